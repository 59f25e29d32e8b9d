import type { IndexDayInput } from "@lamplight/contracts/model";
import {
  lockBillingFacts,
  findPriceSeries,
  readClock,
  reopenPeriodsHeldFor,
  saveIndexDays,
  type UpsertCount,
} from "@lamplight/database";
import { DomainError, NO_PRICE, intervalCountOf, parseMicros } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { inTransaction, type Context } from "../context.ts";

/** $/MWh are thousandths of $/kWh: micro-dollars per kWh are tenths of a cent per MWh. */
function toPrices({ day, dollarsPerMwh }: IndexDayInput): Int32Array {
  if (dollarsPerMwh.length !== intervalCountOf(day)) throw new DomainError("invalid_input");
  return Int32Array.from(dollarsPerMwh, (price) => {
    if (price === null) return NO_PRICE;
    const micros = parseMicros(price, "dollarsPerMwh");
    if (micros % 1000 !== 0) {
      throw new DomainError("rate_too_precise", { field: "dollarsPerMwh", value: price });
    }
    const perKwh = micros / 1000;
    if (Math.abs(perKwh) >= 2 ** 31) throw new DomainError("invalid_input");
    return perKwh;
  });
}

/**
 * Adds an index's values for local days. Bills that waited for them are tried again.
 *
 * @throws DomainError not_found, price_series_kind, rate_too_precise, invalid_input (a day with another number of
 * intervals, or twice)
 */
export function addIndexDays(
  context: Context,
  input: { readonly seriesUuid: string; readonly days: readonly IndexDayInput[] },
): Promise<UpsertCount> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const series = await findPriceSeries(database, input.seriesUuid);
    if (series === null) throw new DomainError("not_found");
    if (series.kind === "published") throw new DomainError("price_series_kind");
    const days = input.days.map((value) => ({ day: value.day, prices: toPrices(value) }));
    if (new Set(days.map(({ day }) => day)).size < days.length) {
      throw new DomainError("invalid_input");
    }
    await lockBillingFacts(database);
    const { now } = await readClock(series, database);
    const saved = await saveIndexDays(series, database, days, now);
    const named = days.map(({ day }) => day).toSorted();
    await recordChanges(transaction, series, [
      {
        action: "price_series.days_added",
        objectId: series.uuid,
        after: { from: named[0], to: named.at(-1), ...saved },
        at: now,
      },
    ]);
    const reopened = await reopenPeriodsHeldFor(database, {
      code: "unpriced",
      details: { reason: "price_missing" },
      appUuid: series.appUuid,
    });
    await retryHeldBills(transaction, reopened, now);
    return saved;
  });
}
