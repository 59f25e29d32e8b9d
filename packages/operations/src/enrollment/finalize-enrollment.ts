import type { Enrollment } from "@lamplight/contracts/model";
import {
  countEnrollments,
  findAccount,
  findLocationPremise,
  insertEvents,
  insertService,
  isViolationOf,
  lockLatestEnrollment,
  moveEnrollmentTo,
  readClock,
  scheduleWork,
  type AccountScope,
  type EnrollmentRow,
} from "@lamplight/database";
import {
  DomainError,
  assert,
  assertStartDatePossible,
  localDayOf,
  missingPrerequisites,
  moveEnrollment,
} from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toServiceOrder } from "../market/to-service-order.ts";
import { getEnrollment } from "./get-enrollment.ts";

/** Sends the order to the market: in a sandbox, to be completed when its utility would have. */
async function sendOrder(
  { database, sandboxMarket }: Context,
  enrollment: EnrollmentRow,
  esiId: string,
  now: string,
): Promise<void> {
  await scheduleWork(enrollment, database, {
    kind: "complete_order",
    key: enrollment.uuid,
    dueAt: sandboxMarket.orderCompletedAt(toServiceOrder(enrollment, esiId), now),
    payload: { enrollmentUuid: enrollment.uuid, accountUuid: enrollment.accountUuid },
  });
}

/**
 * Sends an accepted enrollment to the market. Finalized already, it answers with how things stand.
 *
 * @throws DomainError enrollment_incomplete, esi_id_taken, start_date_not_possible
 */
export async function finalizeEnrollment(
  context: Context,
  scope: AccountScope,
): Promise<Enrollment> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const enrollment = await lockLatestEnrollment(scope, database);
    const missing = missingPrerequisites({ hasAcceptedPlan: enrollment !== null });
    if (enrollment === null || missing.length > 0) {
      throw new DomainError("enrollment_incomplete", { missing });
    }
    if (enrollment.finalizedAt !== null) return getEnrollment(transaction, scope);
    const { uuid: enrollmentUuid, requestedStartOn, serviceType, locationUuid } = enrollment;
    const { now } = await readClock(scope, database);
    assertStartDatePossible({ serviceType, requestedStartOn, today: localDayOf(now) });
    const premise = await findLocationPremise(scope, database, locationUuid);
    const account = await findAccount(scope, database);
    assert(premise !== null && account !== null, "an enrollment without premise or account");
    const { id: premiseId, esiId } = premise;
    try {
      await insertService(
        database,
        { ...scope, enrollmentUuid, locationUuid, premiseId },
        requestedStartOn,
      );
    } catch (error) {
      if (!isViolationOf(error, "service_has_one_holder_at_a_time")) throw error;
      throw new DomainError("esi_id_taken", { esiId });
    }
    const orderNumber = `${account.accountNumber}-${await countEnrollments(scope, database)}`;
    const state = moveEnrollment(enrollment.state, "finalized");
    const change = { state, orderNumber, finalizedAt: now };
    await moveEnrollmentTo(scope, database, enrollmentUuid, change, now);
    await sendOrder(transaction, { ...enrollment, ...change }, esiId, now);
    const { accountUuid } = scope;
    await recordChanges(transaction, scope, [
      {
        action: "enrollment.finalized",
        objectId: enrollmentUuid,
        accountUuid,
        before: { state: enrollment.state },
        after: change,
        at: now,
      },
    ]);
    await insertEvents(scope, database, [
      {
        type: "enrollment.finalized",
        accountUuid,
        locationUuid,
        objectId: enrollmentUuid,
        at: now,
      },
    ]);
    return getEnrollment(transaction, scope);
  });
}
