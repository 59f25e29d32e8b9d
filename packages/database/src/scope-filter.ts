import { and, eq, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { AccountScope, AppScope, WorldScope } from "./scope.ts";

type Condition = SQL | undefined;

export function inWorld(scope: WorldScope, table: { worldUuid: PgColumn }): Condition {
  return eq(table.worldUuid, scope.worldUuid);
}

export function inApp(
  scope: AppScope,
  table: { worldUuid: PgColumn; appUuid: PgColumn },
): Condition {
  return and(inWorld(scope, table), eq(table.appUuid, scope.appUuid));
}

export function inAccount(
  scope: AccountScope,
  table: { worldUuid: PgColumn; appUuid: PgColumn; accountUuid: PgColumn },
): Condition {
  return and(inApp(scope, table), eq(table.accountUuid, scope.accountUuid));
}
