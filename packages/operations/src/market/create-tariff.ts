import type { OperatorTariff } from "@lamplight/contracts/model";
import { insertTduTariff, newUuid, readRealNow, type TduTariffRow } from "@lamplight/database";
import { DomainError, canonicalJson, parseCents, parseCentsAsMicros } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toTariffOutput } from "./tariff-output.ts";

const contentOf = ({ uuid: _uuid, ...content }: TduTariffRow): string => canonicalJson(content);

/**
 * Adds a row to the table of delivery charges, which all worlds share. A row is never changed, as plans name the
 * one that priced them: one that was observed later corrects it.
 *
 * @throws DomainError rate_too_precise, tariff_exists, invalid_input (an amount finer than a cent)
 */
export function createTariff(
  context: Context,
  { monthlyDollars, rateCentsPerKwh, ...input }: Omit<OperatorTariff, "uuid">,
): Promise<OperatorTariff> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const row: TduTariffRow = {
      uuid: newUuid(),
      ...input,
      monthlyCents: parseCents(monthlyDollars),
      rateMicrosPerKwh: parseCentsAsMicros(rateCentsPerKwh, "rateCentsPerKwh"),
    };
    const { tariff, isNew } = await insertTduTariff(database, row);
    if (!isNew && contentOf(tariff) !== contentOf(row)) {
      throw new DomainError("tariff_exists", { tariffUuid: tariff.uuid });
    }
    const after = toTariffOutput(tariff);
    if (isNew) {
      await recordChanges(transaction, null, [
        {
          action: "tariff.created",
          objectId: tariff.uuid,
          after,
          at: await readRealNow(database),
        },
      ]);
    }
    return after;
  });
}
