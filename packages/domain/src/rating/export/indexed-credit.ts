import { multiplyExact } from "../../money/multiply-exact.ts";
import type { RatingContext } from "../context.ts";
import { indexFacts } from "../intervals/index-facts.ts";
import { sumIndexed } from "../intervals/sum-indexed.ts";
import { creditedExport } from "./credited-export.ts";
import type { Buyback, ExportCredit, ExportPrice } from "./export-credit.ts";

/** Each interval's export at its own price. A cap over the cycle takes the same share of every interval. */
export function indexedCredit(
  component: Buyback,
  terms: ExportPrice<"indexed">,
  context: RatingContext,
): ExportCredit {
  const isCappedByInterval = component.capToImport === true && component.span === "interval";
  const sum = sumIndexed(terms, context, isCappedByInterval ? "netted" : "export");
  const { creditedWh, facts } = creditedExport(component, context);
  return {
    exact:
      creditedWh === sum.energyWh ? sum.exact : multiplyExact(sum.exact, creditedWh, sum.energyWh),
    creditedWh,
    rateMicrosPerKwh: null,
    rule: "each interval's exported kWh at the index of that interval, times multiplier, plus adder, not below the floor; times credited kWh over priced kWh",
    facts: {
      ...facts,
      ...indexFacts(terms, context.input),
      pricedWh: sum.energyWh,
      atFloorWh: sum.atFloorWh,
    },
  };
}
