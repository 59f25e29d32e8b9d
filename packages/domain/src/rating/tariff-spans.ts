import type { TduTariff } from "@lamplight/contracts/model";
import type { BillingPeriod, TariffSpan } from "./model.ts";

/** The row in force on a day; an official row goes before an observed one of the same day. */
function rowOn(rows: readonly TduTariff[], day: string): TduTariff | undefined {
  let found: TduTariff | undefined;
  for (const row of rows) {
    if (row.effectiveOn > day) continue;
    const isLater = found === undefined || row.effectiveOn > found.effectiveOn;
    const isBetter = row.effectiveOn === found?.effectiveOn && row.status === "official";
    if (isLater || isBetter) found = row;
  }
  return found;
}

/**
 * Which row of a utility's tariff prices which days of a period. The row in force on the day of the closing read
 * says how a period that spans a change is priced: as a whole by that row, or each day by its own. Null where
 * a day has no row.
 */
export function tariffSpans(
  rows: readonly TduTariff[],
  { from, until }: BillingPeriod,
): TariffSpan[] | null {
  const atRead = rowOn(rows, until);
  if (atRead === undefined) return null;
  if (atRead.spanningPeriods === "whole_period_by_read_date")
    return [{ from, until, tariff: atRead }];
  const first = rowOn(rows, from);
  if (first === undefined) return null;
  const changes = rows
    .map(({ effectiveOn }) => effectiveOn)
    .filter((day) => from < day && day < until);
  const starts = [from, ...new Set(changes.toSorted())];
  return starts.map((start, index) => ({
    from: start,
    until: starts[index + 1] ?? until,
    // A row is in force on the first day, so that one is on every later day.
    tariff: rowOn(rows, start) ?? first,
  }));
}
