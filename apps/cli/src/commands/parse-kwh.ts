import { parseKwhToWh } from "@lamplight/domain";
import { InvalidArgumentError } from "commander";

/** kWh of an option as Wh. */
export function parseKwh(text: string): number {
  const energyWh = parseKwhToWh(text);
  if (energyWh === null) {
    throw new InvalidArgumentError(
      "It must be kWh with at most three decimals, such as 948 or 948.5.",
    );
  }
  return energyWh;
}
