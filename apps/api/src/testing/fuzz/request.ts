import type { Operation } from "./operations-of.ts";
import type { Slot } from "./pools.ts";

export interface FormField {
  readonly name: unknown;
  readonly value: unknown;
  /** Null for a field that is no file. */
  readonly fileName: string | null;
}

export type RequestBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "form"; readonly fields: readonly FormField[] }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

export type Header = readonly [name: string, value: string];

/** A request as it is generated, with slots where it names things of a world. */
export interface RandomRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Values of the path's parameters; encoded when sent. */
  readonly pathValues: Readonly<Record<string, unknown>>;
  /** Where set, what is sent instead of the path's last parameter, as it is. */
  readonly rawParameter: string | null;
  readonly query: readonly (readonly [name: string, value: unknown])[];
  /** Goes behind the query as it is. */
  readonly rawQuery: string;
  /** Text of the header, or the token whose slot it is; null: none. */
  readonly authorization: Slot | string | null;
  readonly headers: readonly Header[];
  /** Null: that of the body. */
  readonly contentType: string | null;
  readonly body: RequestBody;
  /** Sent in chunks without a length. */
  readonly isChunked: boolean;
  /** Sent twice at the same moment, as a nervous client would. */
  readonly isTwice: boolean;
}
