import type { MeterRead, MeterReadMessage } from "@lamplight/contracts/model";
import {
  closeHolds,
  drawNumbers,
  finishBillingChunk,
  finishBillingRun,
  insertEvents,
  loadBillingInputs,
  lockBillingChunk,
  newUuid,
  readClock,
  replaceHolds,
  saveInvoices,
  setPeriodStatus,
  type AppScope,
  type BillingInputs,
  type Database,
  type InvoiceToSave,
  type WaitReason,
} from "@lamplight/database";
import {
  BugError,
  assert,
  formatKwh,
  isDomainError,
  ledgerPostings,
  localDayOf,
} from "@lamplight/domain";
import { recordChanges, type Change } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import type { BilledChunk } from "./billed-chunk.ts";
import { draftInvoice, type DraftResult } from "./draft-invoice.ts";

function toMeterRead(read: MeterReadMessage): MeterRead {
  return {
    meterNumber: read.meterNumber,
    fromDate: read.from,
    untilDate: read.until,
    beginKwh: formatKwh(read.beginRegisterWh),
    endKwh: formatKwh(read.endRegisterWh),
    multiplier: String(read.multiplier),
    usageKwh: formatKwh(read.billedWh),
    isEstimated: read.quality === "estimated",
    isDerived: read.isDerived,
  };
}

type Draft = Extract<DraftResult, { kind: "draft" }>;
interface Waiting {
  readonly kind: "held" | "parked";
  readonly reasons: readonly WaitReason[];
}

type Outcome = Draft | Waiting;

/** A fault of one account's facts parks that period; the run goes on with the others. */
function tryDraft(
  inputs: BillingInputs,
  account: { balanceForwardCents: number; invoiceOn: string },
): Outcome {
  try {
    // PostgreSQL would refuse it too, but with it the whole chunk.
    assert(!inputs.isBilledAlready, "a day of this period is billed already");
    return draftInvoice(inputs, account);
  } catch (error) {
    if (!isDomainError(error) && !(error instanceof BugError)) throw error;
    // What may still come holds the bill; a price that was not published in time never can be.
    if (isDomainError(error, "unpriced") && error.details.reason !== "price_unpublished") {
      return { kind: "held", reasons: [{ code: "unpriced", details: error.details }] };
    }
    const details = isDomainError(error)
      ? { reason: error.message, code: error.code, details: error.details ?? null }
      : { reason: error.message };
    return { kind: "parked", reasons: [{ code: "fault", details }] };
  }
}

type Issued = Omit<InvoiceToSave, "number">;

function toIssued(inputs: BillingInputs, { draft, ratingInput, planUuid }: Draft): Issued {
  const { accountUuid, locationUuid, premiseId, periodUuid, language, read } = inputs;
  return {
    uuid: newUuid(),
    ledgerTransactionUuid: newUuid(),
    accountUuid,
    locationUuid,
    premiseId,
    periodUuid,
    planUuid,
    language,
    draft,
    ratingInput,
    meterReads: [toMeterRead(read)],
    postings: ledgerPostings(draft),
  };
}

/** What the audit log says of a chunk: each invoice, and each period that has to wait. */
function toChanges(
  invoices: readonly InvoiceToSave[],
  waiting: readonly (Waiting & { readonly accountUuid: string; readonly periodUuid: string })[],
  at: string,
): Change[] {
  return [
    ...invoices.map(({ uuid, number: invoiceNumber, accountUuid, periodUuid, draft }) => ({
      action: "invoice.issued" as const,
      objectId: uuid,
      accountUuid,
      after: {
        number: invoiceNumber,
        periodUuid,
        totalCents: draft.totalCents,
        amountDueCents: draft.amountDueCents,
      },
      at,
    })),
    ...waiting.map(({ kind, reasons, accountUuid, periodUuid }) => ({
      action: `billing_period.${kind}` as const,
      objectId: periodUuid,
      accountUuid,
      before: { status: "ready" },
      after: { status: kind, reasons },
      at,
    })),
  ];
}

/** Numbers invoices, as late as can be: the series stays locked until the transaction ends. */
async function number(
  scope: AppScope,
  database: Database,
  issued: readonly Issued[],
): Promise<InvoiceToSave[]> {
  if (issued.length === 0) return [];
  const [first = Number.NaN] = await drawNumbers(scope, database, "invoice", issued.length);
  return issued.map((invoice, index) => ({ ...invoice, number: first + index }));
}

/**
 * Bills a chunk's periods in the caller's transaction: each is issued, held with its reasons or parked with a
 * fault. A chunk that is done stays as it is, which answers null. Documents are rendered by jobs of their own, which
 * are sent here and exist exactly if the invoices do.
 */
export async function billChunk(
  context: Context,
  scope: AppScope,
  chunkUuid: string,
): Promise<BilledChunk | null> {
  const { database, queue } = context;
  const { worldUuid, appUuid } = scope;
  const chunk = await lockBillingChunk(scope, database, chunkUuid);
  if (chunk === null || chunk.status === "done") return null;
  const { now } = await readClock(scope, database);
  const invoiceOn = localDayOf(now);
  const loaded = await loadBillingInputs(scope, database, chunk.periodUuids, { lock: true });
  const balances = new Map<string, number>();
  const issued: Issued[] = [];
  const waiting: (Waiting & { accountUuid: string; periodUuid: string })[] = [];
  const waitingUuids = (kind: Waiting["kind"]) =>
    waiting.filter((period) => period.kind === kind).map(({ periodUuid }) => periodUuid);
  for (const inputs of loaded) {
    const { periodUuid, accountUuid } = inputs;
    const balanceForwardCents = balances.get(accountUuid) ?? inputs.balanceCents;
    const outcome = tryDraft(inputs, { balanceForwardCents, invoiceOn });
    if (outcome.kind === "draft") {
      balances.set(accountUuid, outcome.draft.amountDueCents);
      issued.push(toIssued(inputs, outcome));
    } else {
      waiting.push({ ...outcome, accountUuid, periodUuid });
      const account = { worldUuid, appUuid, accountUuid };
      await replaceHolds(account, database, periodUuid, outcome.reasons, now);
    }
  }
  const held = waitingUuids("held");
  const parked = waitingUuids("parked");
  await setPeriodStatus(scope, database, held, "held");
  await setPeriodStatus(scope, database, parked, "parked");
  const issuedPeriods = issued.map(({ periodUuid }) => periodUuid);
  await closeHolds(scope, database, issuedPeriods, now);
  const invoices = await number(scope, database, issued);
  await saveInvoices(scope, database, invoices, now);
  await recordChanges(context, scope, toChanges(invoices, waiting, now));
  await insertEvents(
    scope,
    database,
    invoices.map(({ uuid: objectId, accountUuid, locationUuid }) => ({
      type: "invoice.issued",
      accountUuid,
      locationUuid,
      objectId,
      at: now,
    })),
  );
  await queue.sendMany(
    database,
    "documents.render_invoice",
    invoices.map(({ uuid: invoiceUuid, accountUuid }) => ({
      worldUuid,
      appUuid,
      accountUuid,
      invoiceUuid,
    })),
  );
  const billed: BilledChunk = {
    issued: invoices.length,
    held: held.length,
    parked: parked.length,
    totalCents: invoices.reduce((sum, { draft }) => sum + draft.totalCents, 0),
  };
  await finishBillingChunk(scope, database, { uuid: chunkUuid, ...billed });
  await finishBillingRun(scope, database, chunk.billingRunUuid, now);
  return billed;
}
