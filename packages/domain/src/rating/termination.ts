import { addDays } from "../calendar/add-days.ts";
import { addMonths } from "../calendar/add-months.ts";
import type { Termination } from "./model.ts";
import { regulatoryConstant } from "./regulatory-constants.ts";

/** Why a customer who ends service early owes no fee. */
export type TerminationExemption =
  | "ended_by_retailer"
  | "contract_over"
  | "last_days_of_contract"
  | "moved_with_forwarding_address"
  | "change_notice";

/**
 * Whether ending service bears no early-termination fee, and why: none in the last days before the contract's
 * end, none for a customer who moves and says where to, none in the days after a notice that the contract
 * changes (16 TAC 25.475).
 */
export function terminationExemption(termination: Termination): TerminationExemption | null {
  const { endsOn, contractEndsOn, reason, hasForwardingAddress, changeNoticeSentOn } = termination;
  if (reason === "ended_by_retailer") return "ended_by_retailer";
  if (endsOn >= contractEndsOn) return "contract_over";
  const lastDays = regulatoryConstant("termination_fee_free_before_end", endsOn).value;
  if (endsOn >= addDays(contractEndsOn, -lastDays)) return "last_days_of_contract";
  if (reason === "moved_out" && hasForwardingAddress) return "moved_with_forwarding_address";
  if (changeNoticeSentOn !== null) {
    const noticeDays = regulatoryConstant("termination_fee_free_after_notice", endsOn).value;
    const isWithin =
      changeNoticeSentOn <= endsOn && endsOn <= addDays(changeNoticeSentOn, noticeDays);
    if (isWithin) return "change_notice";
  }
  return null;
}

/** Whole months from the end of service to the contract's end. */
export function wholeMonthsRemaining({ endsOn, contractEndsOn }: Termination): number {
  let months = 0;
  while (addMonths(endsOn, months + 1) <= contractEndsOn) months++;
  return months;
}
