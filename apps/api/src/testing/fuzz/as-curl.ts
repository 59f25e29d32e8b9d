import type { WireRequest } from "./to-wire.ts";

const shownBytes = 4000;

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** `app token` as `$APP_TOKEN`: a secret belongs in no log. */
const variableOf = (pool: string): string => `$${pool.toUpperCase().replaceAll(" ", "_")}`;

function headerOf(wire: WireRequest, name: string, value: string): string {
  const { token } = wire;
  if (token === null || !value.includes(token.secret)) return `-H ${quoted(`${name}: ${value}`)}`;
  return `-H "${name}: ${value.replaceAll(token.secret, variableOf(token.pool))}"`;
}

function bodyOf(body: Uint8Array): { before: string; argument: string } {
  const text = new TextDecoder().decode(body.subarray(0, shownBytes));
  if (body.length > shownBytes) {
    const rest = `… ${body.length} bytes in all; the seed makes them again`;
    return { before: "", argument: `--data-binary ${quoted(`${text}${rest}`)}` };
  }
  const isPlain = /^[\x20-\x7e\n]*$/.test(text);
  if (isPlain) return { before: "", argument: `--data-binary ${quoted(text)}` };
  return {
    before: `echo ${Buffer.from(body).toString("base64")} | base64 -d | `,
    argument: "--data-binary @-",
  };
}

/** A request as a line that a person can run, with names of variables for the tokens. */
export function asCurl(wire: WireRequest): string {
  const { method, path, headers, body, isChunked } = wire;
  const { before, argument } = body === null ? { before: "", argument: "" } : bodyOf(body);
  return [
    `${before}curl --globoff --path-as-is -sS -i -X ${method} "$API"${quoted(path)}`,
    ...headers.map(([name, value]) => headerOf(wire, name, value)),
    ...(isChunked ? ["-H 'Transfer-Encoding: chunked'"] : []),
    ...(argument === "" ? [] : [argument]),
  ].join(" ");
}
