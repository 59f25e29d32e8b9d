import { assert } from "../error.ts";
import { addDays } from "./add-days.ts";
import { isBusinessDay } from "./is-business-day.ts";
import type { LocalDay } from "./model.ts";

/**
 * The n-th business day after a day, which itself is never counted; the day unchanged for 0. As a period of
 * federal business days is counted, such as the three of a rescission (16 TAC 25.474(j)).
 */
export function addBusinessDays(day: LocalDay, businessDays: number): LocalDay {
  assert(
    Number.isSafeInteger(businessDays) && businessDays >= 0,
    "business days that cannot be counted forward",
  );
  let result = day;
  for (let left = businessDays; left > 0;) {
    result = addDays(result, 1);
    if (isBusinessDay(result)) left--;
  }
  return result;
}
