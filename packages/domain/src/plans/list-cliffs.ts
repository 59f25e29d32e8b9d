import type { PlanPricing, PriceTier, PricingComponent } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { parseKwh } from "../energy/parse-kwh.ts";
import { addExact } from "../money/add-exact.ts";
import type { ExactAmount } from "../money/model.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import { roundHalfUpToCents } from "../money/round-half-up-to-cents.ts";
import { windowsOf } from "../rating/intervals/windows-of.ts";
import { boundNames, type Thresholds } from "../rating/thresholds.ts";
import { labelCycleDays } from "./label-facts.ts";
import { rateQuote, type QuotedTariff } from "./rate-quote.ts";

/** A use at which one more kWh changes the bill by more than a dollar. */
export interface Cliff {
  readonly fromKwh: number;
  readonly toKwh: number;
  /** What the one kWh more costs, its own price included; negative where it saves. */
  readonly changeCents: number;
}

const nanosPerDollar = 1_000_000_000n;

/** Wh at which a charge may jump, as use of the whole cycle. */
function jumpsOf(component: PricingComponent): number[] {
  switch (component.kind) {
    case "usage_credit":
    case "usage_fee":
    case "minimum_usage_fee": {
      const bounds: Thresholds = component;
      const { shortCycle } = bounds;
      // A quote's cycle can be a short one itself: then bounds that slide stand lower.
      const referenceDays =
        shortCycle?.slides === "amount_and_thresholds"
          ? Math.max(shortCycle.referenceDays, labelCycleDays)
          : labelCycleDays;
      return boundNames.flatMap((name) => {
        const bound = bounds[name];
        if (bound === undefined) return [];
        return [Math.floor((parseKwh(bound, name) * labelCycleDays) / referenceDays)];
      });
    }
    case "tiered_energy":
      return tierEnds(component.tiers);
    case "time_of_use_energy":
      // A window's tier ends where the window's share of the cycle's use does.
      return windowsOf(component).flatMap(({ tiers = [], labelShare }) =>
        tierEnds(tiers).map((endWh) => Math.round(endWh / Number(labelShare ?? "1"))),
      );
    default:
      return [];
  }
}

function tierEnds(tiers: readonly PriceTier[]): number[] {
  return tiers.flatMap(({ upToKwh }) =>
    upToKwh === undefined ? [] : [parseKwh(upToKwh, "upToKwh")],
  );
}

/** A vehicle's kWh on a label are no part of what tiers are applied to. */
function allowanceWh({ components }: PlanPricing): number {
  return components.reduce(
    (sum, component) =>
      component.kind === "vehicle_charging_allowance"
        ? sum + parseKwh(component.labelKwh, "labelKwh")
        : sum,
    0,
  );
}

const isMoreThanADollar = ({ numerator, denominator }: ExactAmount) =>
  (numerator < 0n ? -numerator : numerator) > nanosPerDollar * denominator;

/** Whole kWh around a jump: bounds are inclusive or exclusive, and need not be whole. */
const around = [-2, -1, 0, 1];

/**
 * Every use at which one more kWh changes a plan's recurring charges by more than a dollar, in order. Charges jump
 * only at bounds that the pricing states; between them a kWh costs its rate, and where that is itself more than a
 * dollar, not every kWh is listed.
 */
export function listCliffs(pricing: PlanPricing, tariff: QuotedTariff, on: LocalDay): Cliff[] {
  const allowance = allowanceWh(pricing);
  const candidates = new Set<number>();
  for (const component of pricing.components) {
    for (const jumpWh of jumpsOf(component)) {
      for (const atWh of allowance === 0 ? [jumpWh] : [jumpWh, jumpWh + allowance]) {
        for (const offset of around) candidates.add(Math.floor(atWh / 1000) + offset);
      }
    }
  }
  const chargesAt = (kwh: number) => rateQuote(pricing, tariff, kwh * 1000, on).recurringExact;
  return [...candidates]
    .filter((kwh) => kwh >= 0 && Number.isSafeInteger(kwh))
    .toSorted((one, other) => one - other)
    .flatMap((fromKwh) => {
      const toKwh = fromKwh + 1;
      const change = addExact(chargesAt(toKwh), multiplyExact(chargesAt(fromKwh), -1));
      if (!isMoreThanADollar(change)) return [];
      return [{ fromKwh, toKwh, changeCents: roundHalfUpToCents(change) }];
    });
}
