import type { RatingContext } from "../context.ts";
import { sumWh } from "../energy/sum-wh.ts";
import type { Buyback, ExportCredit } from "./export-credit.ts";

/** Exported Wh that are credited: all, or no more than was drawn in the same interval or cycle. */
export function creditedExport(
  { span, capToImport }: Buyback,
  { intervalSums, input }: RatingContext,
): { readonly creditedWh: number; readonly facts: ExportCredit["facts"] } {
  const sums = intervalSums();
  const exportWh = sumWh(sums.exportWh);
  if (capToImport !== true) return { creditedWh: exportWh, facts: {} };
  const mostWh = span === "interval" ? sumWh(sums.nettedWh) : input.billedWh;
  return {
    creditedWh: Math.min(exportWh, mostWh),
    facts: { cappedTo: `import of the ${span}`, mostWh },
  };
}
