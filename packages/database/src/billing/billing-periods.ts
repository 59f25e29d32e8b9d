import { and, asc, eq, inArray, isNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import { newUuid } from "../new-uuid.ts";
import { arrayParam } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import { inApp, inWorld } from "../scope-filter.ts";
import { billingChunks, billingHolds, billingPeriods } from "../schema/index.ts";
import type { AccountScope, AppScope, WorldScope } from "../scope.ts";

export type BillingPeriodRow = typeof billingPeriods.$inferSelect;

export async function insertBillingPeriod(
  database: Database,
  period: BillingPeriodRow,
): Promise<void> {
  await database.insert(billingPeriods).values(period);
}

export async function findPeriodOfRead(
  scope: WorldScope,
  database: Database,
  meterReadUuid: string,
): Promise<BillingPeriodRow | null> {
  const [period] = await database
    .select()
    .from(billingPeriods)
    .where(and(inWorld(scope, billingPeriods), eq(billingPeriods.meterReadUuid, meterReadUuid)))
    .for("update");
  return period ?? null;
}

/** Says that a period's TDU invoice has come, so that the next run looks at it. */
export async function attachTduInvoice(
  scope: WorldScope,
  database: Database,
  periodUuid: string,
  tduInvoiceUuid: string,
): Promise<void> {
  await database
    .update(billingPeriods)
    .set({ tduInvoiceUuid, status: "ready" })
    .where(and(inWorld(scope, billingPeriods), eq(billingPeriods.uuid, periodUuid)));
}

export async function setPeriodStatus(
  scope: AppScope,
  database: Database,
  periodUuids: readonly string[],
  status: BillingPeriodRow["status"],
): Promise<void> {
  if (periodUuids.length === 0) return;
  await database
    .update(billingPeriods)
    .set({ status })
    .where(and(inApp(scope, billingPeriods), inArray(billingPeriods.uuid, [...periodUuids])));
}

/**
 * Periods of an App that can be tried and that no chunk waits to bill, by account and oldest first: an
 * invoice's balance needs the one before it.
 */
export async function listReadyPeriods(
  scope: AppScope,
  database: Database,
  closedBy: string,
): Promise<Pick<BillingPeriodRow, "uuid" | "accountUuid">[]> {
  return database
    .select({ uuid: billingPeriods.uuid, accountUuid: billingPeriods.accountUuid })
    .from(billingPeriods)
    .where(
      and(
        inApp(scope, billingPeriods),
        eq(billingPeriods.status, "ready"),
        lte(billingPeriods.untilOn, closedBy),
        notExists(
          database
            .select({ one: sql`1` })
            .from(billingChunks)
            .where(
              and(
                inApp(scope, billingChunks),
                eq(billingChunks.status, "planned"),
                sql`${billingPeriods.uuid} = any(${billingChunks.periodUuids})`,
              ),
            ),
        ),
      ),
    )
    .orderBy(
      asc(billingPeriods.accountUuid),
      asc(billingPeriods.untilOn),
      asc(billingPeriods.uuid),
    );
}

/** A period that is tried again, with the account whose it is. */
export type ReopenedPeriod = AccountScope & { readonly uuid: string };

async function reopen(database: Database, which: SQL | undefined): Promise<ReopenedPeriod[]> {
  const { uuid, worldUuid, appUuid, accountUuid } = billingPeriods;
  return database
    .update(billingPeriods)
    .set({ status: "ready" })
    .where(and(eq(billingPeriods.status, "held"), which))
    .returning({ uuid, worldUuid, appUuid, accountUuid });
}

/** Has held periods of a premise tried again, since what they waited for may have come. Answers with them. */
export function reopenHeldPeriods(
  scope: WorldScope,
  database: Database,
  premiseId: number,
): Promise<ReopenedPeriod[]> {
  return reopen(
    database,
    and(inWorld(scope, billingPeriods), eq(billingPeriods.premiseId, premiseId)),
  );
}

/**
 * Has periods tried again that are held for a reason, of one App or of all: what they waited for has come. `details`
 * are those that the hold must have. Answers with them.
 */
export function reopenPeriodsHeldFor(
  database: Database,
  hold: { code: string; details: object; appUuid?: string },
): Promise<ReopenedPeriod[]> {
  return reopen(
    database,
    and(
      hold.appUuid === undefined ? undefined : eq(billingPeriods.appUuid, hold.appUuid),
      sql`exists (
        select from ${billingHolds}
        where ${billingHolds.billingPeriodUuid} = ${billingPeriods.uuid}
          and ${billingHolds.closedAt} is null and ${billingHolds.code} = ${hold.code}
          and ${billingHolds.details} @> ${JSON.stringify(hold.details)}::jsonb
      )`,
    ),
  );
}

/** Why a period waits: a hold's reason by its code, or the fault for which it is parked. */
export interface WaitReason {
  readonly code: string;
  readonly details: object;
}

/** Closes what held periods that are now billed. */
export async function closeHolds(
  scope: AppScope,
  database: Database,
  periodUuids: readonly string[],
  at: string,
): Promise<void> {
  if (periodUuids.length === 0) return;
  await database
    .update(billingHolds)
    .set({ closedAt: at })
    .where(
      and(
        inApp(scope, billingHolds),
        inArray(billingHolds.billingPeriodUuid, [...periodUuids]),
        isNull(billingHolds.closedAt),
      ),
    );
}

/**
 * Opens a hold for each reason that is not open yet and closes those that no longer apply, or apply with other
 * details: by its details a hold is found when what it waits for comes.
 */
export async function replaceHolds(
  scope: AccountScope,
  database: Database,
  periodUuid: string,
  reasons: readonly WaitReason[],
  at: string,
): Promise<void> {
  const codes = reasons.map((reason) => reason.code);
  const details = reasons.map((reason) => JSON.stringify(reason.details));
  await database
    .update(billingHolds)
    .set({ closedAt: at })
    .where(
      and(
        inApp(scope, billingHolds),
        eq(billingHolds.billingPeriodUuid, periodUuid),
        isNull(billingHolds.closedAt),
        sql`not exists (
          select from unnest(${arrayParam(codes, "text")}, ${arrayParam(details, "text")})
            as reason (code, details)
          where reason.code = ${billingHolds.code} and reason.details::jsonb = ${billingHolds.details}
        )`,
      ),
    );
  for (const reason of reasons) {
    await database
      .insert(billingHolds)
      .values({
        uuid: newUuid(),
        ...scope,
        billingPeriodUuid: periodUuid,
        code: reason.code,
        details: { ...reason.details },
        openedAt: at,
      })
      .onConflictDoNothing();
  }
}

export async function listOpenHolds(
  scope: AppScope,
  database: Database,
): Promise<(typeof billingHolds.$inferSelect)[]> {
  return database
    .select()
    .from(billingHolds)
    .where(and(inApp(scope, billingHolds), isNull(billingHolds.closedAt)))
    .orderBy(asc(billingHolds.openedAt), asc(billingHolds.code));
}
