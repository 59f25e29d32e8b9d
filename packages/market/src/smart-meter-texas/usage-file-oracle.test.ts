import { MISSING_WH, usageQuality, type UsageDay } from "@lamplight/domain";
import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeSmartMeterTexas } from "./decode-smart-meter-texas.ts";

// An oracle: it reads usage files as plainly as can be and shares no code with the decoder.

const header =
  "ESIID,USAGE_DATE,REVISION_DATE,USAGE_START_TIME,USAGE_END_TIME,USAGE_KWH,ESTIMATED_ACTUAL,CONSUMPTION_SURPLUSGENERATION";
const springDay = "2022-03-13";
const autumnDay = "2022-11-06";

function clock(quarter: number): string {
  const minutes = (quarter % 96) * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Slots that a row with these labels can mean, in their order; a spring day's blank rows have none of them. */
function candidatesOf(day: string, labels: string): readonly number[] | "gap" | null {
  if (day === springDay && labels === "01:45-03:00") return [7];
  if (day === autumnDay && labels === "02:00-01:15") return [8];
  for (let quarter = 0; quarter < 96; quarter++) {
    if (labels !== `${clock(quarter)}-${clock(quarter + 1)}`) continue;
    if (day === springDay) return quarter < 8 ? [quarter] : quarter < 12 ? "gap" : [quarter - 4];
    if (day !== autumnDay || quarter < 4) return [quarter];
    return quarter < 8 ? [quarter, quarter + 4] : [quarter + 4];
  }
  return null;
}

function slotCountOf(day: string): number {
  return day === springDay ? 92 : day === autumnDay ? 100 : 96;
}

function dayOf(text: string): string | null {
  const [, month = "", date = "", year = ""] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text) ?? [];
  const lengths = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const last = lengths[Number(month) - 1];
  if (last === undefined || Number(date) < 1 || Number(date) > last) return null;
  return `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** Wh, or how the refusal of it begins. */
function whOf(kwh: string): number | string {
  if (/^-(\d+|\d*\.\d+)$/.test(kwh)) return "USAGE_KWH is negative";
  if (!/^(\d+|\d*\.\d+)$/.test(kwh)) return "USAGE_KWH is no number";
  const [whole = "", fraction = ""] = kwh.split(".");
  if (/[1-9]/.test(fraction.slice(3))) return "USAGE_KWH has more than three decimals";
  const wh = BigInt(whole) * 1000n + BigInt(fraction.slice(0, 3).padEnd(3, "0"));
  return wh > 2147483647n ? "USAGE_KWH is too large" : Number(wh);
}

interface OracleRow {
  readonly esiId: string;
  readonly channel: "consumption" | "generation";
  readonly day: string;
  /** Null for a row of the hour that spring leaves out. */
  readonly slot: number | null;
  /** Sorts the rows of a day. */
  readonly rank: number;
  readonly wh: number;
  readonly isEstimated: boolean;
}

/** The row, or how the refusal of it begins. `before` are the rows that were taken before it. */
function rowOf(fields: readonly string[], before: readonly OracleRow[]): OracleRow | string {
  const [esi = "", date = "", , start = "", end = "", kwh = "", letter = "", name = ""] = fields;
  const esiId = esi.replace(/^'/, "");
  if (!/^10(\d{15}|\d{20})$/.test(esiId)) return "ESIID is no ESI ID";
  const day = dayOf(date);
  if (day === null) return "USAGE_DATE is no date";
  const time = /^(\d|[01]\d|2[0-3]):[0-5]\d$/;
  if (!time.test(start)) return "USAGE_START_TIME is no time";
  if (!time.test(end)) return "USAGE_END_TIME is no time";
  if (!["Consumption", "Generation", "Surplus Generation"].includes(name))
    return "CONSUMPTION_SURPLUSGENERATION is neither";
  const channel = name === "Consumption" ? "consumption" : "generation";
  if (!/^[AE]$/.test(letter) && letter + kwh !== "") return "ESTIMATED_ACTUAL is neither";
  const wh = kwh === "" ? -1 : whOf(kwh);
  if (typeof wh === "string") return wh;

  const candidates = candidatesOf(day, `${start.padStart(5, "0")}-${end.padStart(5, "0")}`);
  if (candidates === null) return "Not a 15-minute interval";
  const ofChannel = before.filter((row) => row.esiId === esiId && row.channel === channel);
  const ofDay = ofChannel.filter((row) => row.day === day);
  const lastSlot = Math.max(-1, ...ofDay.map((row) => row.slot ?? -1));
  const isEarlierDay = ofChannel.some((row) => row.day > day);
  const estimated = letter === "E" && wh >= 0;
  if (candidates === "gap") {
    if (wh >= 0) return "A value for an hour that does not exist";
    const gaps = ofDay.filter((row) => row.slot === null);
    const minute = Number(start.slice(-2));
    if (gaps.at(-1)?.rank === minute) return "The interval is there twice";
    if (isEarlierDay || gaps.some(({ rank }) => rank > minute)) return "The row is out of order";
    return { esiId, channel, day, slot: null, rank: minute, wh, isEstimated: false };
  }
  const slot = candidates.find((candidate) => candidate > lastSlot) ?? candidates.at(-1) ?? -1;
  if (ofDay.some((row) => row.slot === slot)) return "The interval is there twice";
  if (isEarlierDay || slot < lastSlot) return "The row is out of order";
  return { esiId, channel, day, slot, rank: slot, wh, isEstimated: estimated };
}

function usageDayOf(day: string, rows: readonly OracleRow[]): UsageDay {
  const slots = Array.from({ length: slotCountOf(day) }, (_, slot) => slot);
  const whAt = (channel: string, slot: number) =>
    rows.find((row) => row.channel === channel && row.slot === slot)?.wh ?? MISSING_WH;
  const consumption = slots.map((slot) => whAt("consumption", slot));
  const generation = slots.map((slot) => whAt("generation", slot));
  const quality = slots.map((slot) => {
    if (consumption[slot] === MISSING_WH) return usageQuality.missing;
    const isEstimated = rows.some((row) => row.slot === slot && row.isEstimated);
    return isEstimated ? usageQuality.estimated : usageQuality.actual;
  });
  return {
    day,
    consumptionWh: Int32Array.from(consumption),
    generationWh: generation.some((wh) => wh >= 0) ? Int32Array.from(generation) : null,
    quality: quality.some((code) => code > 0) ? Uint8Array.from(quality) : null,
  };
}

function oracle(text: string) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const isCut = lines.at(-1) !== "";
  const taken: OracleRow[] = [];
  const firstRows = new Map<string, number>();
  const problems: { row: number; beginning: string }[] = [];
  let rowsRead = 0;
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === "") continue;
    rowsRead++;
    const fields = line.split(",").map((field) => field.replace(/^"(.*)"$/, "$1"));
    let row: OracleRow | string = "The row is not complete or has too many";
    if (fields.length < 8 && isCut && index === lines.length - 1)
      row = "The file ends in the middle";
    if (fields.length === 8) row = rowOf(fields, taken);
    if (typeof row === "string") {
      problems.push({ row: index + 1, beginning: row });
      continue;
    }
    taken.push(row);
    if (!firstRows.has(row.esiId)) firstRows.set(row.esiId, index + 1);
  }
  const meters = [...firstRows].map(([esiId, firstRow]) => {
    const rows = taken.filter((row) => row.esiId === esiId);
    const days = [...new Set(rows.map(({ day }) => day))].toSorted();
    const ofDay = (day: string) => rows.filter((row) => row.day === day);
    return { esiId, firstRow, days: days.map((day) => usageDayOf(day, ofDay(day))) };
  });
  return { rowsRead, problems, meters: problems.length === 0 ? meters : [] };
}

/** Labels of a day's rows as the export has them. */
function labelsOf(date: string): string[] {
  const labels = Array.from({ length: 96 }, (_, at) => `${clock(at)},${clock(at + 1)}`);
  if (date !== "11/06/2022") return labels;
  return labels.toSpliced(8, 0, "02:00,01:15", "01:15,01:30", "01:30,01:45", "01:45,02:00");
}

const kwhTexts = [
  "",
  "0",
  ".5",
  "1",
  "1.5",
  ".145",
  "12.25",
  "1.500",
  "2147483.647",
  "007",
  "1.2340",
];
/** What is put into any column; most are wrong in most columns. */
const strayTexts = [
  "1e3|+1| 1|1 |.|1.|-1|-.5|1.2345|2147483.648|99999999999999999999|1.5.5|0x10|NaN|",
  "3/1/2022|03/1/2022|3/01/2022|2/29/2022|2/29/2024|00/10/2022|13/01/2022|03/01/22|3/1/2022 ",
  "0:15|00:15|00:30|1:00|01:15|02:00|24:00|12:5|A|E|a|Generation|consumption",
  "1008901000000000000001|'10443720000000002|1044372000000000|''10443720000000001",
].flatMap((texts) => texts.split("|"));

interface Part {
  readonly esiId: string;
  readonly date: string;
  readonly channel: string;
  readonly from: number;
  readonly count: number;
  readonly kwh: readonly string[];
  readonly letters: readonly string[];
}

const part: fc.Arbitrary<Part> = fc.record({
  esiId: fc.constantFrom("'10443720000000001", "10443720000000001", "1008901000000000000001"),
  date: fc.constantFrom("03/12/2022", "03/13/2022", "3/14/2022", "11/06/2022", "11/7/2022"),
  channel: fc.constantFrom("Consumption", "Consumption", "Surplus Generation", "Generation"),
  from: fc.integer({ min: 0, max: 16 }),
  count: fc.oneof(fc.integer({ min: 1, max: 16 }), fc.constant(100)),
  kwh: fc.array(fc.constantFrom(...kwhTexts), { minLength: 1, maxLength: 7 }),
  letters: fc.array(fc.constantFrom("A", "A", "A", "E", ""), { minLength: 1, maxLength: 5 }),
});

function rowsOf({ esiId, date, channel, from, count, kwh, letters }: Part): string[][] {
  return labelsOf(date)
    .slice(from, from + count)
    .map((labels, index) => {
      const letter = letters[index % letters.length] ?? "";
      const isGap = date === "03/13/2022" && labels.startsWith("02:");
      const value = letter === "" || isGap ? "" : (kwh[index % kwh.length] ?? "");
      const start = [esiId, date, "03/15/2022 06:00:00", ...labels.split(",")];
      return [...start, value, isGap ? "" : letter, channel];
    });
}

/** Changes the rows in place; `at` and `field` are taken modulo what there is. */
type Corruption = (rows: string[][], at: number, field: number, text: string) => void;

const corruptions: readonly Corruption[] = [
  // Twice, since it is the likeliest fault and the one with the most forms.
  (rows, at, field, text) => (rows[at] ??= []).splice(field % 8, 1, text),
  (rows, at, field, text) => (rows[at] ??= []).splice(field % 8, 1, text),
  (rows, at, field) => (rows[at] ??= []).splice(field % 8, 1),
  (rows, at) => (rows[at] ??= []).push(""),
  (rows, at) => rows.splice(at, 1),
  (rows, at, field) => rows.splice(at, 0, [...(rows[(at + field) % rows.length] ?? [])]),
  (rows, at, field) => rows.splice(at, 0, ...rows.splice((at + field) % rows.length, 1)),
  (rows, at) => rows.splice(at, 0, []),
];
/** Does no harm. */
const quote: Corruption = (rows, at, field) => {
  const row = rows[at] ?? [];
  row[field % 8] = `"${row[field % 8]?.replaceAll('"', "") ?? ""}"`;
};

