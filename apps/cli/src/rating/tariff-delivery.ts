import type { Utility } from "@lamplight/contracts/model";
import { tariffSpans, type BillingPeriod, type TariffSpan } from "@lamplight/domain";
import { listObservedTariffs } from "@lamplight/market";

/** What is known of a utility's delivery charges in a period. */
export function tariffDelivery(utility: Utility, period: BillingPeriod): TariffSpan[] {
  const rows = listObservedTariffs().filter((row) => row.utility === utility);
  const spans = tariffSpans(rows, period);
  if (spans === null) {
    const first = rows.map(({ effectiveOn }) => effectiveOn).toSorted()[0];
    throw new Error(
      `No delivery charges of ${utility} are known for ${period.from} to ${period.until}, the first are from ${first ?? "no day"}: give --delivery-lines.`,
    );
  }
  return spans;
}
