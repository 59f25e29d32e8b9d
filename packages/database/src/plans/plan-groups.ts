import { and, desc, eq, lt } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { planGroups } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

export type PlanGroupRow = typeof planGroups.$inferSelect;

export async function insertPlanGroup(database: Database, group: PlanGroupRow): Promise<void> {
  await database.insert(planGroups).values(group);
}

/** The scope of a plan group that staff name by its uuid alone. */
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

export async function findPlanGroup(
  scope: AppScope,
  database: Database,
  planGroupUuid: string,
): Promise<PlanGroupRow | null> {
  const [group] = await database
    .select()
    .from(planGroups)
    .where(and(inApp(scope, planGroups), eq(planGroups.uuid, planGroupUuid)));
  return group ?? null;
}

/** A group that nobody else changes, and to which nobody else brings rates, until the transaction ends. */
export async function lockPlanGroup(
  scope: AppScope,
  database: Database,
  planGroupUuid: string,
): Promise<PlanGroupRow | null> {
  const [group] = await database
    .select()
    .from(planGroups)
    .where(and(inApp(scope, planGroups), eq(planGroups.uuid, planGroupUuid)))
    .for("no key update");
  return group ?? null;
}

/** Newest first. */
export async function listPlanGroups(
  scope: AppScope,
  database: Database,
  page: { readonly limit: number; readonly offset: number; readonly cursor: string | null },
): Promise<PlanGroupRow[]> {
  return database
    .select()
    .from(planGroups)
    .where(
      and(
        inApp(scope, planGroups),
        page.cursor === null ? undefined : lt(planGroups.uuid, page.cursor),
      ),
    )
    .orderBy(desc(planGroups.uuid))
    .limit(page.limit)
    .offset(page.offset);
}

/** Of a group what may change. */
export type PlanGroupChange = Partial<
  Pick<
    PlanGroupRow,
    "name" | "description" | "commissionCentsPerMonth" | "renewablePercent" | "costMicrosPerKwh"
  >
>;

export async function updatePlanGroup(
  scope: AppScope,
  database: Database,
  planGroupUuid: string,
  change: PlanGroupChange,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await database
    .update(planGroups)
    .set(change)
    .where(and(inApp(scope, planGroups), eq(planGroups.uuid, planGroupUuid)));
}
