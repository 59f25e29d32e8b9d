import { assert } from "../error.ts";
import type { LineCode } from "../rating/line-codes.ts";
import type { InvoiceDraft, LedgerPosting } from "./model.ts";

/**
 * Where each kind of charge goes. Delivery is owed to the utility whatever its line is called, and whether the
 * retailer gives it back or not; assessment, reimbursement and taxes are owed to the State and its places. A line
 * code without an account does not compile.
 */
const creditAccountOf = {
  energy_charge: "revenue.energy",
  base_charge: "revenue.energy",
  prepaid_charge: "revenue.energy",
  vehicle_charging_fee: "revenue.energy",
  usage_fee: "revenue.energy",
  minimum_usage_fee: "revenue.energy",
  usage_credit: "revenue.credits",
  bill_credit: "revenue.credits",
  device_credit: "revenue.credits",
  delivery_waiver: "revenue.credits",
  export_credit: "expense.export",
  early_termination_fee: "revenue.fees",
  delivery_monthly: "payable.delivery",
  delivery_per_kwh: "payable.delivery",
  nuclear_decommissioning: "payable.delivery",
  tdu_non_recurring: "payable.delivery",
  puc_assessment: "payable.puc_assessment",
  gross_receipts_reimbursement: "payable.gross_receipts",
  sales_tax: "payable.sales_tax",
} as const satisfies Record<LineCode, string>;

export type LedgerAccount = "receivable" | (typeof creditAccountOf)[LineCode];

/**
 * The ledger transaction of an invoice: the receivable is debited with the total, each line's cents are
 * credited to its account, one posting per account. An invoice of nothing posts nothing.
 */
export function ledgerPostings(
  draft: Pick<InvoiceDraft, "lines" | "totalCents">,
): (LedgerPosting & { readonly ledgerAccount: LedgerAccount })[] {
  const amounts = new Map<LedgerAccount, number>([["receivable", draft.totalCents]]);
  for (const { code, amountCents } of draft.lines) {
    const account = creditAccountOf[code];
    amounts.set(account, (amounts.get(account) ?? 0) - amountCents);
  }
  const postings = [...amounts]
    .filter(([, amountCents]) => amountCents !== 0)
    .map(([ledgerAccount, amountCents]) => ({ ledgerAccount, amountCents }));
  const balance = postings.reduce((sum, { amountCents }) => sum + amountCents, 0);
  assert(balance === 0, "the postings of an invoice do not sum to zero");
  return postings;
}
