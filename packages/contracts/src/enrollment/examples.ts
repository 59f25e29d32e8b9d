import type { Enrollment } from "./model.ts";

/** After a plan was accepted. */
export const exampleEnrollment: Enrollment = {
  state: "accepted",
  serviceType: "move_in",
  requestedStartDate: "2022-03-01",
  isFinalized: false,
  missing: [],
  history: [{ state: "accepted", at: "2022-03-01T06:00:00.000Z" }],
};

export const exampleFinalizedEnrollment: Enrollment = {
  ...exampleEnrollment,
  state: "requested",
  isFinalized: true,
  history: [...exampleEnrollment.history, { state: "requested", at: "2022-03-01T06:00:00.000Z" }],
};
