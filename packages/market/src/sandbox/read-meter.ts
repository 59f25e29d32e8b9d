import type { MeterReadMessage } from "@lamplight/contracts/model";
import { assert, dayTotals, eachDay, type LocalDay, type UsageDay } from "@lamplight/domain";
import { uuidOfName } from "../hashing.ts";

/** What a read is made from. `days` may hold days outside the period, which are passed over. */
export interface ReadRequest {
  readonly esiId: string;
  readonly meterNumber: string;
  readonly from: LocalDay;
  readonly until: LocalDay;
  readonly beginRegisterWh: number;
  readonly days: readonly UsageDay[];
}

/** A read, or that usage of the period is not all there yet. */
export type ReadAnswer =
  | { readonly kind: "read"; readonly message: MeterReadMessage }
  | { readonly kind: "missing" };

/**
 * The 867_03 of a period, its closing register made from the 15-minute usage. Estimated where any interval
 * is. The same period of a meter always has the same document number.
 */
export function readMeter(request: ReadRequest): ReadAnswer {
  const { esiId, meterNumber, from, until, beginRegisterWh, days } = request;
  assert(from < until, `a read period from ${from} until ${until}`);
  const usageOfDay = new Map(days.map((usage) => [usage.day, usage]));
  let billedWh = 0;
  let isEstimated = false;
  for (const day of eachDay(from, until)) {
    const usage = usageOfDay.get(day);
    if (usage === undefined) return { kind: "missing" };
    const totals = dayTotals(usage);
    if (totals.missingCount > 0) return { kind: "missing" };
    billedWh += totals.consumptionWh;
    if (totals.estimatedCount > 0) isEstimated = true;
  }
  return {
    kind: "read",
    message: {
      kind: "meter_read",
      messageId: uuidOfName("867_03", esiId, from, until),
      documentNumber: uuidOfName("867_03 document", esiId, from, until),
      purpose: "original",
      esiId,
      meterNumber,
      from,
      until,
      beginRegisterWh,
      endRegisterWh: beginRegisterWh + billedWh,
      multiplier: 1,
      billedWh,
      quality: isEstimated ? "estimated" : "actual",
      isDerived: true,
      isFinal: false,
    },
  };
}
