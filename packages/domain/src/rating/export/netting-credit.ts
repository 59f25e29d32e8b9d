import { addExact } from "../../money/add-exact.ts";
import { formatExact } from "../../money/format-exact.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import type { RatingContext } from "../context.ts";
import { energyParts } from "../energy/energy-parts.ts";
import { sumWh } from "../energy/sum-wh.ts";
import { energyByWindow } from "../intervals/energy-by-window.ts";
import { indexFacts } from "../intervals/index-facts.ts";
import { sharingFacts } from "../intervals/sharing-facts.ts";
import { sumIndexed } from "../intervals/sum-indexed.ts";
import { windowsOf } from "../intervals/windows-of.ts";
import type { Buyback, ExportCredit } from "./export-credit.ts";

/**
 * One-to-one netting: what the import cost, less what it would have cost without the kWh that export sets off, by
 * window of the price and never more than was drawn. At an index each interval's netted kWh have that interval's
 * price; where the read bills less than the intervals netted, their profile prices what it bills.
 */
export function nettingCredit({ span }: Buyback, context: RatingContext): ExportCredit {
  const { energy, input } = context;
  const sums = context.intervalSums();
  const shared = energyByWindow(context);
  const setOffWh = span === "interval" ? sums.nettedWh : sums.exportWh;
  // Prices without windows are charged in one, in which the sums are too.
  const nettedWh = shared.chargedWh.map((chargedWh, window) =>
    Math.min(chargedWh, setOffWh[window] ?? 0),
  );
  const creditedWh = sumWh(nettedWh);
  if (energy.kind === "indexed_energy") {
    const sum = sumIndexed(energy, context, "netted");
    return {
      exact:
        creditedWh === sum.energyWh
          ? sum.exact
          : multiplyExact(sum.exact, creditedWh, sum.energyWh),
      creditedWh,
      rateMicrosPerKwh: null,
      rule: "each interval's netted kWh at the index of that interval, times multiplier, plus adder, not below the floor; times credited kWh over priced kWh",
      facts: {
        span,
        ...indexFacts(energy, input),
        pricedWh: sum.energyWh,
        atFloorWh: sum.atFloorWh,
      },
    };
  }
  const costOf = (wh: readonly number[]) =>
    addExact(...energyParts(context, wh).map(({ exact }) => exact));
  const rest = shared.chargedWh.map((chargedWh, window) => chargedWh - (nettedWh[window] ?? 0));
  const importExact = costOf(shared.chargedWh);
  const restExact = costOf(rest);
  const names = energy.kind === "time_of_use_energy" ? windowsOf(energy) : [];
  return {
    exact: addExact(importExact, multiplyExact(restExact, -1)),
    creditedWh,
    rateMicrosPerKwh: null,
    rule: "energy charges of the import less those of the import without the netted kWh",
    facts: {
      span,
      ...sharingFacts(energy, shared),
      ...Object.fromEntries(
        names.map(({ name }, window) => [`nettedWh of ${name}`, nettedWh[window] ?? 0]),
      ),
      importExact: formatExact(importExact),
      restExact: formatExact(restExact),
    },
  };
}
