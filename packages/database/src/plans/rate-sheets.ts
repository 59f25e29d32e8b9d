import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  isNotNull,
  isNull,
  lt,
  lte,
} from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { planGroups, plans, rateSheetRows, rateSheets } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";
import type { PlanGroupRow } from "./plan-groups.ts";

export type RateSheetRow = typeof rateSheets.$inferSelect;
export type RateSheetRateRow = typeof rateSheetRows.$inferSelect;
export type RateSheetWithCount = RateSheetRow & { readonly rowCount: number };

/** Keeps a sheet with its rows, as a draft. */
export async function insertRateSheet(
  database: Database,
  sheet: Omit<RateSheetRow, "approvedAt" | "approvedBy">,
  rows: readonly Omit<
    RateSheetRateRow,
    "rateSheetUuid" | "worldUuid" | "appUuid" | "planGroupUuid"
  >[],
): Promise<void> {
  const { worldUuid, appUuid, planGroupUuid, uuid: rateSheetUuid } = sheet;
  await database.insert(rateSheets).values(sheet);
  await database
    .insert(rateSheetRows)
    .values(rows.map((row) => ({ ...row, worldUuid, appUuid, planGroupUuid, rateSheetUuid })));
}

/** Approves a draft; false where it is one no more. */
export async function approveRateSheetRow(
  scope: AppScope,
  database: Database,
  rateSheetUuid: string,
  approval: { readonly approvedAt: string; readonly approvedBy: string },
): Promise<boolean> {
  const approved = await database
    .update(rateSheets)
    .set(approval)
    .where(
      and(
        inApp(scope, rateSheets),
        eq(rateSheets.uuid, rateSheetUuid),
        isNull(rateSheets.approvedAt),
      ),
    )
    .returning({ uuid: rateSheets.uuid });
  return approved.length > 0;
}

/** The scope of a rate sheet that staff name by its uuid alone. */
export async function findRateSheetScope(
  database: Database,
  rateSheetUuid: string,
): Promise<AppScope | null> {
  const [row] = await database
    .select({ worldUuid: rateSheets.worldUuid, appUuid: rateSheets.appUuid })
    .from(rateSheets)
    .where(eq(rateSheets.uuid, rateSheetUuid));
  return row ?? null;
}

const withCount = (database: Database) =>
  database
    .select({ ...getTableColumns(rateSheets), rowCount: count(rateSheetRows.position) })
    .from(rateSheets)
    .leftJoin(rateSheetRows, eq(rateSheetRows.rateSheetUuid, rateSheets.uuid))
    .groupBy(rateSheets.uuid);

export async function findRateSheet(
  scope: AppScope,
  database: Database,
  rateSheetUuid: string,
): Promise<RateSheetWithCount | null> {
  const [sheet] = await withCount(database).where(
    and(inApp(scope, rateSheets), eq(rateSheets.uuid, rateSheetUuid)),
  );
  return sheet ?? null;
}

/** Newest first. */
export async function listRateSheets(
  scope: AppScope,
  database: Database,
  planGroupUuid: string,
  page: { readonly limit: number; readonly offset: number; readonly cursor: string | null },
): Promise<RateSheetWithCount[]> {
  return withCount(database)
    .where(
      and(
        inApp(scope, rateSheets),
        eq(rateSheets.planGroupUuid, planGroupUuid),
        page.cursor === null ? undefined : lt(rateSheets.uuid, page.cursor),
      ),
    )
    .orderBy(desc(rateSheets.uuid))
    .limit(page.limit)
    .offset(page.offset);
}

/** A sheet's rows, in its own order. */
export async function listRateSheetRates(
  scope: AppScope,
  database: Database,
  rateSheetUuid: string,
): Promise<RateSheetRateRow[]> {
  return database
    .select()
    .from(rateSheetRows)
    .where(and(inApp(scope, rateSheetRows), eq(rateSheetRows.rateSheetUuid, rateSheetUuid)))
    .orderBy(asc(rateSheetRows.position));
}

/** What goes before what of the same utility, term and day. */
const approvedLastFirst = [desc(rateSheets.approvedAt), desc(rateSheets.uuid)] as const;

/** Approved rates of a group, one for each utility, term and day of effect: those that count. */
export async function listApprovedRates(
  scope: AppScope,
  database: Database,
  planGroupUuid: string,
): Promise<RateSheetRateRow[]> {
  return database
    .selectDistinctOn(
      [rateSheetRows.utility, rateSheetRows.termMonths, rateSheetRows.effectiveOn],
      getTableColumns(rateSheetRows),
    )
    .from(rateSheetRows)
    .innerJoin(rateSheets, eq(rateSheets.uuid, rateSheetRows.rateSheetUuid))
    .where(
      and(
        inApp(scope, rateSheetRows),
        eq(rateSheetRows.planGroupUuid, planGroupUuid),
        isNotNull(rateSheets.approvedAt),
      ),
    )
    .orderBy(
      rateSheetRows.utility,
      rateSheetRows.termMonths,
      rateSheetRows.effectiveOn,
      ...approvedLastFirst,
    );
}

export interface OfferedRate {
  readonly group: PlanGroupRow;
  readonly energy: RateSheetRateRow["energy"];
  readonly termMonths: number;
}

/** Of each group and term the approved rate that is in effect on a day at a utility. */
export async function findOfferedRates(
  scope: AppScope,
  database: Database,
  offer: { utility: RateSheetRateRow["utility"]; day: string; planGroupUuid?: string | undefined },
): Promise<OfferedRate[]> {
  return database
    .selectDistinctOn([rateSheetRows.planGroupUuid, rateSheetRows.termMonths], {
      group: planGroups,
      energy: rateSheetRows.energy,
      termMonths: rateSheetRows.termMonths,
    })
    .from(rateSheetRows)
    .innerJoin(rateSheets, eq(rateSheets.uuid, rateSheetRows.rateSheetUuid))
    .innerJoin(planGroups, eq(planGroups.uuid, rateSheetRows.planGroupUuid))
    .where(
      and(
        inApp(scope, rateSheetRows),
        eq(rateSheetRows.utility, offer.utility),
        lte(rateSheetRows.effectiveOn, offer.day),
        isNotNull(rateSheets.approvedAt),
        offer.planGroupUuid === undefined
          ? undefined
          : eq(rateSheetRows.planGroupUuid, offer.planGroupUuid),
      ),
    )
    .orderBy(
      rateSheetRows.planGroupUuid,
      rateSheetRows.termMonths,
      desc(rateSheetRows.effectiveOn),
      ...approvedLastFirst,
    );
}

/** An offer that can still be accepted. */
export type OpenOffer = Pick<
  typeof plans.$inferSelect,
  "uuid" | "version" | "utility" | "termMonths" | "expiresAt"
>;

/** Offers of a group that can be accepted after an instant, those first that end first. */
export async function listOpenOffers(
  scope: AppScope,
  database: Database,
  planGroupUuid: string,
  after: string,
): Promise<OpenOffer[]> {
  const { uuid, version, utility, termMonths, expiresAt } = plans;
  return database
    .select({ uuid, version, utility, termMonths, expiresAt })
    .from(plans)
    .where(
      and(inApp(scope, plans), eq(plans.planGroupUuid, planGroupUuid), gt(plans.expiresAt, after)),
    )
    .orderBy(plans.expiresAt, plans.uuid);
}
