import type { OrderCompleted } from "@lamplight/contracts/model";
import {
  findEnrollmentByOrder,
  findPlan,
  insertEvents,
  insertSupplyContract,
  moveEnrollmentTo,
  newUuid,
  startService,
  type PremiseRow,
  type WorldScope,
} from "@lamplight/database";
import { addMonths, assert, moveEnrollment, nextEnrollmentState } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { nextReadAfter } from "./next-read-after.ts";
import { park, type Reading } from "./reading.ts";

/** 867_04: service is ours; the contract's term begins with it. */
export async function readOrderCompleted(
  context: Context,
  scope: WorldScope,
  premise: PremiseRow,
  message: OrderCompleted,
): Promise<Reading> {
  const { database } = context;
  const enrollment = await findEnrollmentByOrder(scope, database, message.orderNumber);
  if (enrollment === null) return park("no order has this number");
  if (nextEnrollmentState(enrollment.state, "service_started") === null) {
    return park(`an enrollment that is ${enrollment.state} cannot start`);
  }
  const plan = await findPlan(enrollment, database, enrollment.planUuid);
  assert(plan !== null, "an enrollment without its plan");
  return async ({ receivedAt }) => {
    let { state } = enrollment;
    if (state === "requested") {
      state = moveEnrollment(state, "market_accepted");
      await moveEnrollmentTo(enrollment, database, enrollment.uuid, { state }, receivedAt);
    }
    state = moveEnrollment(state, "service_started");
    await moveEnrollmentTo(enrollment, database, enrollment.uuid, { state }, receivedAt);
    const startedOn = message.effectiveOn;
    await startService(scope, database, enrollment.uuid, {
      startedOn,
      beginRegisterWh: message.registerWh,
      nextReadOn: await nextReadAfter(context, scope, premise, startedOn),
    });
    const { worldUuid, appUuid, accountUuid, locationUuid, planUuid } = enrollment;
    const app = { worldUuid, appUuid };
    const contract = {
      uuid: newUuid(),
      locationUuid,
      planUuid,
      startsOn: startedOn,
      nominalEndsOn: addMonths(startedOn, plan.termMonths),
    };
    await insertSupplyContract(database, { ...app, accountUuid, ...contract });
    const at = receivedAt;
    await recordChanges(context, app, [
      {
        action: "enrollment.service_started",
        objectId: enrollment.uuid,
        accountUuid,
        before: { state: enrollment.state },
        after: { state, startedOn },
        at,
      },
      {
        action: "supply_contract.created",
        objectId: contract.uuid,
        accountUuid,
        after: contract,
        at,
      },
    ]);
    await insertEvents(app, database, [
      { type: "location.service_active", accountUuid, locationUuid, objectId: locationUuid, at },
    ]);
  };
}
