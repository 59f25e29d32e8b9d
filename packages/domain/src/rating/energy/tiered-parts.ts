import type { PriceTier } from "@lamplight/contracts/model";
import { parseKwh } from "../../energy/parse-kwh.ts";
import { assert } from "../../error.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import { partAtRate, type EnergyPart } from "./energy-part.ts";

/** Tiers, and how they are applied. */
export interface Tiers {
  readonly tiers: readonly PriceTier[];
  readonly basis: "marginal" | "whole_usage";
}

/** Bounds of a tier in Wh; the last one has no end. */
function boundsOf({ aboveKwh, upToKwh }: PriceTier): { aboveWh: number; upToWh: number } {
  return {
    aboveWh: parseKwh(aboveKwh, "aboveKwh"),
    upToWh: upToKwh === undefined ? Number.POSITIVE_INFINITY : parseKwh(upToKwh, "upToKwh"),
  };
}

function nameOfTier(name: string | null, { aboveKwh, upToKwh }: PriceTier): string {
  const range = upToKwh === undefined ? `above ${aboveKwh} kWh` : `${aboveKwh} to ${upToKwh} kWh`;
  return name === null ? range : `${name}, ${range}`;
}

/** Which tier, and of which use: the cycle's, or a window's. */
function factsOf(
  { aboveKwh, upToKwh }: PriceTier,
  tieredWh: number,
  window: string | null,
): EnergyPart["facts"] {
  return {
    ...(window !== null && { window }),
    tieredWh,
    aboveKwh,
    ...(upToKwh !== undefined && { upToKwh }),
  };
}

function marginalParts(
  tiers: readonly PriceTier[],
  energyWh: number,
  name: string | null,
): EnergyPart[] {
  const parts: EnergyPart[] = [];
  for (const tier of tiers) {
    const { aboveWh, upToWh } = boundsOf(tier);
    const tierWh = Math.min(energyWh, upToWh) - aboveWh;
    // The first tier is shown even where nothing was used, as a flat price is.
    if (tierWh <= 0 && parts.length > 0) break;
    const rate = parseMicros(tier.rateDollarsPerKwh, "rateDollarsPerKwh");
    const rule = "kWh within the tier times the tier's rate";
    const facts = factsOf(tier, energyWh, name);
    parts.push(partAtRate(nameOfTier(name, tier), Math.max(tierWh, 0), rate, rule, facts));
  }
  return parts;
}

function wholeUsagePart(
  tiers: readonly PriceTier[],
  energyWh: number,
  name: string | null,
): EnergyPart {
  const tier = tiers.find((candidate) => energyWh <= boundsOf(candidate).upToWh);
  assert(tier !== undefined, "energy above the last tier");
  const rate = parseMicros(tier.rateDollarsPerKwh, "rateDollarsPerKwh");
  const rule = "all kWh times the rate of the tier that the use falls in";
  return partAtRate(nameOfTier(name, tier), energyWh, rate, rule, factsOf(tier, energyWh, name));
}

/** Energy at tiers: each kWh at its own tier's rate, or all of it at the rate of the tier it falls in. */
export function tieredParts(
  { tiers, basis }: Tiers,
  energyWh: number,
  name: string | null,
): EnergyPart[] {
  return basis === "whole_usage"
    ? [wholeUsagePart(tiers, energyWh, name)]
    : marginalParts(tiers, energyWh, name);
}
