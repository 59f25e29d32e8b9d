import type { DomainError } from "../../error.ts";
import type { UsageDay } from "../../usage/model.ts";
import { unpriced } from "../unpriced.ts";

/** Which Wh of an interval: drawn, delivered, or what is set off of both within it, the smaller. */
export type Channel = "import" | "export" | "netted";

/**
 * The refusal of a day in which a slot has no value, which is never zero. Loops over intervals look at the signs
 * alone, as `MISSING_WH` is the only negative value, and come here for the place.
 */
export function missingInterval(
  { day, consumptionWh, generationWh }: UsageDay,
  channel: Channel,
): DomainError<"unpriced"> {
  const slot = channel === "export" ? -1 : consumptionWh.findIndex((energyWh) => energyWh < 0);
  if (slot !== -1) return unpriced("intervals_missing", `${day}, interval ${slot}`);
  const exportSlot = generationWh?.findIndex((energyWh) => energyWh < 0);
  const where = exportSlot === undefined ? day : `${day}, interval ${exportSlot}`;
  return unpriced("generation_missing", where);
}
