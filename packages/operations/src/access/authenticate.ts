import type { Actor, OperatorRole, TokenScope } from "@lamplight/contracts/model";
import {
  findAppToken,
  findOperatorToken,
  type AccountScope,
  type AppScope,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import { hashSecretToken, isSecretToken } from "./secret-token.ts";

/** An App that calls, by one of its tokens. */
export interface AppCaller {
  readonly kind: "app";
  readonly scope: AppScope;
  readonly isSandbox: boolean;
  readonly tokenUuid: string;
  readonly scopes: readonly TokenScope[];
}

/** Who calls, by their token. */
export type Caller =
  | AppCaller
  | { readonly kind: "account"; readonly scope: AccountScope; readonly isSandbox: boolean }
  | { readonly kind: "operator"; readonly tokenUuid: string; readonly role: OperatorRole };

/** For how long a token that was just revoked elsewhere may still be taken here. */
const rememberedMs = 2000;

/** Callers by the hash of their token, of each database that this process works with. */
const callersBySigner = new WeakMap<object, LRUCache<string, Caller>>();

function rememberedBy({ signer }: Context): LRUCache<string, Caller> {
  const known = callersBySigner.get(signer);
  if (known !== undefined) return known;
  const made = new LRUCache<string, Caller>({ max: 10_000 });
  callersBySigner.set(signer, made);
  return made;
}

/** A caller, and for how long they are remembered. */
interface Known {
  readonly caller: Caller;
  readonly ttl: number;
}

async function readAccount({ signer }: Context, token: string): Promise<Known | null> {
  const claims = await signer.readAccountToken(token);
  if (claims === null) return null;
  const { scope, isSandbox, expiresAtMs } = claims;
  // Zero would be for ever.
  const ttl = Math.max(1, Math.min(rememberedMs, expiresAtMs - Date.now()));
  return { caller: { kind: "account", scope, isSandbox }, ttl };
}

async function findSecret(
  { pool }: Context,
  token: string,
  hash: Uint8Array,
): Promise<Caller | null> {
  if (token.startsWith("lmp_operator_")) {
    const operator = await findOperatorToken(pool, hash);
    return operator && { kind: "operator", tokenUuid: operator.uuid, role: operator.role };
  }
  const found = await findAppToken(pool, hash);
  if (found === null) return null;
  const { uuid: tokenUuid, scopes, worldUuid, appUuid } = found;
  return {
    kind: "app",
    scope: { worldUuid, appUuid },
    isSandbox: token.startsWith("lmp_sandbox_"),
    tokenUuid,
    scopes,
  };
}

async function lookUp(context: Context, token: string, hash: Uint8Array): Promise<Known | null> {
  if (!isSecretToken(token)) return readAccount(context, token);
  const caller = await findSecret(context, token, hash);
  return caller && { caller, ttl: rememberedMs };
}

/**
 * Who holds a token. Secrets are looked up and signatures checked anew after two seconds.
 *
 * @throws DomainError token_invalid
 */
export async function authenticate(context: Context, token: string): Promise<Caller> {
  const callers = rememberedBy(context);
  const hash = hashSecretToken(token);
  const key = Buffer.from(hash).toString("base64url");
  const remembered = callers.get(key);
  if (remembered !== undefined) return remembered;
  const known = await lookUp(context, token, hash);
  if (known === null) throw new DomainError("token_invalid");
  callers.set(key, known.caller, { ttl: known.ttl });
  return known.caller;
}

/** Has this process look its callers up anew, as one of their tokens was revoked. */
export function forgetCallers(context: Context): void {
  rememberedBy(context).clear();
}

/** How changes name who made them. */
export function toActor(caller: Caller): Actor {
  return caller.kind === "account"
    ? { kind: "account", id: caller.scope.accountUuid }
    : { kind: caller.kind, id: caller.tokenUuid };
}
