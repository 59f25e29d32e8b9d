import { assert } from "../../error.ts";
import type { RatingInput } from "../model.ts";
import type { IndexTerms } from "./index-terms.ts";

/** What a trace says of an index: which values, by their hash, and how they become prices. */
export function indexFacts(
  { series, multiplier = "1", adderDollarsPerKwh = "0", floorDollarsPerKwh }: IndexTerms,
  { indexes, isQuote }: RatingInput,
): Readonly<Record<string, string>> {
  const named = indexes.find((index) => index.series === series);
  assert(named !== undefined || isQuote, `values of ${series} without their hash`);
  return {
    series,
    ...(named !== undefined && { indexSha256: named.sha256 }),
    multiplier,
    adderDollarsPerKwh,
    ...(floorDollarsPerKwh !== undefined && { floorDollarsPerKwh }),
  };
}
