import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import type { RatingContext } from "../context.ts";
import { creditedExport } from "./credited-export.ts";
import type { Buyback, ExportCredit, ExportPrice } from "./export-credit.ts";

/** Exported energy at one rate. */
export function fixedCredit(
  component: Buyback,
  { rateDollarsPerKwh }: ExportPrice<"fixed">,
  context: RatingContext,
): ExportCredit {
  const { creditedWh, facts } = creditedExport(component, context);
  const rateMicrosPerKwh = parseMicros(rateDollarsPerKwh, "rateDollarsPerKwh");
  const exact = exactFromNanos(multiplyEnergy(creditedWh, rateMicrosPerKwh));
  return { exact, creditedWh, rateMicrosPerKwh, rule: "exported kWh times the rate", facts };
}
