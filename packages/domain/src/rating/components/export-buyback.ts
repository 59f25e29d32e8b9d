import type { ComponentOf } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { addExact } from "../../money/add-exact.ts";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { formatExact } from "../../money/format-exact.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import { isLessExact } from "../../money/is-less-exact.ts";
import type { ExactAmount } from "../../money/model.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { parseCents } from "../../money/parse-cents.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import type { RatingContext } from "../context.ts";
import { energyParts } from "../energy/energy-parts.ts";
import { sumWh } from "../energy/sum-wh.ts";
import { energyByWindow } from "../intervals/energy-by-window.ts";
import { indexFacts } from "../intervals/index-facts.ts";
import { sumIndexed } from "../intervals/sum-indexed.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { unpriced } from "../unpriced.ts";

type Buyback = ComponentOf<"export_buyback">;
type PriceOf<TKind extends Buyback["price"]["kind"]> = Extract<Buyback["price"], { kind: TKind }>;

/** A credit before its limits; positive, as money that the customer gets. */
interface Credit {
  readonly exact: ExactAmount;
  readonly creditedWh: number;
  readonly rateMicrosPerKwh: number | null;
  readonly rule: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Exported Wh that are credited: all, or no more than was drawn in the same interval or cycle. */
function creditedExportWh(
  { span, capToImport }: Buyback,
  { intervalSums, input }: RatingContext,
): number {
  const sums = intervalSums();
  if (capToImport !== true) return sumWh(sums.exportWh);
  return span === "interval"
    ? sumWh(sums.nettedWh)
    : Math.min(sumWh(sums.exportWh), input.billedWh);
}

function fixedCredit(
  component: Buyback,
  { rateDollarsPerKwh }: PriceOf<"fixed">,
  context: RatingContext,
): Credit {
  const creditedWh = creditedExportWh(component, context);
  const rateMicrosPerKwh = parseMicros(rateDollarsPerKwh, "rateDollarsPerKwh");
  const exact = exactFromNanos(multiplyEnergy(creditedWh, rateMicrosPerKwh));
  return { exact, creditedWh, rateMicrosPerKwh, rule: "exported kWh times the rate", facts: {} };
}

/** Each interval's export at its own price. A cap over the cycle takes the same share of every interval. */
function indexedCredit(
  component: Buyback,
  terms: PriceOf<"indexed">,
  context: RatingContext,
): Credit {
  const isNetted = component.capToImport === true && component.span === "interval";
  const sum = isNetted
    ? sumIndexed(terms, context, "both", (importWh, exportWh) => Math.min(importWh, exportWh))
    : sumIndexed(terms, context, "export", (_importWh, exportWh) => exportWh);
  const creditedWh = isNetted ? sum.energyWh : creditedExportWh(component, context);
  return {
    exact:
      creditedWh === sum.energyWh ? sum.exact : multiplyExact(sum.exact, creditedWh, sum.energyWh),
    creditedWh,
    rateMicrosPerKwh: null,
    rule: "each interval's exported kWh at the index of that interval, times multiplier, plus adder, not below the floor",
    facts: {
      ...indexFacts(terms, context.input),
      pricedWh: sum.energyWh,
      atFloorWh: sum.atFloorWh,
    },
  };
}

/**
 * One-to-one netting: what the import cost, less what it would have cost without the kWh that export sets off, by
 * window of the price and never more than was drawn.
 */
function nettingCredit({ span }: Buyback, context: RatingContext): Credit {
  const { energy, intervalSums } = context;
  const sums = intervalSums();
  const charged = energyByWindow(context).chargedWh;
  // Prices without windows are charged in one, in which the sums are too.
  const nettedWh = charged.map((chargedWh, window) =>
    Math.min(chargedWh, (span === "interval" ? sums.nettedWh[window] : sums.exportWh[window]) ?? 0),
  );
  const facts = { span, nettedWh: nettedWh.join(" + ") };
  const rule = "energy charges of the import less those of the import without the netted kWh";
  const creditedWh = sumWh(nettedWh);
  if (energy.kind === "indexed_energy") {
    const sum = sumIndexed(energy, context, "both", (importWh, exportWh) =>
      Math.min(importWh, exportWh),
    );
    // Where the read bills less than the intervals netted, their profile prices what it bills.
    const exact =
      creditedWh === sum.energyWh ? sum.exact : multiplyExact(sum.exact, creditedWh, sum.energyWh);
    return {
      exact,
      creditedWh,
      rateMicrosPerKwh: null,
      rule: "each interval's netted kWh at the index of that interval, times multiplier, plus adder, not below the floor; times netted kWh over the intervals' netted kWh",
      facts: {
        span,
        ...indexFacts(energy, context.input),
        pricedWh: sum.energyWh,
        atFloorWh: sum.atFloorWh,
      },
    };
  }
  const costOf = (wh: readonly number[]) =>
    addExact(...energyParts(context, wh).map(({ exact }) => exact));
  const rest = charged.map((chargedWh, window) => chargedWh - (nettedWh[window] ?? 0));
  const exact = addExact(costOf(charged), multiplyExact(costOf(rest), -1));
  return { exact, creditedWh, rateMicrosPerKwh: null, rule, facts };
}

function creditOf(component: Buyback, context: RatingContext): Credit {
  const { price } = component;
  if (price.kind === "fixed") return fixedCredit(component, price, context);
  if (price.kind === "indexed") return indexedCredit(component, price, context);
  return nettingCredit(component, context);
}

/** The smaller of a credit and its limits, and which limit it was. */
function limit(
  { capDollarsPerCycle, offsets }: Buyback,
  credit: ExactAmount,
  earlier: readonly RatedLine[],
): { readonly exact: ExactAmount; readonly facts: Record<string, string | number> } {
  let exact = credit;
  const facts: Record<string, string | number> = {};
  const atMost = (bound: ExactAmount, name: string) => {
    if (!isLessExact(bound, exact)) return;
    exact = bound;
    facts["limitedBy"] = name;
    facts["beforeLimit"] = formatExact(credit);
  };
  if (capDollarsPerCycle !== undefined) {
    atMost(exactFromCents(parseCents(capDollarsPerCycle)), "capDollarsPerCycle");
  }
  if (offsets === "energy") {
    const energy = earlier.filter(({ code }) => code === "energy_charge");
    const charges = addExact(...energy.map((line) => line.exact));
    const none = exactFromCents(0);
    // Below zero an index paid for the import: nothing is owed that a credit could be set against.
    atMost(isLessExact(charges, none) ? none : charges, "energy charges");
  }
  return { exact, facts };
}

/**
 * The credit for energy delivered to the grid. Labels and quotes leave it out, as it depends on each customer's
 * system. It is in no base: delivery, assessments and taxes stay on the whole import.
 */
export function rateExportBuyback(
  component: Buyback,
  context: RatingContext,
  earlier: readonly RatedLine[],
): RatedLine[] {
  const { input } = context;
  if (input.taxes.kind === "label") return [];
  const { exportGap } = context.intervalSums();
  if (exportGap !== null) throw unpriced("generation_missing", exportGap);
  const credit = creditOf(component, context);
  const { exact, facts } = limit(component, credit.exact, earlier);
  return [
    makeLine({
      stage: "export",
      code: "export_credit",
      label: "Generation Credit",
      exact: multiplyExact(exact, -1),
      quantity: { value: formatKwh(credit.creditedWh), unit: "kWh" },
      ...(credit.rateMicrosPerKwh !== null && {
        rate: { value: formatMicrosAsCents(-credit.rateMicrosPerKwh), unit: "cents_per_kwh" },
      }),
      trace: {
        rule: credit.rule,
        source: planSource(component, input),
        intervals: intervalsBehind(input),
        facts: {
          exportWh: sumWh(context.intervalSums().exportWh),
          creditedWh: credit.creditedWh,
          ...credit.facts,
          ...facts,
        },
      },
    }),
  ];
}
