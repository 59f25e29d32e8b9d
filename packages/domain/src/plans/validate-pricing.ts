import type {
  ComponentOf,
  EnergyComponent,
  PlanPricing,
  PricingComponent,
  Segment,
} from "@lamplight/contracts/model";
import { DomainError } from "../error.ts";
import { isEnergyComponent } from "../rating/energy/is-energy-component.ts";
import type { IndexTerms } from "../rating/intervals/index-terms.ts";
import { windowsOf } from "../rating/intervals/windows-of.ts";
import { boundNames, type Thresholds } from "../rating/thresholds.ts";
import { ProblemList, type PricingProblem } from "./problem-list.ts";
import { validateTiers } from "./validate-tiers.ts";
import { validateWindows } from "./validate-windows.ts";

interface Product {
  readonly pricing: PlanPricing;
  readonly segment: Segment;
}

/** How often a kind of component may stand in one plan, and what its own figures must hold. */
interface ComponentRule<TKind extends PricingComponent["kind"]> {
  readonly atMost: number;
  readonly check: (component: ComponentOf<TKind>, problems: ProblemList, product: Product) => void;
}

const decimalsOfMultiplier = 4;

function checkIndex(terms: IndexTerms, problems: ProblemList): void {
  problems.decimal("multiplier", terms.multiplier, decimalsOfMultiplier, "a factor");
  problems.rate("adderDollarsPerKwh", terms.adderDollarsPerKwh);
  problems.rate("floorDollarsPerKwh", terms.floorDollarsPerKwh);
}

function checkThresholds(component: Thresholds, problems: ProblemList): void {
  problems.dollars("dollars", component.dollars);
  const values = boundNames.map((bound) => problems.kwh(bound, component[bound]));
  const [atLeast, moreThan, atMost, lessThan] = values;
  if (values.every((value) => value === null)) {
    problems.add(`must have one of ${boundNames.join(", ")}`);
  }
  if (atLeast !== null && moreThan !== null) problems.add("has two lower bounds");
  if (atMost !== null && lessThan !== null) problems.add("has two upper bounds");
  const lower = atLeast ?? moreThan ?? null;
  const upper = atMost ?? lessThan ?? null;
  const isClosed = atLeast !== null && atMost !== null;
  if (lower !== null && upper !== null && (isClosed ? lower > upper : lower >= upper)) {
    problems.add("no use lies within its bounds");
  }
}

/** Wholesale prices of import are not for homes: PURA 39.110, after the bills of February 2021. */
function checkImportIndex(
  { seriesKind }: ComponentOf<"indexed_energy">,
  problems: ProblemList,
  segment: Segment,
): void {
  if (seriesKind === "wholesale" && segment === "residential") {
    problems
      .at("seriesKind")
      .add("a wholesale index may not price a residential customer's import (PURA 39.110)");
  }
}

/** Whether more use can make all kWh cheaper: with less of it, what is left would cost more. */
function fallsWithUse(energy: EnergyComponent): boolean {
  const priced =
    energy.kind === "tiered_energy"
      ? [energy]
      : energy.kind === "time_of_use_energy"
        ? windowsOf(energy)
        : [];
  return priced.some(
    ({ basis, tiers = [] }) =>
      basis === "whole_usage" &&
      tiers.some(
        ({ rateDollarsPerKwh }, index) =>
          index > 0 && Number(rateDollarsPerKwh) < Number(tiers[index - 1]?.rateDollarsPerKwh),
      ),
  );
}

function checkExport(
  component: ComponentOf<"export_buyback">,
  problems: ProblemList,
  { pricing }: Product,
): void {
  const { price, span, capDollarsPerCycle, capToImport } = component;
  problems.dollars("capDollarsPerCycle", capDollarsPerCycle);
  const at = problems.at("price");
  if (price.kind === "fixed") at.rate("rateDollarsPerKwh", price.rateDollarsPerKwh);
  if (price.kind === "indexed") checkIndex(price, at);
  if (price.kind === "import_rate") {
    if (capToImport === false) problems.at("capToImport").add("netting never exceeds the import");
    const energy = pricing.components.find(isEnergyComponent);
    if (energy !== undefined && fallsWithUse(energy)) {
      at.add("netting could cost more than it saves: the price of all kWh falls with use");
    }
    if (energy?.kind === "indexed_energy" && span === "cycle") {
      problems.at("span").add("an index has a price for each interval, and none for a cycle");
    }
  }
}

function checkDelivery(
  { waivedWindows = [] }: ComponentOf<"delivery_pass_through">,
  problems: ProblemList,
  { pricing }: Product,
): void {
  const energy = pricing.components.find(isEnergyComponent);
  const names =
    energy?.kind === "time_of_use_energy" ? windowsOf(energy).map(({ name }) => name) : [];
  for (const [index, name] of waivedWindows.entries()) {
    if (!names.includes(name)) {
      problems.at("waivedWindows").at(index).add("is no window of the energy price");
    }
  }
}

