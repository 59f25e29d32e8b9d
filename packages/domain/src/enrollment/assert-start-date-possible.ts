import type { ServiceType } from "@lamplight/contracts/model";
import { addDays } from "../calendar/add-days.ts";
import type { LocalDay } from "../calendar/model.ts";
import { nextBusinessDayOnOrAfter } from "../calendar/next-business-day-on-or-after.ts";
import { DomainError } from "../error.ts";
import { regulatoryConstant } from "../rating/regulatory-constants.ts";

export interface StartDateRequest {
  readonly serviceType: ServiceType;
  readonly requestedStartOn: LocalDay;
  readonly today: LocalDay;
}

/**
 * Refuses a start of service, with `start_date_not_possible` and the days between which it could be: a move-in
 * from today, a switch from the next business day after today, both up to 90 days ahead.
 */
export function assertStartDatePossible({
  serviceType,
  requestedStartOn,
  today,
}: StartDateRequest): void {
  const earliest = serviceType === "move_in" ? today : nextBusinessDayOnOrAfter(addDays(today, 1));
  const latest = addDays(today, regulatoryConstant("start_date_window", today).value);
  if (requestedStartOn < earliest || requestedStartOn > latest) {
    throw new DomainError("start_date_not_possible", { earliest, latest });
  }
}
