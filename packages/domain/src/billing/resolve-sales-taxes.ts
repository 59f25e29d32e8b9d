import type { Segment, TaxJurisdiction } from "@lamplight/contracts/model";
import type { SalesTax } from "../rating/model.ts";

/**
 * The sales taxes that a location's bills carry; null where nobody has said it, which holds the bill. Homes are
 * taxed by cities alone, and by those only that may (Tax Code 151.317 and 321.105): outside of city limits none is.
 *
 * @param stated What is levied on the segment in the place; null where there is no statement.
 */
export function resolveSalesTaxes(
  segment: Segment,
  { isInsideCityLimits, exemptions }: TaxJurisdiction,
  stated: readonly SalesTax[] | null,
): readonly SalesTax[] | null {
  if (exemptions?.includes("sales_tax") === true) return [];
  if (segment === "residential" && !isInsideCityLimits) return [];
  return stated;
}
