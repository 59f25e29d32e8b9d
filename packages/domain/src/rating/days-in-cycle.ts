import { daysBetween } from "../calendar/days-between.ts";
import type { RatingInput } from "./model.ts";

/** Service days of the period. */
export function daysInCycle({ period }: RatingInput): number {
  return daysBetween(period.from, period.until);
}
