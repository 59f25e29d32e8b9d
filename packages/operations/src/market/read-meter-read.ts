import type { MeterReadMessage } from "@lamplight/contracts/model";
import {
  findMeterRead,
  findServiceOn,
  findTduInvoiceForRead,
  insertBillingPeriod,
  insertMeterRead,
  newUuid,
  setNextRead,
  type BillingPeriodRow,
  type PremiseRow,
  type WorldScope,
} from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { makePeriodReady } from "./make-period-ready.ts";
import { nextPeriodStart } from "./next-period-start.ts";
import { nextReadAfter } from "./next-read-after.ts";
import { park, type Reading } from "./reading.ts";

/** 867_03: a period that is to be billed, once the utility's invoice of it is there. */
export async function readMeterRead(
  context: Context,
  scope: WorldScope,
  premise: PremiseRow,
  message: MeterReadMessage,
): Promise<Reading> {
  const { database } = context;
  if (message.purpose !== "original") return park(`a read that is to ${message.purpose} another`);
  if ((await findMeterRead(scope, database, message.documentNumber)) !== null) {
    return park("a read with this document number has come before");
  }
  const service = await findServiceOn(scope, database, premise.id, message.from);
  const start = service === null ? null : await nextPeriodStart(context, scope, service);
  if (service === null || start === null) return park("nobody is served here on the first day");
  if (start.from !== message.from) {
    return park(`the read begins on ${message.from}, but the last one ended on ${start.from}`);
  }
  return async (arrival) => {
    const meterReadUuid = await insertMeterRead(scope, database, message, arrival);
    const { worldUuid, appUuid, accountUuid, locationUuid } = service;
    const period: BillingPeriodRow = {
      uuid: newUuid(),
      worldUuid,
      appUuid,
      accountUuid,
      locationUuid,
      premiseId: premise.id,
      meterReadUuid,
      tduInvoiceUuid: null,
      fromOn: message.from,
      untilOn: message.until,
      status: "waiting",
      createdAt: arrival.receivedAt,
    };
    await insertBillingPeriod(database, period);
    await recordChanges(context, { worldUuid, appUuid }, [
      {
        action: "billing_period.created",
        objectId: period.uuid,
        accountUuid,
        after: { meterReadUuid, fromOn: period.fromOn, untilOn: period.untilOn, status: "waiting" },
        at: arrival.receivedAt,
      },
    ]);
    const next = await nextReadAfter(context, scope, premise, message.until);
    await setNextRead(scope, database, service.enrollmentUuid, next);
    const tduInvoiceUuid = await findTduInvoiceForRead(scope, database, message.documentNumber);
    if (tduInvoiceUuid !== null) {
      await makePeriodReady(context, period, tduInvoiceUuid, arrival.receivedAt);
    }
  };
}
