export { BugError, DomainError, assert } from "./error.ts";
export {
  addExact,
  exactFromCents,
  exactFromEnergy,
  exactFromNanos,
  formatExact,
  multiplyExact,
  roundHalfUpToCents,
  truncateToCents,
  zeroAmount,
} from "./money/exact-amount.ts";
export type { ExactAmount } from "./money/exact-amount.ts";
export { formatDollars } from "./money/format-dollars.ts";
export { parseRateMicros } from "./money/parse-rate-micros.ts";
export { dueDateOf } from "./calendar/due-date.ts";
export { isBusinessDay, isFederalHoliday } from "./calendar/federal-holidays.ts";
export { intervalCountOf, localDayOf, startOfDay } from "./calendar/interval-count.ts";
export { addDays, daysBetween, weekdayOf } from "./calendar/local-day.ts";
export type { LocalDay } from "./calendar/local-day.ts";
