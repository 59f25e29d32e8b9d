import { assert } from "../error.ts";

/** Wh as kWh, exact and without needless zeros: 948000 is `"948"`, 1500 is `"1.5"`. */
export function formatKwh(energyWh: number): string {
  assert(Number.isSafeInteger(energyWh), "energy that is no exact integer of Wh");
  const size = Math.abs(energyWh);
  const fraction = String(size % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return `${energyWh < 0 ? "-" : ""}${Math.floor(size / 1000)}${fraction === "" ? "" : `.${fraction}`}`;
}
