import type { ComponentOf } from "@lamplight/contracts/model";
import { parseMicros } from "../../money/parse-micros.ts";
import { parseMultiplier } from "../../money/parse-multiplier.ts";

/** How an index becomes a price: times the multiplier, plus the adder, and never below the floor. */
export type IndexTerms = Pick<
  ComponentOf<"indexed_energy">,
  "series" | "seriesKind" | "multiplier" | "adderDollarsPerKwh" | "floorDollarsPerKwh"
>;

/** Ten-thousandths, as multipliers have at most four decimals. */
const multiplierScale = 10_000;

/** The terms as integers. Without a multiplier it is one, without an adder nothing, without a floor none. */
export function indexTerms({ multiplier, adderDollarsPerKwh, floorDollarsPerKwh }: IndexTerms): {
  readonly multiplier: number;
  readonly multiplierScale: number;
  readonly adderMicros: number;
  readonly floorMicros: number | null;
} {
  return {
    multiplier: parseMultiplier(multiplier ?? "1", "multiplier"),
    multiplierScale,
    adderMicros: parseMicros(adderDollarsPerKwh ?? "0", "adderDollarsPerKwh"),
    floorMicros:
      floorDollarsPerKwh === undefined
        ? null
        : parseMicros(floorDollarsPerKwh, "floorDollarsPerKwh"),
  };
}
