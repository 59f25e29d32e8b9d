import { sha256Hex } from "@lamplight/domain";

/** 52 bits: the most hex digits whose number is exact. */
const digitsPerNumber = 13;

/** SHA-256 of what names a thing, in hex. The parts are kept apart, so that "1","23" is not "12","3". */
export function hashOf(...parts: readonly (string | number)[]): string {
  return sha256Hex(parts.join("\n"));
}

/** A whole number from 0 up to but without `limit`, from thirteen hex digits of a hash. */
export function numberOfHash(hash: string, limit: number, fromDigit: number = 0): number {
  return Number.parseInt(hash.slice(fromDigit, fromDigit + digitsPerNumber), 16) % limit;
}

/** A UUID of version 8 (RFC 9562) made from a hash: the same name gives the same one everywhere. */
export function uuidOfName(...parts: readonly (string | number)[]): string {
  const hash = hashOf(...parts);
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
