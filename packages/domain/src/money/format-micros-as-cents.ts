import { assert } from "../error.ts";

/** Micro-dollars as cents, exact: 159000 is `"15.9"`, 55833 is `"5.5833"`, 50000 is `"5"`. */
export function formatMicrosAsCents(micros: number): string {
  assert(Number.isSafeInteger(micros), "micro-dollars that are no exact integer");
  const size = Math.abs(micros);
  const fraction = String(size % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${micros < 0 ? "-" : ""}${Math.floor(size / 10_000)}${fraction === "" ? "" : `.${fraction}`}`;
}
