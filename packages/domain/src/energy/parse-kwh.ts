import { DomainError } from "../error.ts";
import { parseKwhToWh } from "./parse-kwh-to-wh.ts";

/** Decimal kWh of a plan's pricing as whole Wh. Refuses what is finer than 1 Wh with `pricing_invalid`. */
export function parseKwh(text: string, path: string): number {
  const energyWh = parseKwhToWh(text);
  if (energyWh === null) {
    throw new DomainError("pricing_invalid", {
      problems: [{ path, reason: "must be kWh with at most three decimals" }],
    });
  }
  return energyWh;
}
