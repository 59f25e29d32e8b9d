import type { RegulatoryConstant } from "@lamplight/domain";
import { describeValue } from "./describe-value.ts";

/** Regulatory constants for programs. A share is a fraction of whole numbers, as a decimal would not hold it. */
export function rulesJson(shown: readonly RegulatoryConstant[]): object {
  return shown.map((constant) => {
    const { id, unit, effectiveFrom, rule, isTextRead } = constant;
    const value = unit === "ratio" ? describeValue(constant) : constant.value;
    return { id, value, unit, effectiveFrom, rule, isTextRead };
  });
}
