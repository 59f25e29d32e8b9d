import { sql, type Placeholder } from "drizzle-orm";
import type { AccountScope } from "../scope.ts";
import type { Database } from "./open-database.ts";

/**
 * A query that is asked often: put together once for each database or transaction, and with a name, so that
 * PostgreSQL parses and plans it once for each connection and an answer takes one round trip rather than two.
 */
export function prepared<TQuery>(
  build: (database: Database) => TQuery,
): (database: Database) => TQuery {
  const built = new WeakMap<Database, TQuery>();
  return (database) => {
    const known = built.get(database);
    if (known !== undefined) return known;
    const query = build(database);
    built.set(database, query);
    return query;
  };
}

/** A scope whose values are given when a prepared query runs. */
export const placedAccount: Record<keyof AccountScope, Placeholder> = {
  worldUuid: sql.placeholder("worldUuid"),
  appUuid: sql.placeholder("appUuid"),
  accountUuid: sql.placeholder("accountUuid"),
};
