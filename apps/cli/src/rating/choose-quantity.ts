import { addDays, labelCycleDays, retailChoiceOn, type BillingPeriod } from "@lamplight/domain";
import type { RateOptions } from "./rate-options.ts";
import { readUsage, type PeriodUsage } from "./read-usage.ts";

/** How much is billed, and for which days. */
export interface Quantity {
  readonly period: BillingPeriod;
  readonly billedWh: number;
  /** Null where the quantity was given as a number. */
  readonly usage: PeriodUsage | null;
  readonly notes: readonly string[];
}

/** A meter is read about every month; more days than this are several cycles. */
const longestCycleDays = 62;

function periodOf({ from, until }: RateOptions): BillingPeriod | null {
  if (from === undefined && until === undefined) return null;
  if (from === undefined || until === undefined) {
    throw new Error("A period has two ends: give --from and --until, the day of the closing read.");
  }
  if (from >= until) throw new Error(`--until ${until} must be later than --from ${from}.`);
  if (from < retailChoiceOn) {
    throw new Error(
      `Retail choice began on ${retailChoiceOn}: nothing is billed for earlier days.`,
    );
  }
  return { from, until };
}

function notesOf({ from, until }: BillingPeriod): string[] {
  if (until <= addDays(from, longestCycleDays)) return [];
  return ["These days are more than one cycle: what is charged for a cycle is charged once here."];
}

/** `today` is the first day of the cycle where a number of kWh comes without days. */
export async function chooseQuantity(options: RateOptions, today: string): Promise<Quantity> {
  const { usage: usageFile, kwh, esiId = null } = options;
  if ((usageFile === undefined) === (kwh === undefined)) {
    throw new Error(
      "Give what was used: --usage FILE with --from and --until, or --kwh N, and not both.",
    );
  }
  const given = periodOf(options);
  if (usageFile === undefined) {
    if (esiId !== null) throw new Error("--esi-id chooses a meter of --usage, and there is none.");
    const period = given ?? { from: today, until: addDays(today, labelCycleDays) };
    const notes =
      given === null
        ? [`No days were given: a cycle of ${labelCycleDays} days from today is assumed.`]
        : notesOf(given);
    return { period, billedWh: kwh ?? 0, usage: null, notes };
  }
  if (given === null) {
    throw new Error("--usage needs the days that are billed: give --from and --until.");
  }
  const usage = await readUsage(usageFile, given, esiId);
  return { period: given, billedWh: usage.summary.sumWh, usage, notes: notesOf(given) };
}
