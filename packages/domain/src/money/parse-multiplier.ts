import { DomainError } from "../error.ts";
import { parseDecimal } from "./parse-decimal.ts";

/** A decimal factor as whole ten-thousandths: `"0.9"` is 9000. Finer ones are refused with `rate_too_precise`. */
export function parseMultiplier(text: string, fieldName: string): number {
  const tenThousandths = parseDecimal(text, 4);
  if (tenThousandths === "too_precise") {
    throw new DomainError("rate_too_precise", { field: fieldName, value: text });
  }
  if (tenThousandths === "malformed") throw new DomainError("invalid_input");
  return tenThousandths;
}
