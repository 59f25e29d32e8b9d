import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import type { EnergyPart } from "../energy/energy-part.ts";
import type { EnergyPricer } from "../energy/energy-pricer.ts";
import { sumWh } from "../energy/sum-wh.ts";
import { indexFacts } from "../intervals/index-facts.ts";
import { indexTerms } from "../intervals/index-terms.ts";
import { sumIndexed } from "../intervals/sum-indexed.ts";
import { unpriced } from "../unpriced.ts";

/**
 * Each interval's kWh at its own price. Where the read bills another quantity than the intervals come to, their
 * profile prices it: the amount times billed kWh over the intervals' kWh. Label and quotes take the value of
 * the index that the plan states for them.
 */
export const priceIndexedEnergy: EnergyPricer<"indexed_energy"> = (
  component,
  chargedWh,
  context,
) => {
  const energyWh = sumWh(chargedWh);
  const part = (exact: EnergyPart["exact"], rule: string, facts: EnergyPart["facts"]) => [
    { name: null, energyWh, rateMicrosPerKwh: null, exact, rule, facts },
  ];
  if (context.input.isQuote) {
    const index = parseMicros(component.labelIndexDollarsPerKwh, "labelIndexDollarsPerKwh");
    const { multiplier, multiplierScale, adderMicros, floorMicros } = indexTerms(component);
    const scale = BigInt(multiplierScale);
    const indexed = BigInt(index) * BigInt(multiplier) + BigInt(adderMicros) * scale;
    const floor = floorMicros === null ? indexed : BigInt(floorMicros) * scale;
    const price = indexed < floor ? floor : indexed;
    const exact = multiplyExact(exactFromNanos(BigInt(energyWh) * price), 1, multiplierScale);
    const rule =
      "kWh times the index that the plan states for labels, times multiplier, plus adder, not below the floor";
    const { labelIndexDollarsPerKwh } = component;
    return part(exact, rule, { ...indexFacts(component, context.input), labelIndexDollarsPerKwh });
  }
  const sum = sumIndexed(component, context, "import");
  if (sum.energyWh === 0 && energyWh > 0) {
    throw unpriced("intervals_missing", "billed energy, and none in intervals");
  }
  const exact =
    sum.energyWh === energyWh ? sum.exact : multiplyExact(sum.exact, energyWh, sum.energyWh);
  const rule =
    "each interval's kWh at the index of that interval, times multiplier, plus adder, not below the floor; times billed kWh over the intervals' kWh";
  return part(exact, rule, {
    ...indexFacts(component, context.input),
    intervalWh: sum.energyWh,
    atFloorWh: sum.atFloorWh,
  });
};
