import { formatDollars } from "@lamplight/domain";
import { groupThousands } from "@lamplight/domain";

/** Whole cents as a bill shows them: 123456 is `"$1,234.56"`, -500 is `"−$5.00"`. */
export function formatMoney(cents: number): string {
  const dollars = groupThousands(formatDollars(Math.abs(cents)));
  return `${cents < 0 ? "\u2212" : ""}$${dollars}`;
}
