import type { RegulatoryConstant } from "@lamplight/domain";

/** What a constant sets: a share as the fraction that it is, or a number of days or months. */
export function describeValue(constant: RegulatoryConstant): string {
  if (constant.unit !== "ratio") return `${constant.value} ${constant.unit}`;
  return `${constant.value.numerator}/${constant.value.denominator}`;
}