/** One entry per kind: a kind that the contract adds does not compile until it is stated here. */
const componentRules: {
  readonly [TKind in PricingComponent["kind"]]: ComponentRule<TKind>;
} = {
  flat_energy: {
    atMost: 1,
    check: ({ rateDollarsPerKwh }, problems) =>
      problems.rate("rateDollarsPerKwh", rateDollarsPerKwh),
  },
  tiered_energy: {
    atMost: 1,
    check: ({ tiers }, problems) => validateTiers(tiers, problems.at("tiers")),
  },
  time_of_use_energy: { atMost: 1, check: validateWindows },
  variable_energy: {
    atMost: 1,
    check: ({ firstCycleRateDollarsPerKwh }, problems) =>
      problems.rate("firstCycleRateDollarsPerKwh", firstCycleRateDollarsPerKwh),
  },
  indexed_energy: {
    atMost: 1,
    check: (component, problems, { segment }) => {
      checkIndex(component, problems);
      problems.rate("labelIndexDollarsPerKwh", component.labelIndexDollarsPerKwh);
      checkImportIndex(component, problems, segment);
    },
  },
  base_charge: {
    atMost: 1,
    check: ({ dollarsPerCycle }, problems) => problems.dollars("dollarsPerCycle", dollarsPerCycle),
  },
  daily_base_charge: {
    atMost: 1,
    check: ({ dollarsPerDay }, problems) => problems.rate("dollarsPerDay", dollarsPerDay),
  },
  prepaid_daily_charge: {
    atMost: 1,
    check: ({ dollarsPerDay }, problems) => problems.rate("dollarsPerDay", dollarsPerDay),
  },
  usage_credit: { atMost: 20, check: checkThresholds },
  usage_fee: { atMost: 20, check: checkThresholds },
  minimum_usage_fee: {
    atMost: 1,
    check: (component, problems) => {
      const { lessThanKwh, atMostKwh } = component;
      problems.exactlyOne({ lessThanKwh, atMostKwh });
      checkThresholds(component, problems);
    },
  },
  bill_credit: {
    atMost: 20,
    check: ({ dollarsPerCycle, dollarsPerKwh }, problems) => {
      problems.exactlyOne({ dollarsPerCycle, dollarsPerKwh });
      problems.dollars("dollarsPerCycle", dollarsPerCycle);
      problems.rate("dollarsPerKwh", dollarsPerKwh);
    },
  },
  device_credit: {
    atMost: 5,
    check: ({ dollarsPerDevice, labelDevices, maxDevices }, problems) => {
      problems.rate("dollarsPerDevice", dollarsPerDevice);
      if (labelDevices > maxDevices) problems.at("labelDevices").add("is more than maxDevices");
    },
  },
  vehicle_charging_allowance: {
    atMost: 1,
    check: ({ dollarsPerVehicle, labelKwh }, problems) => {
      problems.dollars("dollarsPerVehicle", dollarsPerVehicle);
      problems.kwh("labelKwh", labelKwh);
    },
  },
  delivery_pass_through: { atMost: 1, check: checkDelivery },
  bundled_delivery: { atMost: 1, check: () => undefined },
  export_buyback: { atMost: 1, check: checkExport },
  early_termination_fee: {
    atMost: 1,
    check: ({ dollars, dollarsPerRemainingMonth }, problems) => {
      problems.exactlyOne({ dollars, dollarsPerRemainingMonth });
      problems.dollars("dollars", dollars);
      problems.dollars("dollarsPerRemainingMonth", dollarsPerRemainingMonth);
    },
  },
};

/** What can be stated on a label and not be billed. */
const notForSale: ReadonlySet<PricingComponent["kind"]> = new Set([
  "prepaid_daily_charge",
  "vehicle_charging_allowance",
]);

const isDelivery = ({ kind }: PricingComponent) =>
  kind === "delivery_pass_through" || kind === "bundled_delivery";

/**
 * All that is wrong with a plan's pricing that its shape cannot say, each with its path: tiers with gaps, windows
 * that overlap or leave an hour out, amounts finer than their unit, an index that the segment may not have, no
 * or two prices of energy or ways of delivery. None: it can be rated.
 *
 * @param isForSale Whether a bill is to be made of it, and not only a label.
 */
export function pricingProblems(
  pricing: PlanPricing,
  { segment, isForSale }: { readonly segment: Segment; readonly isForSale: boolean },
): PricingProblem[] {
  const list = new ProblemList("components");
  const counts = new Map<string, number>();
  for (const [index, component] of pricing.components.entries()) {
    const at = list.at(index);
    // The key picks the rule of exactly this component's kind, which the compiler cannot follow.
    const rule = componentRules[component.kind] as ComponentRule<PricingComponent["kind"]>;
    rule.check(component as never, at, { pricing, segment });
    const count = (counts.get(component.kind) ?? 0) + 1;
    if (count > rule.atMost) at.add(`${component.kind} may stand ${rule.atMost} times at most`);
    counts.set(component.kind, count);
    if (isForSale && notForSale.has(component.kind)) {
      at.add(`${component.kind} can be stated on a label, and cannot be sold yet`);
    }
  }
  if (pricing.components.filter(isEnergyComponent).length !== 1) {
    list.add("must have exactly one price of energy");
  }
  if (pricing.components.filter(isDelivery).length !== 1) {
    list.add("must have exactly one of delivery_pass_through and bundled_delivery");
  }
  return list.problems;
}

/** @throws DomainError `pricing_invalid` with every problem of a pricing that is to be sold */
export function validatePricing(pricing: PlanPricing, segment: Segment): void {
  const problems = pricingProblems(pricing, { segment, isForSale: true });
  if (problems.length > 0) throw new DomainError("pricing_invalid", { problems });
}
