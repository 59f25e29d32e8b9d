import { Buffer } from "node:buffer";
import { Slot, type Pools } from "./pools.ts";
import type { FormField, Header, RandomRequest } from "./request.ts";

/** A request as it goes out. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | null;
  readonly isChunked: boolean;
  readonly token: { readonly pool: string; readonly secret: string } | null;
}

const boundary = "lamplight-random";

const toText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** A name inside of quotes, as browsers write it. */
const quoted = (value: unknown): string =>
  `"${toText(value).replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A")}"`;

function partOf({ name, value, fileName }: FormField): Uint8Array[] {
  const file = fileName === null ? "" : `; filename=${quoted(fileName)}`;
  const type = fileName === null ? "" : "Content-Type: text/csv\r\n";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name=${quoted(name)}${file}\r\n${type}\r\n`;
  return [Buffer.from(head), Buffer.from(toText(value)), Buffer.from("\r\n")];
}

const formOf = (fields: readonly FormField[]): Uint8Array =>
  Buffer.concat([...fields.flatMap(partOf), Buffer.from(`--${boundary}--\r\n`)]);

/** The body's bytes and the type that belongs to them. */
function bodyOf({ body }: RandomRequest, pools: Pools): [Uint8Array | null, string | null] {
  switch (body.kind) {
    case "none":
      return [null, null];
    case "json":
      return [Buffer.from(toText(JSON.stringify(pools.fill(body.value)))), "application/json"];
    case "form": {
      const fields = body.fields.map((field) => ({ ...field, value: pools.fill(field.value) }));
      return [formOf(fields), `multipart/form-data; boundary=${boundary}`];
    }
    case "bytes":
      return [body.bytes, "application/json"];
  }
}

const encoded = (value: unknown): string => encodeURIComponent(toText(value).toWellFormed());

function pathOf(request: RandomRequest, pools: Pools): string {
  const { operation, rawParameter, rawQuery } = request;
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    rawParameter !== null && name === names.at(-1)
      ? rawParameter
      : encoded(pools.fill(request.pathValues[name])),
  );
  const query = request.query
    // A cursor can only be sent when a list was long enough to have one.
    .filter(([, value]) => !(value instanceof Slot) || pools.pick(value) !== undefined)
    .map(([name, value]) => `${encoded(name)}=${encoded(pools.fill(value))}`);
  const whole = [...query, rawQuery].filter((part) => part !== "").join("&");
  return whole === "" ? path : `${path}?${whole}`;
}

/** A header cannot hold any text; what it cannot hold is left out of it. */
const sendable = (value: string): string => value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, "");

/** A request with the values that a world has now. */
export function toWire(request: RandomRequest, pools: Pools): WireRequest {
  const { authorization } = request;
  const [body, ownType] = bodyOf(request, pools);
  const contentType = request.contentType ?? ownType;
  const secret = authorization instanceof Slot ? pools.pick(authorization) : undefined;
  const sent = authorization instanceof Slot ? `Bearer ${secret ?? "none yet"}` : authorization;
  return {
    method: request.method,
    path: pathOf(request, pools),
    headers: [
      ...(sent === null ? [] : [["Authorization", sent] as const]),
      ...(contentType === null ? [] : [["Content-Type", contentType] as const]),
      ...request.headers,
    ].map(([name, value]) => [name, sendable(value)] as const),
    body,
    isChunked: request.isChunked && body !== null,
    token:
      authorization instanceof Slot && secret !== undefined
        ? { pool: authorization.pool, secret }
        : null,
  };
}
