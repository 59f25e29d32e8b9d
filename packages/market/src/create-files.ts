import { decodeIntervalPrices } from "./ercot/decode-interval-prices.ts";
import { decodePremisesCsv } from "./premises/decode-premises-csv.ts";
import { decodeRateSheetCsv } from "./rate-sheets/decode-rate-sheet-csv.ts";
import { decodeSmartMeterTexas } from "./smart-meter-texas/decode-smart-meter-texas.ts";
import { decodeUsageHistory } from "./usage-history/decode-usage-history.ts";

/** Readers of the files that come from outside. */
export function createFiles() {
  return {
    decodeUsage: decodeSmartMeterTexas,
    decodeUsageHistory,
    decodePremises: decodePremisesCsv,
    decodePrices: decodeIntervalPrices,
    decodeRateSheet: decodeRateSheetCsv,
  };
}
