import {
  canonicalJson,
  daysBetween,
  ENGINE_VERSION,
  formatDollars,
  formatExact,
  formatKwh,
  sha256Hex,
  withoutUuids,
} from "@lamplight/domain";
import { lineJson } from "./line-json.ts";
import type { Rating } from "./make-rating.ts";

/** A rating for programs, with whole traces, and with engine and hash of the input as an invoice has them. */
export function rateJson({ input, bill, notes, segment, esiId }: Rating): object {
  const { planVersion, period, billedWh } = input;
  return {
    plan: planVersion,
    segment,
    esiId,
    period: { ...period, days: daysBetween(period.from, period.until) },
    billedKwh: formatKwh(billedWh),
    lines: bill.lines.map(lineJson),
    totalCents: bill.totalCents,
    total: formatDollars(bill.totalCents),
    averageCentsPerKwh: bill.averageCentsPerKwh,
    currentChargesExact: formatExact(bill.currentChargesExact),
    recurringExact: formatExact(bill.recurringExact),
    notes,
    engineVersion: ENGINE_VERSION,
    inputHash: sha256Hex(canonicalJson(withoutUuids(input))),
  };
}
