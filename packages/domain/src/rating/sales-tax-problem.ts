import type { Segment } from "@lamplight/contracts/model";
import { isDomainError } from "../error.ts";
import type { LocalDay } from "../calendar/model.ts";
import { parsePercent } from "../money/parse-percent.ts";
import type { SalesTax } from "./model.ts";
import { regulatoryConstants, rowInForce } from "./regulatory-constants.ts";

/** The State's own tax, which businesses pay and homes do not (Tax Code 151.051 and 151.317). */
const statePercent = "6.25";

/**
 * Why a place cannot levy these taxes: a percentage that is none, or local taxes together above their cap (Tax
 * Code 321.101). Null where it can.
 */
export function salesTaxProblem({
  segment,
  taxes,
  effectiveOn,
}: {
  readonly segment: Segment;
  readonly taxes: readonly SalesTax[];
  readonly effectiveOn: LocalDay;
}): string | null {
  const cap = rowInForce(regulatoryConstants, "local_sales_tax_cap", effectiveOn)?.value;
  if (cap === undefined || typeof cap === "number") {
    return "nobody had retail choice on this day, so that no bill can carry the tax";
  }
  let sum = 0;
  const denominator = parsePercent(statePercent).denominator;
  for (const { authority, percent } of taxes) {
    try {
      sum += parsePercent(percent).numerator;
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return `${percent} of ${authority} is no percentage of at most four decimals`;
    }
  }
  const hasState = taxes.some(
    ({ percent }) => parsePercent(percent).numerator === parsePercent(statePercent).numerator,
  );
  if (segment === "small_commercial" && !hasState) {
    return "the State's 6.25 % is levied on every business; an exempt customer is said with the location";
  }
  const state = segment === "residential" ? 0 : parsePercent(statePercent).numerator;
  const most = state + (denominator * cap.numerator) / cap.denominator;
  if (sum > most) {
    return segment === "residential"
      ? "local sales taxes are at most 2 % together"
      : "the State's 6.25 % and local sales taxes are at most 8.25 % together";
  }
  return null;
}
