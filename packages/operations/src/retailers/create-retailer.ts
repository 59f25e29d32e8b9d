import type { Retailer } from "@lamplight/contracts/model";
import { insertRetailer, newUuid, readRealNow } from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";

export function createRetailer(context: Context, input: Omit<Retailer, "uuid">): Promise<Retailer> {
  return inTransaction(context, async (transaction) => {
    const createdAt = await readRealNow(transaction.database);
    const optional = {
      dbaName: input.dbaName ?? null,
      website: input.website ?? null,
      salesTaxRounding: input.salesTaxRounding ?? "per_bill",
    };
    const retailer = { ...input, ...optional, uuid: newUuid() };
    await insertRetailer(transaction.database, { ...retailer, createdAt });
    await recordChanges(transaction, null, [
      { action: "retailer.created", objectId: retailer.uuid, after: retailer, at: createdAt },
    ]);
    return retailer;
  });
}
