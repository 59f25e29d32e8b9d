import { daySchema, type ImportProblem } from "@lamplight/contracts/model";
import {
  intervalCountOf,
  NO_PRICE,
  parseDecimal,
  type IndexDays,
  type LocalDay,
} from "@lamplight/domain";
import { ProblemList } from "../csv/problem-list.ts";
import { quoted } from "../csv/quoted.ts";
import { readCsv } from "../csv/read-csv.ts";
import { slotOfLabels } from "../smart-meter-texas/day-slots.ts";
import { minutesPerInterval, minutesPerLocalDay } from "../smart-meter-texas/form.ts";
import { parseTimeOfDay } from "../smart-meter-texas/parse-time-of-day.ts";

/** Prices of intervals by series. Where there are problems, there are no series. */
export interface DecodedPriceFile {
  readonly rowsRead: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly series: IndexDays[];
}

const timeColumn = "time";

/** A dollar per MWh is a thousand micro-dollars per kWh: three decimals are exact, and finer ones are none. */
const priceDecimals = 3;
const maxMicros = 2 ** 31 - 1;

/** Where the rows are: the day of the last one, and how far into it. */
interface Place {
  readonly day: LocalDay;
  readonly slots: number;
  readonly lastSlot: number;
}

/** Micro-dollars per kWh, `NO_PRICE` for a blank, or the sentence that says why it is neither. */
function priceOf(text: string, series: string): number | string {
  if (text === "") return NO_PRICE;
  const micros = parseDecimal(text, priceDecimals);
  if (micros === "too_precise") {
    return `${series} is finer than a thousandth of a dollar per MWh, which is a micro-dollar per kWh: ${quoted(text)}.`;
  }
  if (micros === "malformed") return `${series} is no number of dollars per MWh: ${quoted(text)}.`;
  if (Math.abs(micros) > maxMicros)
    return `${series} is too large for dollars per MWh: ${quoted(text)}.`;
  return micros;
}

/** Day and minutes by the clock of `2025-07-01 00:15`, or null. */
function parseTime(text: string): { readonly day: LocalDay; readonly minutes: number } | null {
  const [, day = "", time = ""] = /^(\S{10})[ T](\d\d:\d\d)(?::00)?$/.exec(text) ?? [];
  const minutes = parseTimeOfDay(time);
  return minutes === null || !daySchema.safeParse(day).success ? null : { day, minutes };
}

/** Puts rows where they belong. One is made for each file. */
class PriceDrafts {
  readonly #series: { readonly series: string; readonly byDay: Map<LocalDay, Int32Array> }[] = [];
  #place: Place | null = null;

  /** Null when the header was taken, else the sentence that says why not. */
  takeHeader(names: readonly string[]): string | null {
    const [first, ...series] = names.map((name) => name.trim());
    if (first !== timeColumn || series.length === 0) {
      return `The header must be "${timeColumn}" and then the name of each series: found ${quoted(names.join(","), 200)}.`;
    }
    if (new Set(series).size < series.length || series.includes("")) {
      return "Each series needs a name of its own in the header.";
    }
    for (const name of series) this.#series.push({ series: name, byDay: new Map() });
    return null;
  }

  /** Null when the row was taken, else the sentence that says why not. */
  placeRow([timeText = "", ...priceTexts]: readonly string[]): string | null {
    const time = parseTime(timeText);
    if (time === null)
      return `time is no local time such as 2025-07-01 00:15: ${quoted(timeText)}.`;
    const { day, minutes } = time;
    const last = this.#place;
    if (last !== null && day < last.day) return `The row is out of order: ${quoted(timeText)}.`;
    const { slots, lastSlot } =
      last?.day === day ? last : { slots: intervalCountOf(day), lastSlot: -1 };
    const endMinutes = (minutes + minutesPerInterval) % minutesPerLocalDay;
    const place = slotOfLabels({ slots, startMinutes: minutes, endMinutes, lastSlot });
    if (place.kind === "not_an_interval") return `time is no quarter hour: ${quoted(timeText)}.`;
    if (place.kind === "gap") {
      if (priceTexts.every((text) => text === "")) return null;
      return `A price for an hour that does not exist, as the clock springs forward: ${quoted(timeText)}.`;
    }
    const { slot } = place;
    if (slot === lastSlot) return `The interval is there twice: ${quoted(timeText)}.`;
    if (slot < lastSlot) return `The row is out of order: ${quoted(timeText)}.`;
    this.#place = { day, slots, lastSlot: slot };
    for (const [index, { series, byDay }] of this.#series.entries()) {
      const price = priceOf(priceTexts[index] ?? "", series);
      if (typeof price === "string") return price;
      let prices = byDay.get(day);
      if (prices === undefined) {
        prices = new Int32Array(slots).fill(NO_PRICE);
        byDay.set(day, prices);
      }
      prices[slot] = price;
    }
    return null;
  }

  finish(): IndexDays[] {
    return this.#series;
  }
}

/**
 * Reads the prices of 15-minute intervals, plain or gzip: a column `time` in local time and a column for each
 * series, in dollars per MWh, as ERCOT publishes settlement point prices. They become micro-dollars per kWh,
 * exactly. The repeated hour of autumn comes twice, in order; a blank or a row that is not there is a missing
 * price and never zero. A file with any problem gives no series.
 */
export function decodeIntervalPrices(bytes: Uint8Array): DecodedPriceFile {
  const problems = new ProblemList();
  const drafts = new PriceDrafts();
  const rowsRead = readCsv(bytes, problems, {
    onHeader: (names) => {
      const reason = drafts.takeHeader(names);
      if (reason !== null) problems.add(1, reason);
      return reason === null;
    },
    onRow: (fields, line) => {
      const reason = drafts.placeRow(fields);
      if (reason !== null) problems.add(line, reason);
    },
  });
  if (rowsRead === 0 && problems.count === 0) {
    problems.add(null, "The file has a header and no rows.");
  }
  return {
    rowsRead,
    problems: problems.problems,
    problemCount: problems.count,
    series: problems.count === 0 ? drafts.finish() : [],
  };
}
