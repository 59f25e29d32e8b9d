import type { MeterReadMessage, TduInvoiceMessage, TduTariff } from "@lamplight/contracts/model";
import { assert, dayTotals, eachDay, type LocalDay, type UsageDay } from "@lamplight/domain";
import { uuidOfName } from "../hashing.ts";
import { utilities } from "../utilities.ts";

/** What a utility's invoice is made from. */
export interface TduInvoiceRequest {
  readonly read: MeterReadMessage;
  /** Of one utility, or of several, of which the ESI ID then says the right one. */
  readonly tariffs: readonly TduTariff[];
  /** Looked at only where a period is charged day by day. */
  readonly days: readonly UsageDay[];
}

type InvoiceLine = TduInvoiceMessage["lines"][number];

/** Days of a period under one row of the tariff. */
interface Segment {
  readonly tariff: TduTariff;
  readonly days: LocalDay[];
}

/** Wh times micro-dollars per kWh is a thousandth of a micro-dollar: this many of them make a cent. */
const unitsPerCent = 10_000_000n;

/** A fraction that is not negative as a whole number, a half going up. */
function roundHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

function energyCents(energyWh: number, rateMicrosPerKwh: number): number {
  return roundHalfUp(BigInt(energyWh) * BigInt(rateMicrosPerKwh), unitsPerCent);
}

function tariffsOfUtility(esiId: string, tariffs: readonly TduTariff[]): readonly TduTariff[] {
  if (new Set(tariffs.map(({ utility }) => utility)).size <= 1) return tariffs;
  const facts = utilities.find(({ esiIdPrefix }) => esiId.startsWith(esiIdPrefix));
  return tariffs.filter(({ utility }) => utility === facts?.code);
}

/** The row with the latest day of effect not after a day. */
function tariffOn(day: LocalDay, tariffs: readonly TduTariff[]): TduTariff | null {
  let latest: TduTariff | null = null;
  for (const tariff of tariffs) {
    if (tariff.effectiveOn <= day && (latest === null || tariff.effectiveOn > latest.effectiveOn))
      latest = tariff;
  }
  return latest;
}

/** The period's stretches under one tariff row each; null where a day has none. */
function segmentsOf(read: MeterReadMessage, tariffs: readonly TduTariff[]): Segment[] | null {
  const segments: Segment[] = [];
  for (const day of eachDay(read.from, read.until)) {
    const tariff = tariffOn(day, tariffs);
    if (tariff === null) return null;
    const last = segments.at(-1);
    if (last?.tariff === tariff) last.days.push(day);
    else segments.push({ tariff, days: [day] });
  }
  return segments;
}

/** Energy of each day where the usage is the one that was read, else nothing is known of the days. */
function energyByDay(
  read: MeterReadMessage,
  days: readonly UsageDay[],
): ReadonlyMap<LocalDay, number> | null {
  const energy = new Map<LocalDay, number>();
  let sumWh = 0;
  for (const usage of days) {
    if (usage.day < read.from || usage.day >= read.until) continue;
    const { consumptionWh } = dayTotals(usage);
    energy.set(usage.day, consumptionWh);
    sumWh += consumptionWh;
  }
  return sumWh === read.billedWh ? energy : null;
}

/** Billed energy by segment, as it was used, or else evenly by day; the parts sum to it. */
function energyOfSegments(
  read: MeterReadMessage,
  segments: readonly Segment[],
  days: readonly UsageDay[],
): number[] {
  const energy = energyByDay(read, days);
  if (energy !== null)
    return segments.map((segment) =>
      segment.days.reduce((sumWh, day) => sumWh + (energy.get(day) ?? 0), 0),
    );
  const allDays = BigInt(eachDay(read.from, read.until).length);
  let daysBefore = 0n;
  let givenWh = 0;
  return segments.map((segment) => {
    daysBefore += BigInt(segment.days.length);
    const untilHereWh = roundHalfUp(BigInt(read.billedWh) * daysBefore, allDays);
    const energyWh = untilHereWh - givenWh;
    givenWh = untilHereWh;
    return energyWh;
  });
}

function linesOfWholePeriod(read: MeterReadMessage, tariff: TduTariff): InvoiceLine[] {
  return [
    {
      code: "delivery_monthly",
      description: "per month",
      rateMicrosPerKwh: null,
      amountCents: tariff.monthlyCents,
    },
    {
      code: "delivery_per_kwh",
      description: "per kWh",
      rateMicrosPerKwh: tariff.rateMicrosPerKwh,
      amountCents: energyCents(read.billedWh, tariff.rateMicrosPerKwh),
    },
  ];
}

/** One monthly charge, by the days under each row, and the energy of each row's days at its rate. */
function linesByDay(
  read: MeterReadMessage,
  segments: readonly Segment[],
  days: readonly UsageDay[],
): InvoiceLine[] {
  const allDays = BigInt(eachDay(read.from, read.until).length);
  const monthlyCentDays = segments.reduce(
    (sum, segment) => sum + BigInt(segment.tariff.monthlyCents) * BigInt(segment.days.length),
    0n,
  );
  const energies = energyOfSegments(read, segments, days);
  return [
    {
      code: "delivery_monthly",
      description: "per month",
      rateMicrosPerKwh: null,
      amountCents: roundHalfUp(monthlyCentDays, allDays),
    },
    ...segments.map(({ tariff, days: segmentDays }, index): InvoiceLine => ({
      code: "delivery_per_kwh",
      description: `per kWh from ${segmentDays[0]}`,
      rateMicrosPerKwh: tariff.rateMicrosPerKwh,
      amountCents: energyCents(energies[index] ?? 0, tariff.rateMicrosPerKwh),
    })),
  ];
}

function linesOf(
  { read, tariffs, days }: TduInvoiceRequest,
  closing: TduTariff,
): InvoiceLine[] | null {
  if (closing.spanningPeriods === "whole_period_by_read_date")
    return linesOfWholePeriod(read, closing);
  const segments = segmentsOf(read, tariffs);
  if (segments === null) return null;
  const [only] = segments;
  return only !== undefined && segments.length === 1
    ? linesOfWholePeriod(read, only.tariff)
    : linesByDay(read, segments, days);
}

/**
 * The 810_02 that goes with a read: the utility's delivery charges of the period, by the tariff row of the
 * closing read's day or, where that row says so, day by day. Each line is rounded half up to a cent. Says
 * `no_tariff` where no row is in effect. Counts on its own, so that it can disagree with the retailer's bill.
 */
export function writeTduInvoice(
  request: TduInvoiceRequest,
): TduInvoiceMessage | { kind: "no_tariff" } {
  const { read } = request;
  assert(read.billedWh >= 0, "a read of less than nothing");
  const tariffs = tariffsOfUtility(read.esiId, request.tariffs);
  const closing = tariffOn(read.until, tariffs);
  const lines = closing === null ? null : linesOf({ ...request, tariffs }, closing);
  if (lines === null) return { kind: "no_tariff" };
  return {
    kind: "tdu_invoice",
    messageId: uuidOfName("810_02", read.documentNumber),
    documentNumber: uuidOfName("810_02 document", read.documentNumber),
    purpose: "original",
    meterReadDocumentNumber: read.documentNumber,
    esiId: read.esiId,
    from: read.from,
    until: read.until,
    billedWh: read.billedWh,
    lines,
    totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
}
