import { assert } from "../error.ts";

/**
 * The one JSON text of a value: keys sorted by code units, no spaces, absent and undefined properties alike.
 * Numbers are integers that doubles hold exactly, as everything finer travels as a string. Bigints, functions,
 * typed arrays and other instances are bugs: two programs would not write them the same way.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string")
    return JSON.stringify(value);
  if (typeof value === "number") {
    assert(Number.isSafeInteger(value), `a number that is no exact integer: ${value}`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  assert(typeof value === "object", `no canonical form of a ${typeof value}`);
  const prototype: unknown = Object.getPrototypeOf(value);
  assert(
    prototype === Object.prototype || prototype === null,
    "no canonical form of a class instance",
  );
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
