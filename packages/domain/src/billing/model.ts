import type { LocalDay } from "../calendar/model.ts";
import type { RatedLine } from "../rating/model.ts";

/** An invoice before it has a number: what a preview shows and what issuing saves. */
export interface InvoiceDraft {
  readonly periodFrom: LocalDay;
  /** Day of the closing read; the next period's first. */
  readonly periodUntil: LocalDay;
  readonly invoiceOn: LocalDay;
  readonly dueOn: LocalDay;
  readonly billedWh: number;
  readonly lines: readonly RatedLine[];
  readonly totalCents: number;
  readonly averageCentsPerKwh: string | null;
  /** What was owed before this invoice, payments taken off; negative when the account is in credit. */
  readonly balanceForwardCents: number;
  readonly amountDueCents: number;
  /** Sentences for the customer that follow from the bill's facts. */
  readonly messages: readonly string[];
  readonly engineVersion: string;
  /** SHA-256 of all that was rated, without UUIDs. */
  readonly inputHash: string;
  /** SHA-256 of what is charged for which days, without UUIDs, number and balance: a replay needs no ledger for it. */
  readonly contentHash: string;
}

/** One side of a ledger transaction: a debit is positive, a credit negative. */
export interface LedgerPosting {
  readonly ledgerAccount: string;
  readonly amountCents: number;
}
