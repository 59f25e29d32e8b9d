import type { PlanPricing, TduTariff } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { assert } from "../error.ts";
import { addExact } from "../money/add-exact.ts";
import { exactFromCents } from "../money/exact-from-cents.ts";
import { exactFromNanos } from "../money/exact-from-nanos.ts";
import { nanosPerCent, type ExactAmount } from "../money/model.ts";
import { multiplyEnergy } from "../money/multiply-energy.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import { expectedUseKwh, expectedUseWh } from "./expected-use.ts";
import { retailEarnings } from "./retail-earnings.ts";

/** What a partner sets; what is null is solved. */
export interface Knobs {
  readonly rateMicrosPerKwh: number | null;
  readonly commissionCents: number | null;
}

/** The offer as the rate sheet has it. */
export interface StandardOffer {
  /** With `rateMicrosPerKwh` as its one price for every kWh. */
  readonly pricing: PlanPricing;
  readonly rateMicrosPerKwh: number;
  readonly commissionCents: number;
  /** Null where the group states none: then what the standard offer leaves is the least. */
  readonly costMicrosPerKwh: number | null;
  readonly tariff: TduTariff;
  readonly on: LocalDay;
}

export type SolvedOffer =
  | {
      readonly kind: "offer";
      readonly rateMicrosPerKwh: number;
      readonly commissionCents: number;
    }
  | {
      readonly kind: "below_cost";
      /** The lowest rate that pays this commission. */
      readonly lowestRateMicrosPerKwh: number;
      /** The highest commission that this rate pays; zero where it pays none. */
      readonly highestCommissionCents: number;
    };

/** A cent a month is this much by kWh of the expected use: a whole number, so that solving rounds nothing up. */
const microsPerKwhOfCent = 10_000 / expectedUseKwh;

const byKwh = (microsPerKwh: number): ExactAmount =>
  exactFromNanos(multiplyEnergy(expectedUseWh, microsPerKwh));

const minus = (amount: ExactAmount): ExactAmount => multiplyExact(amount, -1);

/** Whole units in an amount, rounded down, also below zero. */
function floorOf({ numerator, denominator }: ExactAmount, nanosPerUnit: bigint): number {
  const unit = denominator * nanosPerUnit;
  const whole = numerator / unit;
  return Number(numerator % unit < 0n ? whole - 1n : whole);
}

/**
 * Solves an offer: over a month of expected use the rate pays the retailer's share and the commission. Asked for
 * a commission, the rate rises or falls by what it is more or less than the standard one; asked for a rate, the
 * commission takes what the rate is more or less, down to whole cents and never below zero; asked for both, the
 * retailer's share takes it. Refused where what is left, delivery and commission paid, is less than the cost.
 */
export function solveOffer(standard: StandardOffer, knobs: Knobs): SolvedOffer {
  assert(Number.isInteger(microsPerKwhOfCent), "a cent that is no whole rate");
  const { pricing, tariff, on, costMicrosPerKwh } = standard;
  const rate =
    knobs.rateMicrosPerKwh ??
    standard.rateMicrosPerKwh +
      ((knobs.commissionCents ?? standard.commissionCents) - standard.commissionCents) *
        microsPerKwhOfCent;
  const commission =
    knobs.commissionCents ??
    Math.max(
      0,
      standard.commissionCents +
        Math.floor((rate - standard.rateMicrosPerKwh) / microsPerKwhOfCent),
    );
  const earnings = retailEarnings(pricing, tariff, on);
  const least =
    costMicrosPerKwh === null
      ? addExact(earnings, minus(exactFromCents(standard.commissionCents)))
      : byKwh(costMicrosPerKwh);
  const spare = addExact(
    earnings,
    byKwh(rate - standard.rateMicrosPerKwh),
    minus(least),
    minus(exactFromCents(commission)),
  );
  if (rate >= 0 && spare.numerator >= 0n) {
    return { kind: "offer", rateMicrosPerKwh: rate, commissionCents: commission };
  }
  return {
    kind: "below_cost",
    lowestRateMicrosPerKwh: Math.max(0, rate - floorOf(spare, BigInt(expectedUseWh))),
    highestCommissionCents: Math.max(0, commission + floorOf(spare, nanosPerCent)),
  };
}
