import { parseMicros } from "../../money/parse-micros.ts";
import { partAtRate } from "../energy/energy-part.ts";
import type { EnergyPricer } from "../energy/energy-pricer.ts";
import { sumWh } from "../energy/sum-wh.ts";

/** The billed kWh of the read at one price. The intervals behind it are named in the trace, not priced. */
export const priceFlatEnergy: EnergyPricer<"flat_energy"> = ({ rateDollarsPerKwh }, chargedWh) => [
  partAtRate(
    null,
    sumWh(chargedWh),
    parseMicros(rateDollarsPerKwh, "rateDollarsPerKwh"),
    "billed kWh times the energy rate",
  ),
];
