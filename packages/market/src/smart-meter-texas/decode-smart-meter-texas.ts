import { esiIdSchema, type ImportProblem } from "@lamplight/contracts/model";
import {
  intervalCountOf,
  makeUsageDay,
  MISSING_WH,
  parseKwhToWh,
  usageQuality,
  type LocalDay,
  type UsageDay,
} from "@lamplight/domain";
import { ProblemList } from "../csv/problem-list.ts";
import { quoted } from "../csv/quoted.ts";
import { readCsv } from "../csv/read-csv.ts";
import { slotOfLabels } from "./day-slots.ts";
import { smartMeterTexasColumns } from "./form.ts";
import { parseTimeOfDay } from "./parse-time-of-day.ts";
import { parseUsDate } from "./parse-us-date.ts";

/** One meter's part of a usage file. */
export interface MeterUsage {
  readonly esiId: string;
  /** Line of the file with the meter's first row, the header being 1. */
  readonly firstRow: number;
  /** In order, each day once; days of which the file has no row are not there. */
  readonly days: UsageDay[];
}

/** A usage file in the domain's form. Where there are problems, there are no meters. */
export interface DecodedUsageFile {
  readonly rowsRead: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly meters: MeterUsage[];
}

type Channel = "consumption" | "generation";

function channelOf(text: string): Channel | null {
  if (text === "Consumption") return "consumption";
  return text === "Surplus Generation" || text === "Generation" ? "generation" : null;
}

function qualityOf(text: string): number | null {
  if (text === "A") return usageQuality.actual;
  return text === "E" ? usageQuality.estimated : null;
}

const maxWh = 2 ** 31 - 1;

/** Values of one channel of one day while its rows come in. */
interface ChannelDraft {
  readonly valuesWh: Int32Array;
  /** 1 where a row was there, be it blank. */
  readonly seen: Uint8Array;
  lastSlot: number;
  /** The label that came last in the hour that spring leaves out. */
  lastGapMinutes: number;
}

interface DayDraft {
  readonly day: LocalDay;
  readonly slots: number;
  /** Estimated where either channel is. */
  readonly quality: Uint8Array;
  readonly channels: Record<Channel, ChannelDraft | null>;
}

interface MeterDraft {
  readonly firstRow: number;
  readonly days: Map<LocalDay, DayDraft>;
  readonly lastDay: Record<Channel, LocalDay>;
}

function newChannelDraft(slots: number): ChannelDraft {
  return {
    valuesWh: new Int32Array(slots).fill(MISSING_WH),
    seen: new Uint8Array(slots),
    lastSlot: -1,
    lastGapMinutes: -1,
  };
}

/** Whole Wh, or the sentence that says why there is none. */
function energyOf(kwhText: string): number | string {
  const energyWh = parseKwhToWh(kwhText);
  if (energyWh !== null && energyWh <= maxWh) return energyWh;
  if (energyWh !== null || /^\d{12,}(\.\d*)?$/.test(kwhText))
    return `USAGE_KWH is too large for 15 minutes: ${quoted(kwhText)}.`;
  if (/^-\d*\.?\d+$/.test(kwhText)) return `USAGE_KWH is negative: ${quoted(kwhText)}.`;
  if (/^\d*\.\d{4,}$/.test(kwhText))
    return `USAGE_KWH has more than three decimals: ${quoted(kwhText)}.`;
  return `USAGE_KWH is no number of kWh: ${quoted(kwhText)}.`;
}

