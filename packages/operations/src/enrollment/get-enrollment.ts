import type { Enrollment } from "@lamplight/contracts/model";
import { findLatestEnrollment, listEnrollmentStates, type AccountScope } from "@lamplight/database";
import { missingPrerequisites } from "@lamplight/domain";
import type { Context } from "../context.ts";

export async function getEnrollment(context: Context, scope: AccountScope): Promise<Enrollment> {
  const { database } = context;
  const enrollment = await findLatestEnrollment(scope, database);
  const missing = missingPrerequisites({ hasAcceptedPlan: enrollment !== null });
  if (enrollment === null) {
    return {
      state: null,
      serviceType: null,
      requestedStartDate: null,
      isFinalized: false,
      missing,
      history: [],
    };
  }
  return {
    state: enrollment.state,
    serviceType: enrollment.serviceType,
    requestedStartDate: enrollment.requestedStartOn,
    isFinalized: enrollment.finalizedAt !== null,
    missing,
    history: await listEnrollmentStates(scope, database, enrollment.uuid),
  };
}
