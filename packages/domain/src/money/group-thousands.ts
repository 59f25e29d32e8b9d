import { BugError } from "../error.ts";

const decimalForm = /^(-?)(\d+)(\.\d+)?$/;

/** A decimal in text with separators: `"-1234567.25"` is `"−1,234,567.25"`. All digits are kept. */
export function groupThousands(decimal: string): string {
  const match = decimalForm.exec(decimal);
  if (match === null) throw new BugError(`not a decimal: ${decimal}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign === "" ? "" : "\u2212"}${grouped}${fraction}`;
}
