import { and, desc, eq, lte, sql, type SQL } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { planGroups, plans, rateSheetRows, tduTariffs } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

export type PlanGroupRow = typeof planGroups.$inferSelect;
export type PlanRow = typeof plans.$inferSelect;
export type RateSheetRowRow = typeof rateSheetRows.$inferSelect;
export type TduTariffRow = typeof tduTariffs.$inferSelect;

export async function insertPlanGroup(database: Database, group: PlanGroupRow): Promise<void> {
  await database.insert(planGroups).values(group);
}

export async function findPlanGroupScope(
  database: Database,
  planGroupUuid: string,
): Promise<AppScope | null> {
  const [row] = await database
    .select({ worldUuid: planGroups.worldUuid, appUuid: planGroups.appUuid })
    .from(planGroups)
    .where(eq(planGroups.uuid, planGroupUuid));
  return row ?? null;
}

export async function insertRateSheetRows(
  database: Database,
  rows: readonly RateSheetRowRow[],
): Promise<void> {
  await database.insert(rateSheetRows).values([...rows]);
}

export interface OfferedRate {
  readonly group: PlanGroupRow;
  readonly rateMicrosPerKwh: number;
  readonly termMonths: number;
}

/** Of each group and term the rate that is in effect on a day at a utility. */
export async function findOfferedRates(
  scope: AppScope,
  database: Database,
  offer: { utility: string; day: string; planGroupUuid?: string; termMonths?: number },
): Promise<OfferedRate[]> {
  const conditions: (SQL | undefined)[] = [
    inApp(scope, rateSheetRows),
    eq(rateSheetRows.utility, offer.utility),
    lte(rateSheetRows.effectiveOn, offer.day),
  ];
  if (offer.planGroupUuid !== undefined) {
    conditions.push(eq(rateSheetRows.planGroupUuid, offer.planGroupUuid));
  }
  if (offer.termMonths !== undefined) {
    conditions.push(eq(rateSheetRows.termMonths, offer.termMonths));
  }
  return database
    .selectDistinctOn([rateSheetRows.planGroupUuid, rateSheetRows.termMonths], {
      group: planGroups,
      rateMicrosPerKwh: rateSheetRows.rateMicrosPerKwh,
      termMonths: rateSheetRows.termMonths,
    })
    .from(rateSheetRows)
    .innerJoin(planGroups, eq(planGroups.uuid, rateSheetRows.planGroupUuid))
    .where(and(...conditions))
    .orderBy(
      rateSheetRows.planGroupUuid,
      rateSheetRows.termMonths,
      desc(rateSheetRows.effectiveOn),
      desc(rateSheetRows.createdAt),
      desc(rateSheetRows.uuid),
    );
}

/** Adds a plan, or finds the one that was priced before with the same version. */
export async function insertPlan(
  scope: AppScope,
  database: Database,
  plan: PlanRow,
): Promise<PlanRow> {
  const [inserted] = await database.insert(plans).values(plan).onConflictDoNothing().returning();
  if (inserted !== undefined) return inserted;
  const found = await findPlanByVersion(scope, database, plan);
  if (found === null) throw new Error(`plan ${plan.version} was neither stored nor found`);
  return found;
}

export async function findPlanByVersion(
  scope: AppScope,
  database: Database,
  key: Pick<PlanRow, "planGroupUuid" | "version">,
): Promise<PlanRow | null> {
  const [plan] = await database
    .select()
    .from(plans)
    .where(
      and(
        inApp(scope, plans),
        eq(plans.planGroupUuid, key.planGroupUuid),
        eq(plans.version, key.version),
      ),
    );
  return plan ?? null;
}

export async function findPlan(
  scope: AppScope,
  database: Database,
  planUuid: string,
): Promise<PlanRow | null> {
  const [plan] = await database
    .select()
    .from(plans)
    .where(and(inApp(scope, plans), eq(plans.uuid, planUuid)));
  return plan ?? null;
}

/** All tariff rows of a utility; facts of the market, the same for every world. */
export async function listTduTariffs(database: Database, utility: string): Promise<TduTariffRow[]> {
  return database
    .select()
    .from(tduTariffs)
    .where(eq(tduTariffs.utility, utility))
    .orderBy(tduTariffs.effectiveOn, sql`${tduTariffs.status} = 'official' desc`);
}

/** The tariff in effect on a day; an official row goes before an observed one of the same day. */
export async function findTduTariff(
  database: Database,
  utility: string,
  day: string,
): Promise<TduTariffRow | null> {
  const [tariff] = await database
    .select()
    .from(tduTariffs)
    .where(and(eq(tduTariffs.utility, utility), lte(tduTariffs.effectiveOn, day)))
    .orderBy(desc(tduTariffs.effectiveOn), sql`${tduTariffs.status} = 'official' desc`)
    .limit(1);
  return tariff ?? null;
}

export async function insertTduTariffs(
  database: Database,
  rows: readonly TduTariffRow[],
): Promise<void> {
  await database
    .insert(tduTariffs)
    .values([...rows])
    .onConflictDoNothing();
}
