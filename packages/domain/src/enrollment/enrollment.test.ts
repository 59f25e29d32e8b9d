import { enrollmentStateSchema, type EnrollmentState } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { assertStartDatePossible, type StartDateRequest } from "./assert-start-date-possible.ts";
import { missingPrerequisites } from "./missing-prerequisites.ts";
import { moveEnrollment, nextEnrollmentState, type EnrollmentEvent } from "./move-enrollment.ts";

function walk(...events: EnrollmentEvent[]): EnrollmentState | null {
  return events.reduce<EnrollmentState | null>(moveEnrollment, null);
}

describe("an enrollment", () => {
  it.each<[EnrollmentState, EnrollmentEvent[]]>([
    ["active", ["plan_accepted", "finalized", "market_accepted", "service_started"]],
    ["active", ["plan_accepted", "finalized", "service_started"]],
    ["rejected", ["plan_accepted", "finalized", "market_rejected"]],
    ["unexecutable", ["plan_accepted", "finalized", "market_accepted", "market_unexecutable"]],
    ["cancelled", ["plan_accepted", "cancelled"]],
    ["cancelled", ["plan_accepted", "finalized", "rescinded", "market_cancelled"]],
    ["ended", ["plan_accepted", "finalized", "service_started", "end_requested", "service_ended"]],
    ["ended", ["plan_accepted", "finalized", "service_started", "service_ended"]],
    ["active", ["plan_accepted", "finalized", "service_started", "end_requested", "end_withdrawn"]],
  ])("is %s after %j", (state, events) => {
    expect(walk(...events)).toBe(state);
  });

  it.each<[EnrollmentState | null, EnrollmentEvent]>([
    [null, "finalized"],
    ["accepted", "service_started"],
    ["requested", "finalized"],
    ["active", "cancelled"],
    ["active", "plan_accepted"],
  ])("that is %s cannot be %s", (state, event) => {
    expect(nextEnrollmentState(state, event)).toBeNull();
    expect(() => moveEnrollment(state, event)).toThrow(event);
  });

  it("stays as it is once it is over", () => {
    const events: EnrollmentEvent[] = [
      "plan_accepted",
      "finalized",
      "market_accepted",
      "market_rejected",
      "market_unexecutable",
      "service_started",
      "cancelled",
      "rescinded",
      "market_cancelled",
      "end_requested",
      "end_withdrawn",
      "service_ended",
    ];
    const isFinal = (state: EnrollmentState) =>
      events.every((event) => nextEnrollmentState(state, event) === null);
    expect(enrollmentStateSchema.options.filter(isFinal)).toEqual([
      "ended",
      "rejected",
      "cancelled",
      "unexecutable",
    ]);
  });
});

it("needs an accepted plan before it is finalized", () => {
  expect(missingPrerequisites({ hasAcceptedPlan: false })).toEqual(["plan_acceptance"]);
  expect(missingPrerequisites({ hasAcceptedPlan: true })).toEqual([]);
});

function refusalOf(request: StartDateRequest): unknown {
  try {
    assertStartDatePossible(request);
    return "possible";
  } catch (error) {
    if (!isDomainError(error, "start_date_not_possible")) throw error;
    return error.details;
  }
}

describe("a start of service", () => {
  const moveIn = { earliest: "2026-07-02", latest: "2026-09-30" };
  // Friday, 3 July 2026 is a holiday observed.
  const takeOver = { earliest: "2026-07-06", latest: "2026-09-30" };
  it.each<[StartDateRequest["serviceType"], string, unknown]>([
    ["move_in", "2026-07-01", moveIn],
    ["move_in", "2026-07-02", "possible"],
    ["move_in", "2026-09-30", "possible"],
    ["move_in", "2026-10-01", moveIn],
    ["switch", "2026-07-02", takeOver],
    ["switch", "2026-07-03", takeOver],
    ["switch", "2026-07-06", "possible"],
    ["switch", "2026-09-30", "possible"],
    ["switch", "2026-10-01", takeOver],
  ])("%s on %s, asked for on Thursday, 2 July 2026", (serviceType, requestedStartOn, outcome) => {
    expect(refusalOf({ serviceType, requestedStartOn, today: "2026-07-02" })).toEqual(outcome);
  });
});
