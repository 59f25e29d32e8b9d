import type { FlatEnergy } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";

/** The billed kWh of the read at one price. The intervals behind it are named in the trace, not priced. */
export function rateFlatEnergy(component: FlatEnergy, input: RatingInput): RatedLine[] {
  const rateMicrosPerKwh = parseMicros(component.rateDollarsPerKwh, "rateDollarsPerKwh");
  return [
    makeLine({
      stage: "energy",
      code: "energy_charge",
      label: "Energy Charge",
      exact: exactFromNanos(multiplyEnergy(input.billedWh, rateMicrosPerKwh)),
      energy: {
        quantityKwh: formatKwh(input.billedWh),
        rateCentsPerKwh: formatMicrosAsCents(rateMicrosPerKwh),
      },
      trace: {
        rule: "billed kWh times the energy rate",
        source: { kind: "plan", planVersion: input.planVersion, component: component.kind },
        intervals: intervalsBehind(input),
      },
    }),
  ];
}
