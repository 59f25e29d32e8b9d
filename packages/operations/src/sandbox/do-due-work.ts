import {
  findEnrollment,
  findMeterRead,
  findLocationPremise,
  findService,
  listTduTariffs,
  loadUsageDays,
  scheduleWork,
  type DueWork,
  type DueWorkKind,
  type EnrollmentRow,
  type PremiseRow,
  type ServiceRow,
  type WorldScope,
} from "@lamplight/database";
import { BugError, DomainError, addDuration, assert } from "@lamplight/domain";
import { planBillingRun } from "../billing/plan-billing-run.ts";
import type { Context } from "../context.ts";
import { nextPeriodStart } from "../market/next-period-start.ts";
import { receiveMarketMessage } from "../market/receive-market-message.ts";
import { toServiceOrder } from "../market/to-service-order.ts";

type Handler = (context: Context, scope: WorldScope, work: DueWork) => Promise<void>;

function payloadOf(work: DueWork, key: string): string {
  const value = work.payload[key];
  assert(value !== undefined, `work of kind ${work.kind} without ${key}`);
  return value;
}

async function findServed(
  { database }: Context,
  scope: WorldScope,
  work: DueWork,
): Promise<{ enrollment: EnrollmentRow; premise: PremiseRow }> {
  const enrollment = await findEnrollment(scope, database, payloadOf(work, "enrollmentUuid"));
  const premise =
    enrollment === null
      ? null
      : await findLocationPremise(enrollment, database, enrollment.locationUuid);
  assert(enrollment !== null && premise !== null, `${work.kind} for no enrollment`);
  return { enrollment, premise };
}

/** The sandbox's utility reads the meter when the calendar says so. */
async function scheduleRead(
  { database, sandboxMarket }: Context,
  scope: WorldScope,
  service: ServiceRow | null,
): Promise<void> {
  if (service === null || service.nextReadOn === null) return;
  const { enrollmentUuid, nextReadOn: until } = service;
  await scheduleWork(scope, database, {
    kind: "read_meter",
    key: `${enrollmentUuid}:${until}`,
    dueAt: sandboxMarket.readDeliveredAt({ until }),
    payload: { enrollmentUuid },
  });
}

async function completeOrder(context: Context, scope: WorldScope, work: DueWork): Promise<void> {
  const { database, sandboxMarket } = context;
  const { enrollment, premise } = await findServed(context, scope, work);
  const { esiId, meterNumber } = premise;
  const message = sandboxMarket.completeOrder(toServiceOrder(enrollment, esiId), {
    meterNumber,
    registerWh: sandboxMarket.initialRegisterWh(esiId),
  });
  await receiveMarketMessage(context, scope, message);
  await scheduleRead(context, scope, await findService(scope, database, enrollment.uuid));
}

async function readMeter(context: Context, scope: WorldScope, work: DueWork): Promise<void> {
  const { database, sandboxMarket } = context;
  const { enrollment, premise } = await findServed(context, scope, work);
  const service = await findService(scope, database, enrollment.uuid);
  const start = service === null ? null : await nextPeriodStart(context, scope, service);
  const until = service?.nextReadOn;
  if (start === null || until == null) return;
  const { id: premiseId, esiId, meterNumber, utility } = premise;
  const { from } = start;
  const [days = []] = await loadUsageDays(scope, database, [{ premiseId, from, until }]);
  const read = sandboxMarket.readMeter({
    esiId,
    meterNumber,
    from,
    until,
    days,
    beginRegisterWh: start.registerWh,
  });
  if (read.kind === "missing") {
    // Usage that is late is waited for, day by day, as a utility's collectors would.
    await scheduleWork(scope, database, {
      kind: "read_meter",
      key: `${enrollment.uuid}:${until}:${work.dueAt}`,
      dueAt: addDuration(work.dueAt, "P1D"),
      payload: work.payload,
    });
    return;
  }
  await receiveMarketMessage(context, scope, read.message);
  const { documentNumber } = read.message;
  await scheduleWork(scope, database, {
    kind: "write_tdu_invoice",
    key: documentNumber,
    dueAt: sandboxMarket.tduInvoiceDeliveredAt({ until, esiId }),
    payload: { documentNumber, utility },
  });
  await scheduleRead(context, scope, await findService(scope, database, enrollment.uuid));
}

async function writeTduInvoice(context: Context, scope: WorldScope, work: DueWork): Promise<void> {
  const { database, sandboxMarket } = context;
  const read = await findMeterRead(scope, database, payloadOf(work, "documentNumber"));
  if (read === null) throw new BugError("a TDU invoice for a read that is not there");
  const { uuid: _uuid, premiseId, ...message } = read;
  const tariffs = await listTduTariffs(database, payloadOf(work, "utility"));
  const { from, until } = read;
  const [days = []] = await loadUsageDays(scope, database, [{ premiseId, from, until }]);
  const invoice = sandboxMarket.writeTduInvoice({ read: message, tariffs, days });
  if (invoice.kind === "no_tariff") throw new DomainError("no_delivery_tariff");
  await receiveMarketMessage(context, scope, invoice);
}

/** Plans the night's billing run; the advance then bills its chunks before it goes on in time. */
async function bill(context: Context, scope: WorldScope, work: DueWork): Promise<void> {
  await planBillingRun(context, { ...scope, appUuid: payloadOf(work, "appUuid") });
}

const handlers: Record<DueWorkKind, Handler> = {
  complete_order: completeOrder,
  read_meter: readMeter,
  write_tdu_invoice: writeTduInvoice,
  bill,
};

/** Does one piece of due work, in the caller's transaction; the world's clock stands at its due time. */
export function doDueWork(context: Context, scope: WorldScope, work: DueWork): Promise<void> {
  return handlers[work.kind](context, scope, work);
}
