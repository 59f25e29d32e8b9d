import type { ComponentOf } from "@lamplight/contracts/model";
import { parseKwh } from "../energy/parse-kwh.ts";
import { exactFromCents } from "../money/exact-from-cents.ts";
import type { ExactAmount } from "../money/model.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import { parseCents } from "../money/parse-cents.ts";
import { daysInCycle } from "./days-in-cycle.ts";
import type { RatingInput } from "./model.ts";

type Bounds = Pick<
  ComponentOf<"usage_credit">,
  "atLeastKwh" | "moreThanKwh" | "atMostKwh" | "lessThanKwh"
>;

/** What the three kinds of charges that depend on use have in common. */
export type Thresholds = Bounds & Pick<ComponentOf<"usage_credit">, "dollars" | "shortCycle">;

/** Each kind of bound, with whether a use is within it; both sides are whole Wh times days. */
const tests: { readonly [TBound in keyof Bounds]-?: (use: number, bound: number) => boolean } = {
  atLeastKwh: (use, bound) => use >= bound,
  moreThanKwh: (use, bound) => use > bound,
  atMostKwh: (use, bound) => use <= bound,
  lessThanKwh: (use, bound) => use < bound,
};

export const boundNames = Object.keys(tests) as (keyof Bounds)[];

/** What part of a usage credit or fee a cycle gets. */
export interface ThresholdOutcome {
  readonly applies: boolean;
  readonly exact: ExactAmount;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * Tests the billed kWh of the cycle against bounds, and gives the amount. In a cycle of fewer days than
 * `shortCycle.referenceDays` the amount slides with the days, and the bounds too where the plan says so; both
 * as exact fractions.
 */
export function testThresholds(component: Thresholds, input: RatingInput): ThresholdOutcome {
  const days = daysInCycle(input);
  const { shortCycle } = component;
  const isShort = shortCycle !== undefined && days < shortCycle.referenceDays;
  const referenceDays = isShort ? shortCycle.referenceDays : 1;
  const shareDays = isShort ? days : 1;
  const doBoundsSlide = isShort && shortCycle.slides === "amount_and_thresholds";
  const facts: Record<string, string | number> = {
    dollars: component.dollars,
    testedWh: input.billedWh,
  };
  let applies = true;
  for (const bound of boundNames) {
    const value = component[bound];
    if (value === undefined) continue;
    facts[bound] = value;
    const boundWh = parseKwh(value, bound);
    applies &&= doBoundsSlide
      ? tests[bound](input.billedWh * referenceDays, boundWh * shareDays)
      : tests[bound](input.billedWh, boundWh);
  }
  if (isShort) {
    Object.assign(facts, { days, referenceDays, slides: shortCycle.slides });
  }
  const whole = exactFromCents(parseCents(component.dollars));
  return { applies, exact: multiplyExact(whole, shareDays, referenceDays), facts };
}
