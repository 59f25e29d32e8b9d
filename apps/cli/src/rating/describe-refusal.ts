import { isDomainError, type DomainError, type UnpricedReason } from "@lamplight/domain";

/** What is missing, and what gives it; `what` is the engine's own word for it. */
const unpricedSentences: Readonly<Record<UnpricedReason, (what: string) => string>> = {
  intervals_missing: (what) =>
    `Intervals are missing: ${what}. Give --usage FILE with all of them.`,
  generation_missing: (what) =>
    `Generation is missing: ${what}. The usage file must have Surplus Generation on every day of the period.`,
  no_window: (what) => `A price is missing: ${what}.`,
  label_share_missing: (what) =>
    `Without intervals the use is shared as the label assumes, and the plan states no labelShare (${what}): give --usage FILE, or state the shares.`,
  price_missing: (what) => `A price is missing: ${what}. Nothing is charged at zero for it.`,
  price_unpublished: (what) =>
    `No price was published before the cycle began: ${what}. Give it with publishedPrices in --facts FILE.`,
  account_facts_missing: (what) =>
    `The plan asks for facts of the account (${what}): give --facts FILE, such as {"account": {"deviceCount": 0, "revoking": []}}.`,
  not_billable: (what) => `A label can state ${what}, and no bill can be made of it yet.`,
};

/** A refusal of the domain in sentences, with what to do. */
export function describeRefusal(error: DomainError): string {
  if (isDomainError(error, "unpriced")) {
    const { reason, what } = error.details;
    return unpricedSentences[reason](what);
  }
  const { details } = error;
  return details === undefined ? error.message : `${error.message}\n  ${JSON.stringify(details)}`;
}
