import { DomainError, type UnpricedReason } from "../error.ts";

/** Something that a charge needs and does not have: refused, as nothing is ever charged at zero for it. */
export function unpriced(reason: UnpricedReason, what: string): DomainError<"unpriced"> {
  return new DomainError("unpriced", { reason, what });
}
