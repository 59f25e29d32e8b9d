import { isBusinessDay } from "./federal-holidays.ts";
import { addDays, type LocalDay } from "./local-day.ts";

const shortestDueDays = 16;

/**
 * When a bill falls due: not less than 16 days after it was issued, on the next business day where the 16th
 * is a weekend or holiday (16 TAC 25.480(b)).
 */
export function dueDateOf(issuedOn: LocalDay): LocalDay {
  let day = addDays(issuedOn, shortestDueDays);
  while (!isBusinessDay(day)) day = addDays(day, 1);
  return day;
}
