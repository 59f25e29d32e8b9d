import { parseMicros } from "../../money/parse-micros.ts";
import { partAtRate } from "../energy/energy-part.ts";
import type { EnergyPricer } from "../energy/energy-pricer.ts";
import { tieredParts } from "../energy/tiered-parts.ts";
import { windowsOf } from "../intervals/windows-of.ts";

/** Each window's kWh at its own rate or tiers. Free windows have a line too, at zero. */
export const priceTimeOfUseEnergy: EnergyPricer<"time_of_use_energy"> = (component, chargedWh) =>
  windowsOf(component).flatMap(({ name, rateDollarsPerKwh, tiers, basis }, window) => {
    const energyWh = chargedWh[window] ?? 0;
    if (tiers !== undefined) {
      return tieredParts({ tiers, basis: basis ?? "marginal" }, energyWh, name);
    }
    const rate = parseMicros(rateDollarsPerKwh ?? "", "rateDollarsPerKwh");
    const rule = "kWh in the window times the window's rate";
    return [partAtRate(name, energyWh, rate, rule, { window: name })];
  });
