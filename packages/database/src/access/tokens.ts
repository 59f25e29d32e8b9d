import type { OperatorRole, TokenScope } from "@lamplight/contracts/model";
import { and, desc, eq, getTableColumns, gt, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { appTokens, operatorTokens } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

/** An App token as it rests, without the hash of its secret. */
export type AppTokenRow = Omit<typeof appTokens.$inferSelect, "tokenHash">;

const { tokenHash: _appTokenHash, ...appTokenColumns } = getTableColumns(appTokens);

export async function insertAppToken(
  scope: AppScope,
  database: Database,
  token: Pick<AppTokenRow, "uuid" | "name" | "scopes" | "createdAt" | "expiresAt"> & {
    tokenHash: Uint8Array;
  },
): Promise<AppTokenRow> {
  const { worldUuid, appUuid } = scope;
  const [row] = await database
    .insert(appTokens)
    .values({ ...token, worldUuid, appUuid })
    .returning(appTokenColumns);
  if (row === undefined) throw new Error("a token that was just kept is not there");
  return row;
}

/** Tokens of an App, newest first; `beforeUuid` goes on where a page ended. */
export async function listAppTokens(
  scope: AppScope,
  database: Database,
  page: { limit: number; offset: number; beforeUuid?: string },
): Promise<AppTokenRow[]> {
  const { limit, offset, beforeUuid } = page;
  return database
    .select(appTokenColumns)
    .from(appTokens)
    .where(
      and(
        inApp(scope, appTokens),
        beforeUuid === undefined ? undefined : lt(appTokens.uuid, beforeUuid),
      ),
    )
    .orderBy(desc(appTokens.uuid))
    .limit(limit)
    .offset(offset);
}

/** Locks a token of an App, so that it is rotated or revoked by one call at a time. */
export async function lockAppToken(
  scope: AppScope,
  database: Database,
  tokenUuid: string,
): Promise<AppTokenRow | null> {
  const [token] = await database
    .select(appTokenColumns)
    .from(appTokens)
    .where(and(inApp(scope, appTokens), eq(appTokens.uuid, tokenUuid)))
    .for("no key update");
  return token ?? null;
}

export async function updateAppToken(
  scope: AppScope,
  database: Database,
  tokenUuid: string,
  change: Partial<Pick<AppTokenRow, "expiresAt" | "revokedAt">>,
): Promise<void> {
  await database
    .update(appTokens)
    .set(change)
    .where(and(inApp(scope, appTokens), eq(appTokens.uuid, tokenUuid)));
}

/** A token of staff as it rests, without the hash of its secret. */
export type OperatorTokenRow = Omit<typeof operatorTokens.$inferSelect, "tokenHash">;

const { tokenHash: _operatorTokenHash, ...operatorTokenColumns } = getTableColumns(operatorTokens);

export async function insertOperatorToken(
  database: Database,
  token: Pick<OperatorTokenRow, "uuid" | "name" | "role" | "createdAt"> & {
    tokenHash: Uint8Array;
  },
): Promise<OperatorTokenRow> {
  const [row] = await database.insert(operatorTokens).values(token).returning(operatorTokenColumns);
  if (row === undefined) throw new Error("a token that was just kept is not there");
  return row;
}

/** Tokens of staff, newest first; `beforeUuid` goes on where a page ended. */
export async function listOperatorTokens(
  database: Database,
  { limit, offset, beforeUuid }: { limit: number; offset: number; beforeUuid?: string },
): Promise<OperatorTokenRow[]> {
  return database
    .select(operatorTokenColumns)
    .from(operatorTokens)
    .where(beforeUuid === undefined ? undefined : lt(operatorTokens.uuid, beforeUuid))
    .orderBy(desc(operatorTokens.uuid))
    .limit(limit)
    .offset(offset);
}

/** Locks a token of staff, so that it is revoked by one call at a time. */
export async function lockOperatorToken(
  database: Database,
  tokenUuid: string,
): Promise<OperatorTokenRow | null> {
  const [token] = await database
    .select(operatorTokenColumns)
    .from(operatorTokens)
    .where(eq(operatorTokens.uuid, tokenUuid))
    .for("no key update");
  return token ?? null;
}

export async function setOperatorTokenRevoked(
  database: Database,
  tokenUuid: string,
  revokedAt: string,
): Promise<void> {
  await database
    .update(operatorTokens)
    .set({ revokedAt })
    .where(eq(operatorTokens.uuid, tokenUuid));
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

const isStale = (lastUsedAt: typeof appTokens.lastUsedAt | typeof operatorTokens.lastUsedAt) =>
  or(isNull(lastUsedAt), lt(lastUsedAt, staleUse));

const isUnexpired: SQL | undefined = or(
  isNull(appTokens.expiresAt),
  gt(appTokens.expiresAt, sql`now()`),
);

/** The App token with this hash that is neither revoked nor expired, by real time; notes its use. */
export async function findAppToken(
  database: Database,
  tokenHash: Uint8Array,
): Promise<{
  uuid: string;
  worldUuid: string;
  appUuid: string;
  scopes: TokenScope[];
  expiresAt: string | null;
} | null> {
  const { uuid, worldUuid, appUuid, scopes, expiresAt } = appTokenColumns;
  const [token] = await database
    .select({ uuid, worldUuid, appUuid, scopes, expiresAt })
    .from(appTokens)
    .where(and(eq(appTokens.tokenHash, tokenHash), isNull(appTokens.revokedAt), isUnexpired));
  if (token === undefined) return null;
  await database
    .update(appTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(appTokens.tokenHash, tokenHash), isStale(appTokens.lastUsedAt)));
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
    .where(and(eq(operatorTokens.tokenHash, tokenHash), isStale(operatorTokens.lastUsedAt)));
  return token;
}
