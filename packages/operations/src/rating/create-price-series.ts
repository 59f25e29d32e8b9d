import type { PriceSeries } from "@lamplight/contracts/model";
import {
  findAppScope,
  insertPriceSeries,
  newUuid,
  readClock,
  type PriceSeriesRow,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";

function toPriceSeriesOutput(row: PriceSeriesRow): PriceSeries {
  const { uuid, appUuid, name, kind, createdAt } = row;
  return { uuid, appUuid, name, kind, createdAt };
}

/** @throws DomainError not_found, price_series_taken */
export function createPriceSeries(
  context: Context,
  { appUuid, name, kind }: Pick<PriceSeries, "appUuid" | "name" | "kind">,
): Promise<PriceSeries> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const scope = await findAppScope(database, appUuid);
    if (scope === null) throw new DomainError("not_found");
    const { now } = await readClock(scope, database);
    const row = { ...scope, uuid: newUuid(), name, kind, createdAt: now };
    const inserted = await insertPriceSeries(database, row);
    if (inserted === null) throw new DomainError("price_series_taken");
    const series = toPriceSeriesOutput(inserted);
    await recordChanges(transaction, scope, [
      { action: "price_series.created", objectId: series.uuid, after: series, at: now },
    ]);
    return series;
  });
}