/** Puts rows where they belong. One is made for each file. */
class UsageDrafts {
  readonly #problems: ProblemList;
  readonly #meters = new Map<string, MeterDraft>();
  // Rows of a meter and of a day stand together, so most look-ups are of what the row before had.
  #esiIdText = "";
  #meter: MeterDraft | null = null;
  #dateText = "";
  #day: LocalDay | null = null;
  #draftMeter: MeterDraft | null = null;
  #draft: DayDraft | null = null;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  addRow(fields: readonly string[], line: number): void {
    const reason = this.#placeRow(fields, line);
    if (reason !== null) this.#problems.add(line, reason);
  }

  /** Null when the row was taken, else the sentence that says why not. */
  #placeRow(fields: readonly string[], line: number): string | null {
    // By position, since destructuring an array steps through an iterator, for each of a million rows.
    const esiIdText = fields[0] ?? "";
    const dateText = fields[1] ?? "";
    const startText = fields[3] ?? "";
    const endText = fields[4] ?? "";
    const kwhText = fields[5] ?? "";
    const qualityText = fields[6] ?? "";
    const channelText = fields[7] ?? "";
    const meter = this.#meterOf(esiIdText, line);
    if (meter === null)
      return `ESIID is no ESI ID, which has 17 or 22 digits and begins with 10: ${quoted(esiIdText)}.`;
    const day = this.#dayOf(dateText);
    if (day === null) return `USAGE_DATE is no date such as 03/01/2022: ${quoted(dateText)}.`;
    const startMinutes = parseTimeOfDay(startText);
    if (startMinutes === null)
      return `USAGE_START_TIME is no time such as 00:15: ${quoted(startText)}.`;
    const endMinutes = parseTimeOfDay(endText);
    if (endMinutes === null) return `USAGE_END_TIME is no time such as 00:15: ${quoted(endText)}.`;
    const channel = channelOf(channelText);
    if (channel === null)
      return `CONSUMPTION_SURPLUSGENERATION is neither Consumption nor Surplus Generation: ${quoted(channelText)}.`;
    const quality = qualityOf(qualityText);
    if (quality === null && (qualityText !== "" || kwhText !== ""))
      return `ESTIMATED_ACTUAL is neither A nor E: ${quoted(qualityText)}.`;
    const energyWh = kwhText === "" ? MISSING_WH : energyOf(kwhText);
    if (typeof energyWh === "string") return energyWh;

    const dayDraft = this.#dayDraftOf(meter, day);
    const draft = (dayDraft.channels[channel] ??= newChannelDraft(dayDraft.slots));
    const place = slotOfLabels({
      slots: dayDraft.slots,
      startMinutes,
      endMinutes,
      lastSlot: draft.lastSlot,
    });
    const labels = `${startText} to ${endText} on ${dateText}`;
    if (place.kind === "not_an_interval") return `Not a 15-minute interval: ${labels}.`;
    if (place.kind === "gap") {
      if (energyWh !== MISSING_WH)
        return `A value for an hour that does not exist, as the clock springs forward: ${labels}.`;
      if (startMinutes === draft.lastGapMinutes) return `The interval is there twice: ${labels}.`;
      if (startMinutes < draft.lastGapMinutes || day < meter.lastDay[channel])
        return `The row is out of order, earlier than the row before it: ${labels}.`;
      draft.lastGapMinutes = startMinutes;
      meter.lastDay[channel] = day;
      return null;
    }
    const { slot } = place;
    if (draft.seen[slot] === 1) return `The interval is there twice: ${labels}.`;
    if (day < meter.lastDay[channel] || slot < draft.lastSlot)
      return `The row is out of order, earlier than the row before it: ${labels}.`;
    draft.seen[slot] = 1;
    draft.lastSlot = slot;
    draft.valuesWh[slot] = energyWh;
    if (energyWh !== MISSING_WH && quality === usageQuality.estimated)
      dayDraft.quality[slot] = usageQuality.estimated;
    meter.lastDay[channel] = day;
    return null;
  }

  #meterOf(esiIdText: string, line: number): MeterDraft | null {
    if (this.#meter !== null && esiIdText === this.#esiIdText) return this.#meter;
    // The apostrophe keeps spreadsheets from making a number of it.
    const esiId = esiIdText.startsWith("'") ? esiIdText.slice(1) : esiIdText;
    if (!esiIdSchema.safeParse(esiId).success) return null;
    let meter = this.#meters.get(esiId);
    if (meter === undefined) {
      meter = { firstRow: line, days: new Map(), lastDay: { consumption: "", generation: "" } };
      // A copy, since a part of a string keeps the whole in memory: here a file's text, as long as its days.
      this.#meters.set(Buffer.from(esiId).toString(), meter);
    }
    this.#esiIdText = esiIdText;
    this.#meter = meter;
    return meter;
  }

  #dayOf(dateText: string): LocalDay | null {
    if (dateText !== this.#dateText) {
      this.#dateText = dateText;
      this.#day = parseUsDate(dateText);
    }
    return this.#day;
  }

  #dayDraftOf(meter: MeterDraft, day: LocalDay): DayDraft {
    if (this.#draft !== null && meter === this.#draftMeter && day === this.#draft.day)
      return this.#draft;
    const draft = meter.days.get(day) ?? this.#newDayDraft(meter, day);
    this.#draftMeter = meter;
    this.#draft = draft;
    return draft;
  }

  #newDayDraft(meter: MeterDraft, day: LocalDay): DayDraft {
    const slots = intervalCountOf(day);
    const draft: DayDraft = {
      day,
      slots,
      quality: new Uint8Array(slots),
      channels: { consumption: null, generation: null },
    };
    meter.days.set(day, draft);
    return draft;
  }

  finish(): MeterUsage[] {
    return [...this.#meters].map(([esiId, { firstRow, days }]) => ({
      esiId,
      firstRow,
      days: [...days.values()]
        .toSorted((one, other) => (one.day < other.day ? -1 : 1))
        .map(finishDay),
    }));
  }
}

function finishDay({ day, slots, quality, channels: { consumption, generation } }: DayDraft) {
  const consumptionWh = (consumption ?? newChannelDraft(slots)).valuesWh;
  return makeUsageDay({ day, consumptionWh, generationWh: generation?.valuesWh ?? null, quality });
}

function isRightHeader(names: readonly string[]): boolean {
  return (
    names.length === smartMeterTexasColumns.length &&
    smartMeterTexasColumns.every((name, index) => names[index]?.trim() === name)
  );
}

/**
 * Reads a Smart Meter Texas 15-minute export, plain or gzip. Energy becomes whole Wh, exactly. The rows of a
 * meter and channel must be in the order of time; those of several meters and channels may alternate. A
 * blank value is a missing interval and never zero. A file with any problem gives no meters.
 */
export function decodeSmartMeterTexas(bytes: Uint8Array): DecodedUsageFile {
  const problems = new ProblemList();
  const drafts = new UsageDrafts(problems);
  const rowsRead = readCsv(bytes, problems, {
    onHeader: (names) => {
      if (isRightHeader(names)) return true;
      const expected = smartMeterTexasColumns.join(",");
      problems.add(
        1,
        `The header is not that of a Smart Meter Texas 15-minute export: expected "${expected}", found ${quoted(names.join(","), 200)}.`,
      );
      return false;
    },
    onRow: (fields, line) => drafts.addRow(fields, line),
  });
  if (rowsRead === 0 && problems.count === 0)
    problems.add(null, "The file has a header and no rows.");
  return {
    rowsRead,
    problems: problems.problems,
    problemCount: problems.count,
    meters: problems.count === 0 ? drafts.finish() : [],
  };
}
