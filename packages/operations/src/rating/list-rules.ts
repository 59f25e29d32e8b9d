import type { RegulatoryRule } from "@lamplight/contracts/model";
import { regulatoryConstants } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** Figures that regulation sets; with `isConfirmed`, only those whose text was, or was not, read. */
export function listRules(
  _context: Context,
  { isConfirmed }: { readonly isConfirmed?: boolean | undefined },
): Promise<RegulatoryRule[]> {
  const rules = regulatoryConstants
    .filter(({ isTextRead }) => isConfirmed === undefined || isTextRead === isConfirmed)
    .map(({ id, unit, value, effectiveFrom, rule, isTextRead }) => ({
      id,
      unit,
      value: typeof value === "number" ? String(value) : `${value.numerator}/${value.denominator}`,
      effectiveFrom,
      rule,
      isConfirmed: isTextRead,
    }));
  return Promise.resolve(rules);
}
