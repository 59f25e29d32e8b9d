import { usageQuality } from "@lamplight/domain";
import { quoted } from "../csv/quoted.ts";

/** ESPI's QualityOfReading: measured, and checked or not. */
const measured: ReadonlySet<string> = new Set(["0", "14", "17", "18", "19"]);

/** Edited by hand, estimated by a day or a line, questionable, derived, mixed, other. */
const estimated: ReadonlySet<string> = new Set(["7", "8", "9", "10", "11", "13", "16"]);

const unused: ReadonlyMap<string, string> = new Map([
  ["12", "is projected"],
  ["15", "is adjusted for weather"],
]);

/**
 * Whether a reading was measured or estimated; without a code it was measured. A forecast, or energy at a
 * weather that was not, is no usage, and the sentence says so.
 */
export function qualityOfCodes(codes: readonly string[]): number | string {
  let quality: number = usageQuality.actual;
  for (const code of codes) {
    const what = unused.get(code);
    if (what !== undefined) return `The reading ${what} (quality ${code}) and was not used.`;
    if (estimated.has(code)) quality = usageQuality.estimated;
    else if (!measured.has(code)) return `<quality> is no code of ESPI: ${quoted(code)}.`;
  }
  return quality;
}
