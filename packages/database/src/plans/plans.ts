import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { plans, tduTariffs } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

export type PlanRow = typeof plans.$inferSelect;
export type TduTariffRow = typeof tduTariffs.$inferSelect;

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

/** Those of some plans that an App has. */
export async function findPlans(
  scope: AppScope,
  database: Database,
  planUuids: readonly string[],
): Promise<PlanRow[]> {
  return database
    .select()
    .from(plans)
    .where(and(inApp(scope, plans), inArray(plans.uuid, [...planUuids])));
}

/**
 * Tariff rows of a utility, one for each day of effect: official before observed, what was observed later before
 * what was observed earlier. Facts of the market, the same for every world.
 */
export async function listTduTariffs(
  database: Database,
  utility: string,
  segment: TduTariffRow["segment"] = "residential",
): Promise<TduTariffRow[]> {
  return database
    .selectDistinctOn([tduTariffs.effectiveOn])
    .from(tduTariffs)
    .where(and(eq(tduTariffs.utility, utility), eq(tduTariffs.segment, segment)))
    .orderBy(
      tduTariffs.effectiveOn,
      sql`${tduTariffs.status} = 'official' desc`,
      desc(tduTariffs.observedOn),
    );
}

/** Every tariff row of a utility, corrected ones too, newest first. */
export async function listAllTduTariffs(
  database: Database,
  utility: string,
  segment?: TduTariffRow["segment"],
): Promise<TduTariffRow[]> {
  return database
    .select()
    .from(tduTariffs)
    .where(
      and(
        eq(tduTariffs.utility, utility),
        segment === undefined ? undefined : eq(tduTariffs.segment, segment),
      ),
    )
    .orderBy(
      desc(tduTariffs.effectiveOn),
      sql`${tduTariffs.status} = 'official' desc`,
      desc(tduTariffs.observedOn),
      tduTariffs.segment,
    );
}

export async function findTduTariff(
  database: Database,
  tariffUuid: string,
): Promise<TduTariffRow | null> {
  const [tariff] = await database.select().from(tduTariffs).where(eq(tduTariffs.uuid, tariffUuid));
  return tariff ?? null;
}

/** Adds a row, or finds the one of the same utility, segment, day, status and day of observation. */
export async function insertTduTariff(
  database: Database,
  row: TduTariffRow,
): Promise<{ readonly tariff: TduTariffRow; readonly isNew: boolean }> {
  const [inserted] = await database
    .insert(tduTariffs)
    .values(row)
    .onConflictDoNothing()
    .returning();
  if (inserted !== undefined) return { tariff: inserted, isNew: true };
  const [found] = await database
    .select()
    .from(tduTariffs)
    .where(
      and(
        eq(tduTariffs.utility, row.utility),
        eq(tduTariffs.segment, row.segment),
        eq(tduTariffs.effectiveOn, row.effectiveOn),
        eq(tduTariffs.status, row.status),
        eq(tduTariffs.observedOn, row.observedOn),
      ),
    );
  if (found === undefined) throw new Error("a tariff row was neither stored nor found");
  return { tariff: found, isNew: false };
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
