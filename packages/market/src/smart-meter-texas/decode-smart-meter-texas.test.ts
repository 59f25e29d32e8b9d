import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { dayTotals, MISSING_WH, usageQuality } from "@lamplight/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfFile } from "../csv/text-of-file.ts";
import { decodeSmartMeterTexas } from "./decode-smart-meter-texas.ts";
import { smartMeterTexasColumns } from "./form.ts";
import { generateUsageFile } from "./generate-usage-file.ts";

const realFile = join(
  import.meta.dirname,
  "../../../../../shared/data/smart-meter-texas-2022.csv.gz",
);
const header = smartMeterTexasColumns.join(",");
const esiId = "10443720000000001";

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(text: string) {
  return decodeSmartMeterTexas(encode(text));
}

interface RowParts {
  readonly esiId?: string;
  readonly date?: string;
  readonly kwh?: string;
  readonly quality?: string;
  readonly channel?: string;
}

function rowOf(start: string, end: string, parts: RowParts = {}): string {
  const { date = "03/01/2022", kwh = ".1", quality = "A", channel = "Consumption" } = parts;
  return `'${parts.esiId ?? esiId},${date},03/02/2022 06:00:00,${start},${end},${kwh},${quality},${channel}`;
}

function fileOf(...rows: readonly string[]): string {
  return [header, ...rows, ""].join("\n");
}

function firstDayOf(text: string) {
  const decoded = decode(text);
  expect(decoded.problems).toEqual([]);
  const day = decoded.meters[0]?.days[0];
  if (day === undefined) throw new Error("no day was decoded");
  return day;
}

/** Row and reason of the only problem. */
function problemOf(text: string) {
  const decoded = decode(text);
  expect(decoded.meters).toEqual([]);
  expect(decoded.problemCount).toBe(1);
  return decoded.problems[0];
}

function slotsOf(values: Int32Array | undefined, from: number, until: number): number[] {
  return Array.from(values?.subarray(from, until) ?? []);
}

function decodeReal() {
  return decodeSmartMeterTexas(readFileSync(realFile));
}

describe.skipIf(!existsSync(realFile))(
  "a real export (skipped where ../shared/data is missing)",
  () => {
    it("keeps every Wh", () => {
      const { rowsRead, problemCount, meters } = decodeReal();
      expect({ rowsRead, problemCount }).toEqual({ rowsRead: 30_724, problemCount: 0 });
      expect(meters).toHaveLength(1);
      const [meter] = meters;
      expect(meter).toMatchObject({ esiId, firstRow: 2 });
      const days = meter?.days ?? [];
      expect(days).toHaveLength(320);
      expect([days[0]?.day, days.at(-1)?.day]).toEqual(["2022-03-01", "2023-01-14"]);
      const totals = days.map(dayTotals);
      expect(totals.reduce((sum, day) => sum + day.consumptionWh, 0)).toBe(6_825_137);
      expect(totals.every((day) => day.missingCount === 0)).toBe(true);
    });

    it("has whole days at both clock changes", () => {
      const days = new Map(decodeReal().meters[0]?.days.map((day) => [day.day, day]));
      const spring = days.get("2022-03-13");
      const autumn = days.get("2022-11-06");
      expect(slotsOf(spring?.consumptionWh, 6, 12)).toEqual([120, 128, 149, 121, 127, 150]);
      expect(spring?.consumptionWh).toHaveLength(92);
      expect(spring?.quality).toBeNull();
      expect(slotsOf(autumn?.consumptionWh, 4, 14)).toEqual([
        41, 34, 44, 44, 34, 42, 44, 41, 35, 44,
      ]);
      expect(autumn?.consumptionWh).toHaveLength(100);
      expect(autumn?.quality).toBeNull();
    });

    it("reads the same from the unpacked file", () => {
      const unpacked = decodeSmartMeterTexas(gunzipSync(readFileSync(realFile)));
      expect(unpacked).toEqual(decodeReal());
    });

    it("finds the row of every damage, each by its line", () => {
      const lines = gunzipSync(readFileSync(realFile)).toString().split("\n");
      lines[999] = lines[999]?.replace(/,A,/, ",X,") ?? "";
      lines[19_999] = lines[19_999]?.replace(/,\.\d+,A,/, ",-1,A,") ?? "";
      const { problems, problemCount } = decode(lines.join("\n"));
      expect(problemCount).toBe(2);
      expect(problems.map(({ row }) => row)).toEqual([1000, 20_000]);
    });
  },
);

