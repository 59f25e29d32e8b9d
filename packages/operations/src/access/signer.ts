import { hkdfSync } from "node:crypto";
import { CompactEncrypt, SignJWT, compactDecrypt, errors, jwtVerify } from "jose";
import { DomainError } from "@lamplight/domain";
import type { AccountScope } from "@lamplight/database";

/** What a signed link opens. */
type FileReference =
  | { readonly kind: "document"; readonly worldUuid: string; readonly documentUuid: string }
  | ({ readonly kind: "invoice"; readonly invoiceUuid: string } & AccountScope);

export interface SignedLink {
  readonly url: string;
  readonly expiresAt: string;
}

/** What an account token says. */
interface AccountClaims {
  readonly scope: AccountScope;
  readonly isSandbox: boolean;
}

export interface Signer {
  accountToken(claims: AccountClaims): Promise<{ token: string; expiresAt: string }>;
  /** What an account token says, or null where it is no valid one. */
  readAccountToken(token: string): Promise<(AccountClaims & { expiresAtMs: number }) | null>;
  fileLink(reference: FileReference): Promise<SignedLink>;
  /** @throws DomainError link_expired */
  readFileToken(token: string): Promise<FileReference>;
  /** What is kept and must not be read by whoever reads the database. */
  encrypt(text: string): Promise<string>;
  decrypt(encrypted: string): Promise<string>;
}

export interface SignerOptions {
  /** At least 32 bytes; who has it can act for every account. */
  readonly secret: string;
  readonly publicBaseUrl: string;
}

const accountTokenMinutes = 60;
/** Links to an invoice are personal; documents of a plan are public and stay good for as long as a term. */
const linkHours = { invoice: 24, document: 24 * 366 * 5 };

/**
 * Signs what leaves the system and comes back (account tokens and links to files; by real time, not a
 * world's), and encrypts what is kept in secret.
 */
export function createSigner({ secret, publicBaseUrl }: SignerOptions): Signer {
  const key = new TextEncoder().encode(secret);
  // A key of its own for each purpose, so that what is signed can never be taken for what is encrypted.
  const restKey = new Uint8Array(hkdfSync("sha256", key, "", "answers at rest", 32));
  const sign = async (audience: string, claims: object, hours: number) => {
    const expiresAt = new Date(Math.floor(Date.now() / 1000 + hours * 3600) * 1000);
    const token = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: "HS256" })
      .setAudience(audience)
      .setExpirationTime(expiresAt)
      .sign(key);
    return { token, expiresAt: expiresAt.toISOString() };
  };
  const read = async <TClaims>(audience: string, token: string) => {
    try {
      const options = { audience, algorithms: ["HS256"], requiredClaims: ["exp"] };
      const { payload } = await jwtVerify<TClaims>(token, key, options);
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
  return {
    accountToken: ({ scope, isSandbox }) => {
      const { worldUuid, appUuid, accountUuid } = scope;
      const claims = { worldUuid, appUuid, accountUuid, isSandbox };
      return sign("account", claims, accountTokenMinutes / 60);
    },
    readAccountToken: async (token) => {
      const claims = await read<AccountScope & { isSandbox: boolean }>("account", token);
      if (claims === null) return null;
      const { worldUuid, appUuid, accountUuid, isSandbox, exp = 0 } = claims;
      return { scope: { worldUuid, appUuid, accountUuid }, isSandbox, expiresAtMs: exp * 1000 };
    },
    fileLink: async (reference) => {
      const { token, expiresAt } = await sign("file", reference, linkHours[reference.kind]);
      return { url: `${publicBaseUrl}/files/${token}`, expiresAt };
    },
    readFileToken: async (token) => {
      const reference = await read<FileReference>("file", token);
      if (reference === null) throw new DomainError("link_expired");
      return reference;
    },
    encrypt: (text) =>
      new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .encrypt(restKey),
    decrypt: async (encrypted) => {
      const { plaintext } = await compactDecrypt(encrypted, restKey);
      return new TextDecoder().decode(plaintext);
    },
  };
}
