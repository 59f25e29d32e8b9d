import type { BillingInputs } from "@lamplight/database";
import {
  assembleInvoice,
  assert,
  holdReasons,
  rate,
  summarizeUsage,
  type HoldReason,
  type InvoiceDraft,
  type RatingInput,
} from "@lamplight/domain";

export type DraftResult =
  | {
      readonly kind: "draft";
      readonly draft: InvoiceDraft;
      readonly ratingInput: RatingInput;
      readonly planUuid: string;
    }
  | { readonly kind: "held"; readonly reasons: readonly HoldReason[] };

/**
 * What a period's invoice says, or why it has to wait. Preview and billing run call this with what
 * `loadBillingInputs` gave them.
 */
export function draftInvoice(
  inputs: BillingInputs,
  account: { balanceForwardCents: number; invoiceOn: string },
): DraftResult {
  const { read, tduInvoice, taxJurisdiction, plan, usageDays } = inputs;
  const usage = summarizeUsage(usageDays, read.from, read.until);
  const reasons = holdReasons({ read, tduInvoice, usage, taxJurisdiction });
  if (reasons.length > 0) return { kind: "held", reasons };
  assert(tduInvoice !== null && taxJurisdiction !== null, "nothing held, yet something is missing");
  assert(plan !== null, "a period without a contract");
  const { slots, sumWh, sha256 } = usage;
  const ratingInput: RatingInput = {
    pricing: plan.pricing,
    planVersion: plan.version,
    period: { from: read.from, until: read.until },
    billedWh: read.billedWh,
    usage: { slots, sumWh, sha256 },
    delivery: {
      kind: "tdu_invoice",
      documentNumber: tduInvoice.documentNumber,
      lines: tduInvoice.lines,
    },
    taxes: {
      kind: "bill",
      segment: "residential",
      jurisdiction: taxJurisdiction,
      salesTaxes: [],
      salesTaxRounding: "per_bill",
    },
    isFirstCycle: false,
    publishedPrices: [],
    indexes: [],
    account: null,
    termination: null,
  };
  const draft = assembleInvoice({
    ratingInput,
    rated: rate(ratingInput, { days: usageDays, indexes: [] }),
    read,
    account: { contractEndOn: plan.nominalEndsOn },
    ...account,
  });
  return { kind: "draft", draft, ratingInput, planUuid: plan.uuid };
}
