import {
  type ContractTree,
  type NamedProcedure,
  type ProcedureContract,
} from "@lamplight/contracts";
import type { Context } from "@lamplight/operations";
import type { Logger } from "pino";
import type { z } from "zod";
import type { RawInput } from "./read-input.ts";

/** What a call knows beside its input, whichever face it came through. */
export interface Call {
  readonly context: Context;
  /** Dotted name of the procedure: `account.billing.invoices.get`. */
  readonly name: string;
  /** Without `Bearer`; null where the header is missing or of another form. */
  readonly token: string | null;
  /** The header as it came, not yet checked. */
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
}

/** A procedure of the contract with what answers it. */
export interface Served<TProcedure extends ProcedureContract = ProcedureContract> {
  readonly procedure: TProcedure;
  /** `read` is asked once it is known that the caller may make this call. */
  call(
    call: Call,
    read: () => RawInput | Promise<RawInput>,
  ): Promise<z.input<TProcedure["output"]>>;
}

/** What serves every procedure of a contract: one that is missing does not compile. */
export type ServedTree<TTree extends ContractTree> = {
  readonly [TKey in keyof TTree]: TTree[TKey] extends ProcedureContract
    ? Served<TTree[TKey]>
    : TTree[TKey] extends ContractTree
      ? ServedTree<TTree[TKey]>
      : never;
};

/** A tree of which no more is known than that its leaves are served. */
export interface ServedNode {
  readonly [name: string]: Served | ServedNode;
}

export interface NamedServed extends NamedProcedure {
  readonly served: Served;
}

export function isServed(node: Served | ServedNode): node is Served {
  return typeof node["call"] === "function";
}

/** Every served procedure with its name, in the order of the tree. */
export function listServed(tree: ServedNode, prefix = ""): NamedServed[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    return isServed(node)
      ? [{ name, procedure: node.procedure, served: node }]
      : listServed(node, name);
  });
}
