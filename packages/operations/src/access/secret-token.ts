import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

export type SecretTokenKind = "sandbox" | "live" | "operator";

const form = /^lmp_(?:sandbox|live|operator)_([A-Za-z0-9_-]{43})([0-9a-f]{8})$/;

const checksumOf = (secret: string): string => crc32(secret).toString(16).padStart(8, "0");

/**
 * A long-lived secret such as `lmp_sandbox_…`: a prefix that scanners of leaked secrets can look for, 256
 * random bits, and a checksum with which a mistyped one is told from a revoked one without a look-up.
 */
export function makeSecretToken(kind: SecretTokenKind): string {
  const secret = randomBytes(32).toString("base64url");
  return `lmp_${kind}_${secret}${checksumOf(secret)}`;
}

/** Whether a string has the form of one of our secrets, checksum included. */
export function isSecretToken(token: string): boolean {
  const parts = form.exec(token);
  return parts?.[1] !== undefined && checksumOf(parts[1]) === parts[2];
}

/** What is stored of a secret. Plain SHA-256 is enough for 256 random bits. */
export function hashSecretToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
