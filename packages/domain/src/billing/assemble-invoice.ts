import type { MeterReadMessage } from "@lamplight/contracts/model";
import { formatDay } from "../calendar/format-day.ts";
import type { LocalDay } from "../calendar/model.ts";
import { assert } from "../error.ts";
import { canonicalJson } from "../hashing/canonical-json.ts";
import { sha256Hex } from "../hashing/sha256-hex.ts";
import { withoutUuids } from "../hashing/without-uuids.ts";
import { ENGINE_VERSION } from "../rating/engine-version.ts";
import type { RatedBill, RatedLine, RatingInput } from "../rating/model.ts";
import { dueDateOf } from "./due-date-of.ts";
import type { InvoiceDraft } from "./model.ts";

export interface AssembleInvoiceInput {
  readonly ratingInput: RatingInput;
  /** What `rate` made of `ratingInput`. */
  readonly rated: RatedBill;
  readonly read: Pick<
    MeterReadMessage,
    "from" | "until" | "billedWh" | "quality" | "isDerived" | "isFinal"
  >;
  readonly account: {
    /** Nominal end of the contract's term; null where there is no term. */
    readonly contractEndOn: LocalDay | null;
  };
  /** Negative when the account is in credit. */
  readonly balanceForwardCents: number;
  readonly invoiceOn: LocalDay;
}

/** Sentences that a bill owes its reader: an estimate is said (16 TAC 25.479), and when a fixed rate ends. */
function messagesOf({ read, account }: AssembleInvoiceInput): string[] {
  const messages: string[] = [];
  if (read.quality === "estimated") messages.push("This bill is based on an estimated meter read.");
  if (read.isDerived)
    messages.push("The meter read of this bill was made from your 15-minute usage.");
  if (read.isFinal) messages.push("This is the final bill for this service address.");
  if (account.contractEndOn !== null)
    messages.push(`Your fixed rate product expires on ${formatDay(account.contractEndOn)}.`);
  return messages;
}

function hashOf(content: unknown): string {
  return sha256Hex(canonicalJson(withoutUuids(content)));
}

/** A line without its bigints: its exact amount stands in the trace, as text. */
function jsonOfLine(line: RatedLine): Omit<RatedLine, "exact"> {
  const { stage, group, code, label, quantity, quantityUnit, rate, rateUnit } = line;
  const { amountCents, trace } = line;
  return { stage, group, code, label, quantity, quantityUnit, rate, rateUnit, amountCents, trace };
}

/**
 * An invoice from a rated bill and the facts of its period and account. Preview and issue call the same
 * function. Facts that do not belong together are a bug.
 */
export function assembleInvoice(input: AssembleInvoiceInput): InvoiceDraft {
  const { ratingInput, rated, read, balanceForwardCents, invoiceOn } = input;
  const { period, billedWh } = ratingInput;
  assert(
    read.from === period.from && read.until === period.until && read.billedWh === billedWh,
    "an invoice assembled from another read than it was rated with",
  );
  assert(period.from < period.until, "an invoice for a period without a day");
  const amountDueCents = balanceForwardCents + rated.totalCents;
  assert(
    Number.isSafeInteger(balanceForwardCents) && Number.isSafeInteger(amountDueCents),
    "a balance that is no exact integer of cents",
  );
  const dueOn = dueDateOf(invoiceOn);
  const { lines, totalCents, averageCentsPerKwh } = rated;
  const contentHash = hashOf({
    periodFrom: period.from,
    periodUntil: period.until,
    invoiceOn,
    dueOn,
    billedWh,
    lines: lines.map(jsonOfLine),
    totalCents,
    averageCentsPerKwh,
  });
  return {
    periodFrom: period.from,
    periodUntil: period.until,
    invoiceOn,
    dueOn,
    billedWh,
    lines,
    totalCents,
    averageCentsPerKwh,
    balanceForwardCents,
    amountDueCents,
    messages: messagesOf(input),
    engineVersion: ENGINE_VERSION,
    inputHash: hashOf(ratingInput),
    contentHash,
  };
}
