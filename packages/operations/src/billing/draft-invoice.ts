import type { BillingInputs } from "@lamplight/database";
import {
  assembleInvoice,
  assert,
  hashIndex,
  holdReasons,
  planTypeOf,
  rate,
  resolveSalesTaxes,
  resolveTermination,
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
  const { read, tduInvoice, taxJurisdiction, plan, usageDays, indexes } = inputs;
  assert(plan !== null, "a period without a contract");
  const { segment, pricing } = plan;
  const period = { from: read.from, until: read.until };
  const usage = summarizeUsage(usageDays, period.from, period.until);
  const salesTaxes =
    taxJurisdiction && resolveSalesTaxes(segment, taxJurisdiction, inputs.statedSalesTaxes);
  const termination = resolveTermination(
    read,
    pricing,
    plan.nominalEndsOn,
    inputs.statedTermination,
  );
  const reasons = holdReasons({
    read,
    tduInvoice,
    usage,
    taxJurisdiction,
    segment,
    salesTaxes,
    termination,
  });
  if (reasons.length > 0) return { kind: "held", reasons };
  assert(
    tduInvoice !== null &&
      taxJurisdiction !== null &&
      salesTaxes !== null &&
      termination !== "unknown",
    "nothing held, yet something is missing",
  );
  const { slots, sumWh, sha256 } = usage;
  const ratingInput: RatingInput = {
    pricing,
    planVersion: plan.version,
    period,
    billedWh: read.billedWh,
    usage: { slots, sumWh, sha256 },
    delivery: {
      kind: "tdu_invoice",
      documentNumber: tduInvoice.documentNumber,
      lines: tduInvoice.lines,
    },
    taxes: {
      kind: "bill",
      segment,
      jurisdiction: taxJurisdiction,
      salesTaxes,
      salesTaxRounding: inputs.salesTaxRounding,
    },
    isQuote: false,
    isFirstCycle: plan.startsOn === period.from,
    publishedPrices: inputs.publishedPrices,
    indexes: indexes.map((index) => hashIndex(index, period)),
    account: inputs.accountFacts,
    termination,
  };
  const days = usageDays
    .filter(({ day }) => period.from <= day && day < period.until)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const draft = assembleInvoice({
    ratingInput,
    rated: rate(ratingInput, { days, indexes }),
    read,
    account: {
      // 16 TAC 25.479: when a fixed rate expires; others have none.
      contractEndOn: planTypeOf(pricing) === "fixed" ? plan.nominalEndsOn : null,
    },
    ...account,
  });
  return { kind: "draft", draft, ratingInput, planUuid: plan.uuid };
}
