import type { ReportedRate } from "./report-rates.ts";

/** Why rates cannot be offered, row by row; none where all can. */
export function problemsOfRates(rates: readonly ReportedRate[]): { row: number; reason: string }[] {
  return rates.flatMap(({ report: { row, outcome, reasons } }) =>
    outcome === "refused" ? reasons.map((reason) => ({ row, reason })) : [],
  );
}
