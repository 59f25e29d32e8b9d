import type {
  MarketMessage,
  MeterReadMessage,
  OrderCompleted,
  TduInvoiceMessage,
} from "@lamplight/contracts/model";
import {
  attachTduInvoice,
  findEnrollmentByOrder,
  findLastMeterRead,
  findMeterRead,
  findPeriodOfRead,
  findPlan,
  findPremise,
  findServiceOn,
  findTduInvoiceForRead,
  hasMarketMessage,
  hasTduInvoice,
  insertBillingPeriod,
  insertMarketMessage,
  insertMeterRead,
  insertSupplyContract,
  insertTduInvoice,
  lockPremises,
  moveEnrollmentTo,
  newUuid,
  readClock,
  setNextRead,
  startService,
  type BillingPeriodRow,
  type PremiseRow,
  type WorldScope,
} from "@lamplight/database";
import { addMonths, assert, moveEnrollment, nextEnrollmentState } from "@lamplight/domain";
import { scheduleBilling } from "../billing/schedule-billing.ts";
import type { Context } from "../context.ts";

interface Arrival {
  readonly messageUuid: string;
  readonly premiseId: number;
  readonly receivedAt: string;
}

/** What a message leads to: a reason to put it aside, or what it does once it is kept. */
type Reading = { readonly parkedReason: string } | ((arrival: Arrival) => Promise<void>);

const park = (parkedReason: string): Reading => ({ parkedReason });

async function nextReadAfter(
  { database, sandboxMarket }: Context,
  scope: WorldScope,
  { readCycle }: PremiseRow,
  after: string,
): Promise<string> {
  const { seed } = await readClock(scope, database);
  return sandboxMarket.nextReadDay({ calendarSeed: seed, readCycle, after });
}

/** 867_04: service is ours; the contract's term begins with it. */
async function readOrderCompleted(
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
    await insertSupplyContract(database, {
      uuid: newUuid(),
      worldUuid,
      appUuid,
      accountUuid,
      locationUuid,
      planUuid,
      startsOn: startedOn,
      nominalEndsOn: addMonths(startedOn, plan.termMonths),
    });
  };
}

/** Where the next read of a service has to begin. */
export async function nextPeriodStart(
  { database }: Context,
  scope: WorldScope,
  service: { premiseId: number; startedOn: string | null; beginRegisterWh: number | null },
): Promise<{ from: string; registerWh: number } | null> {
  const { premiseId, startedOn, beginRegisterWh } = service;
  if (startedOn === null || beginRegisterWh === null) return null;
  const last = await findLastMeterRead(scope, database, premiseId);
  // A read that ended before or on our first day belongs to whom the premise was served by before.
  return last !== null && last.untilOn > startedOn
    ? { from: last.untilOn, registerWh: last.endRegisterWh }
    : { from: startedOn, registerWh: beginRegisterWh };
}

/** 867_03: a period that is to be billed, once the utility's invoice of it is there. */
async function readMeterRead(
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
    const next = await nextReadAfter(context, scope, premise, message.until);
    await setNextRead(scope, database, service.enrollmentUuid, next);
    const tduInvoiceUuid = await findTduInvoiceForRead(scope, database, message.documentNumber);
    if (tduInvoiceUuid !== null) {
      await makeReady(context, period, tduInvoiceUuid, arrival.receivedAt);
    }
  };
}

async function makeReady(
  context: Context,
  period: BillingPeriodRow,
  tduInvoiceUuid: string,
  at: string,
): Promise<void> {
  await attachTduInvoice(period, context.database, period.uuid, tduInvoiceUuid);
  await scheduleBilling(context, period, at);
}

/** 810_02: what the utility charges for a read. It may come before the read; then it waits for it. */
async function readTduInvoice(
  context: Context,
  scope: WorldScope,
  _premise: PremiseRow,
  message: TduInvoiceMessage,
): Promise<Reading> {
  const { database } = context;
  if (message.purpose !== "original") {
    return park(`a TDU invoice that is to ${message.purpose} another`);
  }
  if (await hasTduInvoice(scope, database, message.documentNumber)) {
    return park("a TDU invoice with this document number has come before");
  }
  const read = await findMeterRead(scope, database, message.meterReadDocumentNumber);
  const period = read === null ? null : await findPeriodOfRead(scope, database, read.uuid);
  if (period?.status === "billed") return park("the period of this TDU invoice is billed already");
  return async (arrival) => {
    const tduInvoiceUuid = await insertTduInvoice(scope, database, message, arrival);
    if (period !== null) await makeReady(context, period, tduInvoiceUuid, arrival.receivedAt);
  };
}

function readMessage(
  context: Context,
  scope: WorldScope,
  premise: PremiseRow,
  message: MarketMessage,
): Promise<Reading> {
  switch (message.kind) {
    case "order_completed":
      return readOrderCompleted(context, scope, premise, message);
    case "meter_read":
      return readMeterRead(context, scope, premise, message);
    case "tdu_invoice":
      return readTduInvoice(context, scope, premise, message);
  }
}

/**
 * Takes in a message of the market, in the caller's transaction: keeps it as it came and applies it once. One
 * that cannot be applied is parked with its reason; one that has come before changes nothing.
 */
export async function receiveMarketMessage(
  context: Context,
  scope: WorldScope,
  message: MarketMessage,
): Promise<"applied" | "parked" | "duplicate"> {
  const { database } = context;
  // A read and its TDU invoice may come at once, each unseen by the other: one waits here for the other's end.
  await lockPremises(scope, database, [message.esiId]);
  if (await hasMarketMessage(scope, database, message.messageId)) return "duplicate";
  const { now: receivedAt } = await readClock(scope, database);
  const premise = await findPremise(scope, database, message.esiId);
  const reading =
    premise === null
      ? park("the ESI ID is not in the premises directory")
      : await readMessage(context, scope, premise, message);
  const parkedReason = typeof reading === "function" ? null : reading.parkedReason;
  const messageUuid = await insertMarketMessage(scope, database, message, receivedAt, parkedReason);
  if (messageUuid === null) return "duplicate";
  if (typeof reading !== "function" || premise === null) return "parked";
  await reading({ messageUuid, premiseId: premise.id, receivedAt });
  return "applied";
}
