import { parseDecimal } from "@lamplight/domain";
import { InvalidArgumentError } from "commander";

/** Dollars of an option as whole units of so many decimals; zero or more, and never rounded. */
export function parseDollars(decimals: number): (text: string) => number {
  return (text) => {
    const value = parseDecimal(text, decimals);
    if (typeof value !== "number" || value < 0) {
      throw new InvalidArgumentError(`It must be dollars with at most ${decimals} decimals.`);
    }
    return value;
  };
}