const usageFile = fc
  .record({
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    changes: fc.array(
      fc.record({
        change: fc.constantFrom(...corruptions, quote),
        at: fc.nat(),
        field: fc.nat({ max: 40 }),
        text: fc.constantFrom(...strayTexts),
      }),
      { maxLength: 3 },
    ),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    mark: fc.constantFrom("", "\uFEFF"),
    isLastLineOpen: fc.boolean(),
  })
  .map(({ parts, changes, lineEnd, mark, isLastLineOpen }) => {
    const rows = parts.flatMap(rowsOf);
    for (const { change, at, field, text } of changes)
      if (rows.length > 0) change(rows, at % rows.length, field, text);
    const lines = [header, ...rows.map((row) => row.join(","))];
    return mark + lines.join(lineEnd) + (isLastLineOpen ? "" : lineEnd);
  });

it("a usage file says what the oracle reads in it, row by row and Wh by Wh", () => {
  let whole = 0;
  fc.assert(
    fc.property(usageFile, (text) => {
      const expected = oracle(text);
      const decoded = decodeSmartMeterTexas(new TextEncoder().encode(text));
      if (expected.rowsRead === 0) {
        expect(decoded.problems).toEqual([
          { row: null, reason: "The file has a header and no rows." },
        ]);
        return;
      }
      if (expected.problems.length === 0) whole++;
      expect(decoded.rowsRead).toBe(expected.rowsRead);
      expect(decoded.meters).toEqual(expected.meters);
      expect(decoded.problemCount).toBe(expected.problems.length);
      const shown = expected.problems.slice(0, 100);
      expect(decoded.problems).toEqual(
        shown.map(({ row, beginning }) => ({ row, reason: expect.stringContaining(beginning) })),
      );
    }),
    { numRuns: 300 },
  );
  // Files with problems say nothing of Wh, so some have to be without.
  expect(whole).toBeGreaterThan(25);
});
