import type {
  EnergyComponent,
  EnergyKind,
  Segment,
  StandingComponent,
  TduTariff,
} from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { isDomainError } from "../error.ts";
import { exactFromCents } from "../money/exact-from-cents.ts";
import { exactFromNanos } from "../money/exact-from-nanos.ts";
import { addExact } from "../money/add-exact.ts";
import { isLessExact } from "../money/is-less-exact.ts";
import { multiplyEnergy } from "../money/multiply-energy.ts";
import { averagePrices } from "./average-prices.ts";
import { expectedUseKwh, expectedUseWh } from "./expected-use.ts";
import { retailEarnings } from "./retail-earnings.ts";
import { pricingProblems } from "./validate-pricing.ts";

/** Of a plan group what a rate has to go with. */
export interface RatedGroup {
  readonly segment: Segment;
  readonly energyKind: EnergyKind;
  readonly components: readonly StandingComponent[];
  readonly commissionCents: number;
  readonly costMicrosPerKwh: number | null;
}

/**
 * Why a rate cannot be offered with a plan group; none where it can. With the delivery tariff of its day, where
 * that is known, a label is tried too, and whether the offer pays for its energy.
 */
export function rateProblems(
  energy: EnergyComponent,
  group: RatedGroup,
  tariff: TduTariff | null,
  on: LocalDay,
): string[] {
  const { segment, energyKind, components, commissionCents, costMicrosPerKwh } = group;
  if (energy.kind !== energyKind) {
    return [`The plan group is sold at ${energyKind}, and this is ${energy.kind}.`];
  }
  const pricing = { components: [energy, ...components] };
  const problems = pricingProblems(pricing, { segment, isForSale: true });
  if (problems.length > 0) return problems.map(({ path, reason }) => `${path}: ${reason}`);
  if (tariff === null) return [];
  try {
    averagePrices(pricing, tariff, { segment, on });
  } catch (error) {
    if (!isDomainError(error, "unpriced")) throw error;
    return [`No label can be made of it: ${error.details.what} (${error.details.reason}).`];
  }
  if (costMicrosPerKwh === null) return [];
  const needed = addExact(
    exactFromNanos(multiplyEnergy(expectedUseWh, costMicrosPerKwh)),
    exactFromCents(commissionCents),
  );
  return isLessExact(retailEarnings(pricing, tariff, on), needed)
    ? [`At ${expectedUseKwh} kWh it does not pay for energy, delivery and commission.`]
    : [];
}
