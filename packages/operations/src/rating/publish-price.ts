import type { PublishedPriceRecord } from "@lamplight/contracts/model";
import {
  findPriceSeries,
  insertPublishedPrice,
  newUuid,
  readClock,
  type PublishedPriceRow,
} from "@lamplight/database";
import {
  DomainError,
  addDays,
  formatMicrosAsCents,
  localDayOf,
  parseCentsAsMicros,
} from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";

export function toPublishedPriceOutput(row: PublishedPriceRow): PublishedPriceRecord {
  const { uuid, seriesUuid, fromOn, untilOn, rateMicrosPerKwh, publishedAt } = row;
  return {
    uuid,
    seriesUuid,
    from: fromOn,
    until: untilOn,
    rateCentsPerKwh: formatMicrosAsCents(rateMicrosPerKwh),
    publishedAt,
  };
}

/**
 * Publishes a variable product's price for cycles to come. What was published stays, as the history that labels
 * point to (16 TAC 25.475(g)); a later price for the same days counts for cycles that it comes before.
 *
 * @throws DomainError not_found, price_series_kind, price_back_dated, rate_too_precise, invalid_input (no day)
 */
export function publishPrice(
  context: Context,
  input: Pick<PublishedPriceRecord, "seriesUuid" | "from" | "until" | "rateCentsPerKwh">,
): Promise<PublishedPriceRecord> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const series = await findPriceSeries(database, input.seriesUuid);
    if (series === null) throw new DomainError("not_found");
    if (series.kind !== "published") throw new DomainError("price_series_kind");
    const { now } = await readClock(series, database);
    const earliest = addDays(localDayOf(now), 1);
    if (input.from < earliest) throw new DomainError("price_back_dated", { earliest });
    if (input.until <= input.from) throw new DomainError("invalid_input");
    const { worldUuid, appUuid } = series;
    const row = {
      worldUuid,
      appUuid,
      uuid: newUuid(),
      seriesUuid: series.uuid,
      fromOn: input.from,
      untilOn: input.until,
      rateMicrosPerKwh: parseCentsAsMicros(input.rateCentsPerKwh, "rateCentsPerKwh"),
      publishedAt: now,
    };
    await insertPublishedPrice(database, row);
    const price = toPublishedPriceOutput(row);
    await recordChanges(transaction, series, [
      { action: "price.published", objectId: price.uuid, after: price, at: now },
    ]);
    return price;
  });
}
