import type { AppToken, TokenScope } from "@lamplight/contracts/model";
import {
  findApp,
  insertAppToken,
  newUuid,
  readRealNow,
  type AppScope,
  type AppTokenRow,
} from "@lamplight/database";
import { assert } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

export function toAppTokenOutput(row: AppTokenRow): AppToken {
  const { uuid, name, scopes, createdAt, lastUsedAt, expiresAt, revokedAt } = row;
  return { uuid, name, scopes, createdAt, lastUsedAt, expiresAt, revokedAt };
}

/** Makes a token of an App, in the caller's transaction. Only the hash of its secret is kept. */
export async function makeAppToken(
  { database }: Context,
  scope: AppScope,
  token: { name: string; scopes: readonly TokenScope[]; expiresAt: string | null },
): Promise<AppToken & { token: string }> {
  const found = await findApp(scope, database);
  assert(found !== null, "a token for no App");
  const secret = makeSecretToken(found.app.environment);
  const row = await insertAppToken(scope, database, {
    uuid: newUuid(),
    name: token.name,
    scopes: [...token.scopes],
    tokenHash: hashSecretToken(secret),
    createdAt: await readRealNow(database),
    expiresAt: token.expiresAt,
  });
  return { token: secret, ...toAppTokenOutput(row) };
}
