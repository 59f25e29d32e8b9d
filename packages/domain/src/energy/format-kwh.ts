import { formatDecimal } from "../money/format-decimal.ts";

/** Wh as kWh, exact and without needless zeros: 948000 is `"948"`, 1500 is `"1.5"`. */
export function formatKwh(energyWh: number): string {
  return formatDecimal(energyWh, 3);
}
