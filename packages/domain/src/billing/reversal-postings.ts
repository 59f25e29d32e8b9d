import type { LedgerPosting } from "./model.ts";

/** The transaction that takes another one back: each posting with the opposite sign. */
export function reversalPostings(postings: readonly LedgerPosting[]): LedgerPosting[] {
  return postings.map(({ ledgerAccount, amountCents }) => ({
    ledgerAccount,
    amountCents: 0 - amountCents,
  }));
}
