import type { EnrollmentState } from "@lamplight/contracts/model";
import { assert } from "../error.ts";

/** What can happen to an enrollment. */
export type EnrollmentEvent =
  | "plan_accepted"
  | "finalized"
  | "market_accepted"
  | "market_rejected"
  | "market_unexecutable"
  | "service_started"
  | "cancelled"
  | "rescinded"
  | "market_cancelled"
  | "end_requested"
  | "end_withdrawn"
  | "service_ended";

/**
 * Every allowed move. The utility may complete an order (867_04) before its acceptance has reached us, so
 * service can start from `requested` too. `rescinding` waits for the market to confirm that a switch which the
 * customer took back (16 TAC 25.474(j)) is undone. Service can end without our asking: another provider took over.
 */
const moves: Record<EnrollmentState | "none", Partial<Record<EnrollmentEvent, EnrollmentState>>> = {
  none: { plan_accepted: "accepted" },
  accepted: { finalized: "requested", cancelled: "cancelled" },
  requested: {
    market_accepted: "scheduled",
    market_rejected: "rejected",
    market_unexecutable: "unexecutable",
    service_started: "active",
    cancelled: "cancelled",
    rescinded: "rescinding",
  },
  scheduled: {
    market_unexecutable: "unexecutable",
    service_started: "active",
    cancelled: "cancelled",
    rescinded: "rescinding",
  },
  active: { end_requested: "ending", rescinded: "rescinding", service_ended: "ended" },
  ending: { end_withdrawn: "active", service_ended: "ended" },
  rescinding: { market_cancelled: "cancelled", service_ended: "ended" },
  ended: {},
  rejected: {},
  cancelled: {},
  unexecutable: {},
};

/** The state after an event, or null where the event is not allowed. `null` as a state: no plan accepted yet. */
export function nextEnrollmentState(
  state: EnrollmentState | null,
  event: EnrollmentEvent,
): EnrollmentState | null {
  return moves[state ?? "none"][event] ?? null;
}

/**
 * The state after an event. An event that the state does not allow is a bug of the caller, who asks
 * `nextEnrollmentState` first where the event comes from outside.
 */
export function moveEnrollment(
  state: EnrollmentState | null,
  event: EnrollmentEvent,
): EnrollmentState {
  const next = nextEnrollmentState(state, event);
  assert(next !== null, `an enrollment that is ${state ?? "not begun"} cannot be ${event}`);
  return next;
}

/** Whether nothing can happen to an enrollment any more, so that its account may begin anew. */
export function isEnrollmentOver(state: EnrollmentState): boolean {
  return Object.keys(moves[state]).length === 0;
}
