import type { Consent, Location, ServiceType } from "@lamplight/contracts/model";
import {
  findPlan,
  findPremise,
  fillTaxJurisdictions,
  findLocationPremise,
  insertEnrollment,
  insertEvents,
  insertLocation,
  isServedFrom,
  listLocationViews,
  lockAccount,
  lockLatestEnrollment,
  moveEnrollmentTo,
  newUuid,
  readClock,
  type AccountScope,
  type EnrollmentRow,
} from "@lamplight/database";
import {
  DomainError,
  assert,
  assertStartDatePossible,
  isEnrollmentOver,
  localDayOf,
  moveEnrollment,
} from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toLocationOutput } from "../locations/location-output.ts";

export interface AcceptPlanInput {
  readonly planUuid: string;
  readonly esiId: string;
  readonly serviceType: ServiceType;
  readonly requestedStartDate: string;
  readonly consent: Consent;
}

/**
 * Cancels an acceptance that can no longer be finalized: its day has passed, or another has the premise by
 * now. Any other that is open stands.
 *
 * @throws DomainError enrollment_open
 */
async function giveUp(
  context: Context,
  scope: AccountScope,
  open: EnrollmentRow,
  now: string,
): Promise<void> {
  const { database } = context;
  const premise = await findLocationPremise(scope, database, open.locationUuid);
  const isPast = open.requestedStartOn < localDayOf(now);
  const isTaken =
    premise !== null && (await isServedFrom(scope, database, premise.id, open.requestedStartOn));
  if (open.state !== "accepted" || !(isPast || isTaken)) throw new DomainError("enrollment_open");
  const state = moveEnrollment(open.state, "cancelled");
  await moveEnrollmentTo(scope, database, open.uuid, { state }, now);
  const { uuid: objectId, state: before } = open;
  const { accountUuid } = scope;
  await recordChanges(context, scope, [
    {
      action: "enrollment.cancelled",
      objectId,
      accountUuid,
      before: { state: before },
      after: { state },
      at: now,
    },
  ]);
}

/**
 * Accepts a plan for a premise: from here the location exists, and the enrollment waits to be finalized.
 *
 * @throws DomainError not_found, plan_expired, plan_not_offered, start_date_not_possible, esi_id_taken,
 * enrollment_open
 */
export function acceptPlan(
  context: Context,
  scope: AccountScope,
  input: AcceptPlanInput,
): Promise<Location> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const { serviceType, requestedStartDate: requestedStartOn, consent, esiId } = input;
    // Two acceptances of one account at once: the second waits here and then sees the first.
    await lockAccount(scope, database);
    const open = await lockLatestEnrollment(scope, database);
    const plan = await findPlan(scope, database, input.planUuid);
    const premise = await findPremise(scope, database, esiId);
    if (plan === null || premise === null) throw new DomainError("not_found");
    const { now } = await readClock(scope, database);
    if (open !== null && !isEnrollmentOver(open.state)) {
      await giveUp(transaction, scope, open, now);
    }
    if (plan.expiresAt <= now) throw new DomainError("plan_expired");
    if (plan.utility !== premise.utility) throw new DomainError("plan_not_offered");
    assertStartDatePossible({ serviceType, requestedStartOn, today: localDayOf(now) });
    if (await isServedFrom(scope, database, premise.id, requestedStartOn)) {
      throw new DomainError("esi_id_taken", { esiId });
    }
    const locationUuid = newUuid();
    await insertLocation(database, {
      ...scope,
      uuid: locationUuid,
      premiseId: premise.id,
      createdAt: now,
    });
    const accepted = {
      uuid: newUuid(),
      locationUuid,
      planUuid: plan.uuid,
      state: moveEnrollment(null, "plan_accepted"),
      serviceType,
      requestedStartOn,
      consent,
    };
    await insertEnrollment(database, {
      ...scope,
      ...accepted,
      orderNumber: null,
      acceptedAt: now,
      finalizedAt: null,
    });
    const { accountUuid } = scope;
    await recordChanges(transaction, scope, [
      {
        action: "location.created",
        objectId: locationUuid,
        accountUuid,
        after: { esiId },
        at: now,
      },
      {
        action: "enrollment.accepted",
        objectId: accepted.uuid,
        accountUuid,
        after: accepted,
        at: now,
      },
    ]);
    await insertEvents(scope, database, [
      {
        type: "enrollment.plan_accepted",
        accountUuid,
        locationUuid,
        objectId: accepted.uuid,
        at: now,
      },
    ]);
    await fillTaxJurisdictions(scope, database, locationUuid);
    const views = await listLocationViews(scope, database);
    const view = views.find(({ location }) => location.uuid === locationUuid);
    assert(view !== undefined, "a location that was just made is not there");
    return toLocationOutput(transaction, view);
  });
}
