import type { SalesTaxPlace } from "@lamplight/contracts/model";
import {
  lockBillingFacts,
  insertSalesTaxPlaces,
  newUuid,
  readClock,
  readRealNow,
  reopenPeriodsHeldFor,
  type SalesTaxPlaceRow,
} from "@lamplight/database";
import { DomainError, salesTaxProblem } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { inTransaction, type Context } from "../context.ts";

export function toSalesTaxPlaceOutput(row: SalesTaxPlaceRow): SalesTaxPlace {
  return { ...row, taxes: [...row.taxes] };
}

/**
 * States what a place levies on electricity; a later statement for the same day corrects it. Bills that waited for
 * it, in whatever world, are tried again.
 *
 * @throws DomainError sales_tax_not_possible
 */
export function stateSalesTaxes(
  context: Context,
  input: Omit<SalesTaxPlace, "uuid" | "createdAt">,
): Promise<SalesTaxPlace> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const reason = salesTaxProblem(input);
    if (reason !== null) throw new DomainError("sales_tax_not_possible", { reason });
    await lockBillingFacts(database);
    const createdAt = await readRealNow(database);
    const stated = { ...input, uuid: newUuid(), createdAt };
    await insertSalesTaxPlaces(database, [stated]);
    await recordChanges(transaction, null, [
      { action: "sales_tax_place.stated", objectId: stated.uuid, after: stated, at: createdAt },
    ]);
    const { place, segment } = input;
    const reopened = await reopenPeriodsHeldFor(database, {
      code: "sales_tax_unknown",
      details: { place, segment },
    });
    for (const [worldUuid, periods] of Map.groupBy(reopened, (period) => period.worldUuid)) {
      const { now } = await readClock({ worldUuid }, database);
      await retryHeldBills(transaction, periods, now);
    }
    return stated;
  });
}