describe("what is accepted", () => {
  it("days with rows missing, whose slots are missing and not zero", () => {
    const day = firstDayOf(fileOf(rowOf("00:00", "00:15"), rowOf("00:45", "01:00", { kwh: "0" })));
    expect(slotsOf(day.consumptionWh, 0, 5)).toEqual([100, MISSING_WH, MISSING_WH, 0, MISSING_WH]);
    expect(dayTotals(day).missingCount).toBe(94);
  });

  it("a blank value, with and without a quality letter", () => {
    const blank = { kwh: "", quality: "" };
    const day = firstDayOf(
      fileOf(
        rowOf("00:00", "00:15", blank),
        rowOf("00:15", "00:30", { kwh: "", quality: "E" }),
        rowOf("00:30", "00:45", { quality: "E" }),
      ),
    );
    expect(slotsOf(day.consumptionWh, 0, 3)).toEqual([MISSING_WH, MISSING_WH, 100]);
    expect([...(day.quality?.slice(0, 3) ?? [])]).toEqual([
      usageQuality.missing,
      usageQuality.missing,
      usageQuality.estimated,
    ]);
  });

  it.each([
    [".5", 500],
    ["0.500", 500],
    ["1", 1000],
    ["007", 7000],
    ["1.2340", 1234],
    ["2147483.647", 2_147_483_647],
  ])("%s kWh, which are %d Wh", (kwh, energyWh) => {
    expect(firstDayOf(fileOf(rowOf("00:00", "00:15", { kwh }))).consumptionWh[0]).toBe(energyWh);
  });

  it.each(["03/01/2022", "3/1/2022", "03/1/2022", "3/01/2022"])("the date %s", (date) => {
    expect(firstDayOf(fileOf(rowOf("00:00", "00:15", { date }))).day).toBe("2022-03-01");
  });

  it("one day under dates padded and not", () => {
    const { meters } = decode(
      fileOf(rowOf("00:00", "00:15"), rowOf("00:15", "00:30", { date: "3/1/2022" })),
    );
    expect(meters[0]?.days.map(({ consumptionWh }) => slotsOf(consumptionWh, 0, 3))).toEqual([
      [100, 100, MISSING_WH],
    ]);
  });

  it("quotation marks around any value, on any row, and in CRLF files", () => {
    const rows = [rowOf("00:00", "00:15"), rowOf("00:15", "00:30"), rowOf("00:30", "00:45")];
    const quoted = rows[1]?.split(",").map((value) => `"${value}"`) ?? [];
    const expected = firstDayOf(fileOf(...rows));
    const some = fileOf(rows[0] ?? "", quoted.join(","), rows[2] ?? "");
    expect(firstDayOf(some)).toEqual(expected);
    expect(firstDayOf(some.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("dates and times without padding, a byte order mark, CRLF, and no newline at the end", () => {
    const row = `${esiId},3/1/2022,3/2/2022 6:00:00,23:45,0:00,1.25,A,Consumption`;
    const day = firstDayOf(`\uFEFF${header}\r\n${row}`);
    expect(day.day).toBe("2022-03-01");
    expect(day.consumptionWh[95]).toBe(1250);
  });

  it("surplus generation after the consumption or between its rows, under both names", () => {
    const generated = { channel: "Surplus Generation", kwh: "2" };
    const after = fileOf(
      rowOf("00:00", "00:15"),
      rowOf("00:15", "00:30"),
      rowOf("00:00", "00:15", generated),
      rowOf("00:15", "00:30", generated),
    );
    const between = fileOf(
      rowOf("00:00", "00:15"),
      rowOf("00:00", "00:15", { ...generated, channel: "Generation" }),
      rowOf("00:15", "00:30"),
      rowOf("00:15", "00:30", { ...generated, channel: "Generation" }),
    );
    expect(firstDayOf(after)).toEqual(firstDayOf(between));
    expect([...(firstDayOf(after).generationWh?.slice(0, 3) ?? [])]).toEqual([
      2000,
      2000,
      MISSING_WH,
    ]);
  });

  it("a blank generation marked as estimated, which says nothing of the consumption", () => {
    const blank = { channel: "Surplus Generation", kwh: "", quality: "E" };
    const day = firstDayOf(fileOf(rowOf("00:00", "00:15"), rowOf("00:00", "00:15", blank)));
    expect(day.quality?.[0]).toBe(usageQuality.actual);
    expect(day.generationWh).toBeNull();
  });

  it("several meters, one after the other or in turn", () => {
    const other = { esiId: "1008901000000000000001" };
    const { meters, problemCount } = decode(
      fileOf(
        rowOf("00:00", "00:15"),
        rowOf("00:00", "00:15", other),
        rowOf("00:15", "00:30"),
        rowOf("00:15", "00:30", other),
      ),
    );
    expect(problemCount).toBe(0);
    expect(meters.map((meter) => [meter.esiId, meter.firstRow, meter.days.length])).toEqual([
      [esiId, 2, 1],
      [other.esiId, 3, 1],
    ]);
  });

  it("a spring day without the blank rows, and an autumn hour repeated under plain labels", () => {
    const spring = { date: "03/13/2022" };
    const springDay = firstDayOf(
      fileOf(rowOf("01:45", "03:00", spring), rowOf("03:00", "03:15", { ...spring, kwh: ".2" })),
    );
    expect(slotsOf(springDay.consumptionWh, 7, 9)).toEqual([100, 200]);
    const autumn = { date: "11/06/2022" };
    const autumnDay = firstDayOf(
      fileOf(
        rowOf("01:00", "01:15", autumn),
        rowOf("01:15", "01:30", autumn),
        rowOf("01:30", "01:45", autumn),
        rowOf("01:45", "02:00", autumn),
        rowOf("01:00", "01:15", { ...autumn, kwh: ".2" }),
      ),
    );
    expect(slotsOf(autumnDay.consumptionWh, 4, 9)).toEqual([100, 100, 100, 100, 200]);
  });
});

describe("what is refused", () => {
  it.each<[string, string, RegExp]>([
    ["a word for a number", rowOf("00:15", "00:30", { kwh: "none" }), /^USAGE_KWH is no number/],
    ["an exponent", rowOf("00:15", "00:30", { kwh: "1e3" }), /^USAGE_KWH is no number .*"1e3"/],
    ["a plus sign", rowOf("00:15", "00:30", { kwh: "+1" }), /^USAGE_KWH is no number/],
    ["a blank before a number", rowOf("00:15", "00:30", { kwh: " 1" }), /^USAGE_KWH is no number/],
    ["no digit after the point", rowOf("00:15", "00:30", { kwh: "1." }), /^USAGE_KWH is no number/],
    ["a point alone", rowOf("00:15", "00:30", { kwh: "." }), /^USAGE_KWH is no number/],
    ["a negative number", rowOf("00:15", "00:30", { kwh: "-.5" }), /^USAGE_KWH is negative/],
    ["four decimals", rowOf("00:15", "00:30", { kwh: ".1234" }), /^USAGE_KWH has more than three/],
    [
      "four decimals after a digit",
      rowOf("00:15", "00:30", { kwh: "1.2345" }),
      /^USAGE_KWH has more/,
    ],
    [
      "1 Wh more than an int32",
      rowOf("00:15", "00:30", { kwh: "2147483.648" }),
      /^USAGE_KWH is too large/,
    ],
    ["a huge number", rowOf("00:15", "00:30", { kwh: "9999999" }), /^USAGE_KWH is too large/],
    [
      "a number beyond all integers",
      rowOf("00:15", "00:30", { kwh: "9".repeat(30) }),
      /^USAGE_KWH is too large/,
    ],
    ["an interval twice", rowOf("00:00", "00:15"), /^The interval is there twice/],
    ["an earlier day", rowOf("00:15", "00:30", { date: "02/28/2022" }), /^The row is out of order/],
    [
      "30 February",
      rowOf("00:15", "00:30", { date: "02/30/2022" }),
      /^USAGE_DATE is no date .*"02\/30\/2022"/,
    ],
    ["a date of another form", rowOf("00:15", "00:30", { date: "2022-03-01" }), /^USAGE_DATE/],
    ["a bad start", rowOf("24:15", "00:30"), /^USAGE_START_TIME is no time/],
    ["a bad end", rowOf("00:15", "half past"), /^USAGE_END_TIME is no time/],
    ["30 minutes", rowOf("00:15", "00:45"), /^Not a 15-minute interval/],
    ["an interval off the quarter hour", rowOf("00:20", "00:35"), /^Not a 15-minute interval/],
    [
      "the autumn label on another day",
      rowOf("02:00", "01:15"),
      /^Not a 15-minute interval: 02:00 to 01:15 on 03\/01\/2022/,
    ],
    ["another channel", rowOf("00:15", "00:30", { channel: "Demand" }), /^CONSUMPTION_SURPLUS/],
    ["another quality", rowOf("00:15", "00:30", { quality: "Q" }), /^ESTIMATED_ACTUAL/],
    ["a value without quality", rowOf("00:15", "00:30", { quality: "" }), /^ESTIMATED_ACTUAL/],
    ["a bad ESI ID", rowOf("00:15", "00:30", { esiId: "1044372000000000" }), /^ESIID is no ESI/],
    ["a value too many", `${rowOf("00:15", "00:30")},`, /it has 9 of 8 columns\.$/],
    ["a stray quotation mark", rowOf("00:15", '0"0:30'), /quotation mark/],
  ])("%s", (_, badRow, reason) => {
    const problem = problemOf(fileOf(rowOf("00:00", "00:15"), badRow));
    expect(problem?.row).toBe(3);
    expect(problem?.reason).toMatch(reason);
  });

  it("a row before the one above it", () => {
    const problem = problemOf(fileOf(rowOf("00:30", "00:45"), rowOf("00:00", "00:15")));
    expect(problem).toMatchObject({ row: 3, reason: expect.stringMatching(/out of order/) });
  });

  it("a third run of the repeated hour", () => {
    const quarters = [
      ["01:00", "01:15"],
      ["01:15", "01:30"],
      ["01:30", "01:45"],
      ["01:45", "02:00"],
    ];
    const rows = [...quarters, ...quarters, ["01:00", "01:15"]].map(([start = "", end = ""]) =>
      rowOf(start, end, { date: "11/06/2022" }),
    );
    expect(problemOf(fileOf(...rows))).toMatchObject({
      row: 10,
      reason: expect.stringMatching(/twice/),
    });
  });

  it("a value in the hour that spring leaves out, and one of its rows twice", () => {
    const date = "03/13/2022";
    expect(problemOf(fileOf(rowOf("02:15", "02:30", { date })))).toMatchObject({
      row: 2,
      reason: expect.stringMatching(/does not exist/),
    });
    const gap = rowOf("02:15", "02:30", { date, kwh: "", quality: "" });
    expect(problemOf(fileOf(gap, gap))).toMatchObject({
      row: 3,
      reason: expect.stringMatching(/twice/),
    });
  });

  it("a last line that is cut", () => {
    const text = fileOf(rowOf("00:00", "00:15"), rowOf("00:15", "00:30"));
    expect(problemOf(text.slice(0, -25))).toMatchObject({
      row: 3,
      reason: expect.stringMatching(/^The file ends in the middle of this row/),
    });
    expect(problemOf(text.slice(0, -4))?.reason).toMatch(/"Consumpt"/);
  });

  it("another header, saying what was expected and found", () => {
    const problem = problemOf("ESIID,USAGE_DATE,KWH\n1,2,3\n");
    expect(problem?.row).toBe(1);
    expect(problem?.reason).toContain(`expected "${header}"`);
    expect(problem?.reason).toContain('found "ESIID,USAGE_DATE,KWH"');
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["nothing", new Uint8Array(), /empty/],
    ["blank lines", encode(" \n\n"), /empty/],
    ["a header alone", encode(`${header}\n`), /no rows/],
    ["NUL bytes", encode(fileOf(`\0${rowOf("00:00", "00:15")}`)), /not text/],
    ["bytes that are no UTF-8", Uint8Array.of(0x45, 0xff, 0xfe, 0x45), /not text/],
    ["half a gzip file", gzipSync(fileOf(rowOf("00:00", "00:15"))).subarray(0, 60), /gzip/],
    ["a gzip header and noise", Uint8Array.of(0x1f, 0x8b, 1, 2, 3, 4, 5), /gzip/],
  ])("a file of %s", (_, bytes, reason) => {
    const { problems, problemCount, meters, rowsRead } = decodeSmartMeterTexas(bytes);
    expect({ problemCount, meters, rowsRead }).toEqual({
      problemCount: 1,
      meters: [],
      rowsRead: 0,
    });
    expect(problems[0]?.row).toBeNull();
    expect(problems[0]?.reason).toMatch(reason);
  });

  it("a gzip file that unpacks to too much", () => {
    const bomb = gzipSync(new Uint8Array(100_000).fill(65));
    expect(textOfFile(bomb, 50_000)).toMatchObject({
      kind: "problem",
      reason: expect.stringMatching(/unpacks to more/),
    });
    expect(textOfFile(bomb, 100_000).kind).toBe("text");
    expect(textOfFile(new Uint8Array(11).fill(65), 10).kind).toBe("problem");
  });

  it("names the first hundred problems and counts the rest", () => {
    const rows = Array.from({ length: 250 }, () => rowOf("00:00", "00:15", { kwh: "x" }));
    const { problems, problemCount, rowsRead } = decode(fileOf(...rows));
    expect({ shown: problems.length, problemCount, rowsRead }).toEqual({
      shown: 100,
      problemCount: 250,
      rowsRead: 250,
    });
    expect(problems.at(-1)?.row).toBe(101);
  });

  it("never throws, whatever bytes come", () => {
    const text = generateUsageFile({ seed: 1, esiId, from: "2022-03-12", days: 2 });
    const edits = fc.array(
      fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: 40 }), fc.string({ maxLength: 12 })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(edits, (changes) => {
        let damaged = text;
        for (const [at, removed, inserted] of changes)
          damaged = damaged.slice(0, at) + inserted + damaged.slice(at + removed);
        const { problemCount, meters } = decode(damaged);
        expect(problemCount === 0 || meters.length === 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
