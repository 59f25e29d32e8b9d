import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { newUuid } from "../new-uuid.ts";
import type { Database } from "../connection/open-database.ts";
import { appTokens, operatorTokens } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

export type OperatorRole = (typeof operatorTokens.$inferSelect)["role"];

export async function insertAppToken(
  scope: AppScope,
  database: Database,
  token: { tokenHash: Uint8Array; createdAt: string },
): Promise<void> {
  await database.insert(appTokens).values({ uuid: newUuid(), ...scope, ...token });
}

export async function insertOperatorToken(
  database: Database,
  token: { name: string; role: OperatorRole; tokenHash: Uint8Array; createdAt: string },
): Promise<void> {
  await database.insert(operatorTokens).values({ uuid: newUuid(), ...token });
}

export async function hasOperatorToken(database: Database, name: string): Promise<boolean> {
  const rows = await database
    .select({ uuid: operatorTokens.uuid })
    .from(operatorTokens)
    .where(eq(operatorTokens.name, name))
    .limit(1);
  return rows.length > 0;
}

/** Last use is kept to the minute: a token in use should not cost a write for each call. */
const staleUse = sql`now() - interval '1 minute'`;

export async function findAppToken(
  database: Database,
  tokenHash: Uint8Array,
): Promise<AppScope | null> {
  const [token] = await database
    .select({ worldUuid: appTokens.worldUuid, appUuid: appTokens.appUuid })
    .from(appTokens)
    .where(and(eq(appTokens.tokenHash, tokenHash), isNull(appTokens.revokedAt)));
  if (token === undefined) return null;
  await database
    .update(appTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(appTokens.tokenHash, tokenHash),
        or(isNull(appTokens.lastUsedAt), lt(appTokens.lastUsedAt, staleUse)),
      ),
    );
  return token;
}

export async function findOperatorToken(
  database: Database,
  tokenHash: Uint8Array,
): Promise<{ uuid: string; role: OperatorRole } | null> {
  const [token] = await database
    .select({ uuid: operatorTokens.uuid, role: operatorTokens.role })
    .from(operatorTokens)
    .where(and(eq(operatorTokens.tokenHash, tokenHash), isNull(operatorTokens.revokedAt)));
  if (token === undefined) return null;
  await database
    .update(operatorTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(operatorTokens.tokenHash, tokenHash),
        or(isNull(operatorTokens.lastUsedAt), lt(operatorTokens.lastUsedAt, staleUse)),
      ),
    );
  return token;
}
