import {
  addDays,
  MISSING_WH,
  summarizeUsage,
  type BillingPeriod,
  type UsageDay,
  type UsageSummary,
} from "@lamplight/domain";
import { createFiles, type MeterUsage } from "@lamplight/market";
import { readBytes } from "../files/read-bytes.ts";
import { refusedFile } from "../files/refused-file.ts";

/** One meter's intervals of a period, complete. */
export interface PeriodUsage {
  readonly esiId: string;
  readonly days: readonly UsageDay[];
  readonly summary: UsageSummary;
}

function chooseMeter(
  name: string,
  meters: readonly MeterUsage[],
  esiId: string | null,
): MeterUsage {
  const ids = meters.map((meter) => meter.esiId).join(", ");
  if (esiId !== null) {
    const meter = meters.find((candidate) => candidate.esiId === esiId);
    if (meter === undefined) throw new Error(`${name} has no meter ${esiId}; it has ${ids}.`);
    return meter;
  }
  const [meter] = meters;
  if (meter === undefined || meters.length > 1) {
    throw new Error(`${name} has several meters: say which with --esi-id: ${ids}.`);
  }
  return meter;
}

/** The first day of a period that lacks an interval. */
function firstGap(days: readonly UsageDay[], { from }: BillingPeriod): string {
  let expected = from;
  for (const { day, consumptionWh } of days) {
    if (day !== expected || consumptionWh.includes(MISSING_WH)) return expected;
    expected = addDays(day, 1);
  }
  return expected;
}

function describeSpan(days: readonly UsageDay[]): string {
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  return first === undefined || last === undefined ? "no days" : `days from ${first} to ${last}`;
}

/**
 * A meter's intervals of a period from a Smart Meter Texas export. An interval that is missing is refused, as it is
 * never zero and what was used in it is not known.
 */
export async function readUsage(
  name: string,
  period: BillingPeriod,
  esiId: string | null,
): Promise<PeriodUsage> {
  const { meters, problems, problemCount } = createFiles().decodeUsage(
    await readBytes(name, "usage file"),
  );
  if (problemCount > 0) {
    throw refusedFile(
      name,
      problems.map(({ row, reason }) => ({ at: row === null ? "" : `row ${row}`, reason })),
      problemCount,
    );
  }
  const meter = chooseMeter(name, meters, esiId);
  const { from, until } = period;
  const days = meter.days.filter(({ day }) => from <= day && day < until);
  const summary = summarizeUsage(days, from, until);
  if (!summary.isComplete) {
    const count = summary.missingIntervals;
    throw new Error(
      `${name} lacks ${count} ${count === 1 ? "interval" : "intervals"} of ${from} to ${until}, the first on ${firstGap(days, period)}: a missing interval is never zero. It has ${describeSpan(meter.days)}.`,
    );
  }
  return { esiId: meter.esiId, days, summary };
}
