import { and, eq } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp, inWorld } from "../scope-filter.ts";
import { apps, numberSeries, retailers } from "../schema/index.ts";
import type { AppScope, WorldScope } from "../scope.ts";

export type AppRow = typeof apps.$inferSelect;
export interface AppWithRetailer {
  readonly app: AppRow;
  readonly retailer: typeof retailers.$inferSelect;
}

/** Adds an App with the series that its numbers come from. */
export async function insertApp(
  database: Database,
  app: AppRow,
  firstNumbers: { account: number; invoice: number },
): Promise<void> {
  await database.insert(apps).values(app);
  const scope = { worldUuid: app.worldUuid, appUuid: app.uuid };
  await database.insert(numberSeries).values([
    { ...scope, series: "account", lastNumber: firstNumbers.account - 1 },
    { ...scope, series: "invoice", lastNumber: firstNumbers.invoice - 1 },
    { ...scope, series: "event", lastNumber: 0 },
  ]);
}

export async function findApp(
  scope: AppScope,
  database: Database,
): Promise<AppWithRetailer | null> {
  const [row] = await database
    .select({ app: apps, retailer: retailers })
    .from(apps)
    .innerJoin(retailers, eq(retailers.uuid, apps.retailerUuid))
    .where(and(eq(apps.worldUuid, scope.worldUuid), eq(apps.uuid, scope.appUuid)));
  return row ?? null;
}

/** The scope of an App that staff name by its uuid alone. */
export async function findAppScope(database: Database, appUuid: string): Promise<AppScope | null> {
  const [row] = await database
    .select({ worldUuid: apps.worldUuid, appUuid: apps.uuid })
    .from(apps)
    .where(eq(apps.uuid, appUuid));
  return row ?? null;
}

/** The App whose world a sandbox is; null for the live world, which many share. */
export async function findAppOfSandbox(
  scope: WorldScope,
  database: Database,
): Promise<AppScope | null> {
  const [row] = await database
    .select({ worldUuid: apps.worldUuid, appUuid: apps.uuid })
    .from(apps)
    .where(and(inWorld(scope, apps), eq(apps.environment, "sandbox")));
  return row ?? null;
}

/** Lets one transaction at a time plan the billing of an App. */
export async function lockApp(scope: AppScope, database: Database): Promise<void> {
  await database
    .select({ uuid: apps.uuid })
    .from(apps)
    .where(and(eq(apps.worldUuid, scope.worldUuid), eq(apps.uuid, scope.appUuid)))
    .for("no key update");
}

/**
 * Draws numbers of a series. The series stays locked until the transaction ends, so this comes as late in it
 * as can be; numbers of a rolled-back transaction are drawn again by the next.
 */
export async function drawNumbers(
  scope: AppScope,
  database: Database,
  series: (typeof numberSeries.$inferSelect)["series"],
  count: number,
): Promise<number[]> {
  const [row] = await database
    .select({ lastNumber: numberSeries.lastNumber })
    .from(numberSeries)
    .where(and(inApp(scope, numberSeries), eq(numberSeries.series, series)))
    .for("update");
  if (row === undefined) throw new Error(`no ${series} numbers for App ${scope.appUuid}`);
  await database
    .update(numberSeries)
    .set({ lastNumber: row.lastNumber + count })
    .where(and(inApp(scope, numberSeries), eq(numberSeries.series, series)));
  return Array.from({ length: count }, (_, index) => row.lastNumber + 1 + index);
}
