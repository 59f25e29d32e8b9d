import { addDays } from "../calendar/add-days.ts";
import type { LocalDay } from "../calendar/model.ts";
import { nextBusinessDayOnOrAfter } from "../calendar/next-business-day-on-or-after.ts";
import { regulatoryConstant } from "../rating/regulatory-constants.ts";

/**
 * When an invoice is due: 16 days after it was issued, on the next business day when that is none
 * (16 TAC 25.480(b)).
 */
export function dueDateOf(issuedOn: LocalDay): LocalDay {
  const days = regulatoryConstant("invoice_due", issuedOn).value;
  return nextBusinessDayOnOrAfter(addDays(issuedOn, days));
}
