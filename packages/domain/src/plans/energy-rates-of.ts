import type {
  ComponentOf,
  EnergyRate,
  PlanPricing,
  PriceTier,
  PriceWindow,
} from "@lamplight/contracts/model";
import { formatMicrosAsCents } from "../money/format-micros-as-cents.ts";
import { parseMicros } from "../money/parse-micros.ts";
import { energyOf } from "./energy-of.ts";

const everyKwhAlways = {
  name: null,
  basis: null,
  aboveKwh: null,
  upToKwh: null,
  hours: null,
  weekdays: null,
  months: null,
  isOtherwise: false,
  labelShare: null,
} as const;

const inCents = (rateDollarsPerKwh: string): string =>
  formatMicrosAsCents(parseMicros(rateDollarsPerKwh, "rateDollarsPerKwh"));

type When = Omit<EnergyRate, "rateCentsPerKwh" | "basis" | "aboveKwh" | "upToKwh">;

function ratesOfTiers(
  { tiers, basis }: { tiers: readonly PriceTier[]; basis: "marginal" | "whole_usage" },
  when: When,
): EnergyRate[] {
  return tiers.map(({ aboveKwh, upToKwh, rateDollarsPerKwh }) => ({
    ...when,
    rateCentsPerKwh: inCents(rateDollarsPerKwh),
    basis,
    aboveKwh,
    upToKwh: upToKwh ?? null,
  }));
}

function ratesOfWindow(
  window: Partial<PriceWindow> & Pick<PriceWindow, "name">,
  isOtherwise: boolean,
): EnergyRate[] {
  const { name, hours, weekdays, months, labelShare, rateDollarsPerKwh, tiers, basis } = window;
  const when: When = {
    name,
    hours: hours ?? null,
    weekdays: weekdays ?? null,
    months: months ?? null,
    isOtherwise,
    labelShare: labelShare ?? null,
  };
  if (tiers !== undefined) return ratesOfTiers({ tiers, basis: basis ?? "marginal" }, when);
  return [{ ...everyKwhAlways, ...when, rateCentsPerKwh: inCents(rateDollarsPerKwh ?? "") }];
}

const ratesByTime = ({ windows, otherwise }: ComponentOf<"time_of_use_energy">): EnergyRate[] => [
  ...windows.flatMap((window) => ratesOfWindow(window, false)),
  ...(otherwise === undefined ? [] : ratesOfWindow(otherwise, true)),
];

/** Every price of energy of a plan that has not one for all; none for a flat one, whose rate says it. */
export function energyRatesOf(pricing: PlanPricing): EnergyRate[] {
  const energy = energyOf(pricing);
  switch (energy.kind) {
    case "flat_energy":
      return [];
    case "tiered_energy":
      return ratesOfTiers(energy, everyKwhAlways);
    case "time_of_use_energy":
      return ratesByTime(energy);
    case "variable_energy":
      return [
        {
          ...everyKwhAlways,
          name: `First cycle; then as published in ${energy.series}`,
          rateCentsPerKwh: inCents(energy.firstCycleRateDollarsPerKwh),
        },
      ];
    case "indexed_energy":
      return [
        {
          ...everyKwhAlways,
          name: `${energy.series}, at the value that the label assumes`,
          rateCentsPerKwh: inCents(energy.labelIndexDollarsPerKwh),
        },
      ];
  }
}
