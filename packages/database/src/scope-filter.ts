import { and, eq, type Placeholder, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { AccountScope, AppScope, WorldScope } from "./scope.ts";

type Condition = SQL | undefined;

/** Of a prepared query, whose values are given when it runs. */
type Placed<TScope> = { readonly [TKey in keyof TScope]: TScope[TKey] | Placeholder };

export function inWorld(scope: Placed<WorldScope>, table: { worldUuid: PgColumn }): Condition {
  return eq(table.worldUuid, scope.worldUuid);
}

export function inApp(
  scope: Placed<AppScope>,
  table: { worldUuid: PgColumn; appUuid: PgColumn },
): Condition {
  return and(inWorld(scope, table), eq(table.appUuid, scope.appUuid));
}

export function inAccount(
  scope: Placed<AccountScope>,
  table: { worldUuid: PgColumn; appUuid: PgColumn; accountUuid: PgColumn },
): Condition {
  return and(inApp(scope, table), eq(table.accountUuid, scope.accountUuid));
}
