import { assert } from "../error.ts";

/** Micro-dollars as dollars, exact, the reverse of `parseMicros`: 159000 is `"0.159"`. */
export function formatMicros(micros: number): string {
  assert(Number.isSafeInteger(micros), "micro-dollars that are no exact integer");
  const size = Math.abs(micros);
  const fraction = String(size % 1_000_000)
    .padStart(6, "0")
    .replace(/0+$/, "");
  return `${micros < 0 ? "-" : ""}${Math.floor(size / 1_000_000)}${fraction === "" ? "" : `.${fraction}`}`;
}
