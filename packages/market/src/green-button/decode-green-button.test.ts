import { gzipSync } from "node:zlib";
import {
  addDays,
  dayTotals,
  intervalCountOf,
  makeUsageDay,
  MISSING_WH,
  usageQuality,
  type UsageDay,
} from "@lamplight/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateUsageFile } from "../smart-meter-texas/generate-usage-file.ts";
import { decodeSmartMeterTexas } from "../smart-meter-texas/decode-smart-meter-texas.ts";
import { decodeGreenButton } from "./decode-green-button.ts";
import { writeGreenButton } from "./write-green-button.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (text: string) => decodeGreenButton(encode(text));

function dayOf(day: string, change: Partial<UsageDay> = {}): UsageDay {
  const slots = intervalCountOf(day);
  const consumptionWh = Int32Array.from({ length: slots }, (_, slot) => 100 + slot);
  return makeUsageDay({ day, consumptionWh, generationWh: null, quality: null, ...change });
}

function daysOf(text: string): UsageDay[] {
  const { problems, meters } = decode(text);
  expect(problems).toEqual([]);
  expect(meters).toHaveLength(1);
  return meters[0]?.days ?? [];
}

interface TypeParts {
  readonly flowDirection?: string;
  readonly uom?: string;
  readonly power?: string;
  readonly length?: string;
  readonly accumulation?: string;
  readonly commodity?: string;
}

/** A channel as utilities write them, by hand and not by our own writer. */
function typeOf(parts: TypeParts = {}): string {
  const { flowDirection = "1", uom = "72", power = "0", length = "900" } = parts;
  const { accumulation = "4", commodity = "1" } = parts;
  return `<entry><link rel="self" href="/ReadingType/7/"/><content type="xml"><ReadingType xmlns="http://naesb.org/espi"><accumulationBehaviour>${accumulation}</accumulationBehaviour><commodity>${commodity}</commodity><flowDirection>${flowDirection}</flowDirection><intervalLength>${length}</intervalLength><powerOfTenMultiplier>${power}</powerOfTenMultiplier><uom>${uom}</uom></ReadingType></content></entry>`;
}

/** 2022-03-01 00:00 in Texas. */
const start = 1_646_114_400;

function reading(at: number, inner = "<value>100</value>", duration = 900): string {
  return `<IntervalReading><timePeriod><duration>${duration}</duration><start>${at}</start></timePeriod>${inner}</IntervalReading>`;
}

/** One channel of one meter, a line for each entry and reading; the readings begin on line 5. */
function fileOf(readings: readonly string[], type = typeOf()): string {
  return [
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">`,
    `<entry><content><UsagePoint xmlns="http://naesb.org/espi"/></content></entry>`,
    type,
    `<entry><content><MeterReading xmlns="http://naesb.org/espi"/></content></entry><entry><content><IntervalBlock xmlns="http://naesb.org/espi">`,
    ...readings,
    `</IntervalBlock></content></entry></feed>`,
  ].join("\n");
}

/** Line and reason of the only problem. */
function problemOf(text: string) {
  const { meters, problems, problemCount } = decode(text);
  expect(meters).toEqual([]);
  expect(problemCount).toBe(1);
  return problems[0];
}

const channel = (slots: number) =>
  fc.int32Array({ min: MISSING_WH, max: 3_000_000, minLength: slots, maxLength: slots });

describe("what is accepted", () => {
  it("days around both clock changes, the same as Smart Meter Texas has it", () => {
    const esiId = "10443720000000001";
    const files = ["2022-11-05", "2023-03-11"].map((from) =>
      encode(generateUsageFile({ seed: 5, esiId, from, days: 3 })),
    );
    const wanted = files.flatMap((csv) => decodeSmartMeterTexas(csv).meters[0]?.days ?? []);
    const text = writeGreenButton(wanted);
    const days = daysOf(text);
    expect(days).toEqual(wanted);
    expect(days.find(({ day }) => day === "2023-03-12")?.consumptionWh).toHaveLength(92);
    expect(days.find(({ day }) => day === "2022-11-06")?.consumptionWh).toHaveLength(100);
    expect(decodeGreenButton(gzipSync(text))).toEqual(decode(text));
  });

  it("what was exported, in a channel of its own", () => {
    const generationWh = new Int32Array(96).fill(0).fill(700, 40, 60);
    const days = [dayOf("2022-06-01", { generationWh }), dayOf("2022-06-02")];
    const [first, second] = daysOf(writeGreenButton(days));
    expect(first?.generationWh).toEqual(generationWh);
    expect(second?.generationWh).toBeNull();
  });

  it("readings in any order, and several blocks in one entry", () => {
    const text = fileOf([
      reading(start + 2700, "<value>3</value>"),
      `</IntervalBlock><IntervalBlock xmlns="http://naesb.org/espi">`,
      reading(start + 900, "<value>1</value>"),
    ]);
    const [day] = daysOf(text);
    expect([...(day?.consumptionWh.subarray(0, 4) ?? [])]).toEqual([MISSING_WH, 1, MISSING_WH, 3]);
  });

  it("gaps, which are missing and never zero; a zero is a value", () => {
    const text = fileOf([
      reading(start, "<value>0</value>"),
      reading(start + 900, "<value/>"),
      reading(start + 1800, ""),
      reading(start + 2700),
    ]);
    const [day] = daysOf(text);
    expect([...(day?.consumptionWh.subarray(0, 5) ?? [])]).toEqual([0, -1, -1, 100, -1]);
    expect(day === undefined ? null : dayTotals(day).missingCount).toBe(94);
  });

  it.each([
    ["0", "145", 145],
    ["3", "0.145", 145],
    ["3", "2", 2000],
    ["-3", "145000", 145],
    ["0", "145.000", 145],
    ["", "145", 145],
    ["-3", "0", 0],
    ["-3", "0.000", 0],
    ["0", "-0", 0],
  ])("a value in tens to the power of %j: %j", (power, value, energyWh) => {
    const [day] = daysOf(fileOf([reading(start, `<value>${value}</value>`)], typeOf({ power })));
    expect(day?.consumptionWh[0]).toBe(energyWh);
  });

  it.each([
    [[], usageQuality.actual],
    [["0"], usageQuality.actual],
    [["17", "19"], usageQuality.actual],
    [["8"], usageQuality.estimated],
    [["18", "9"], usageQuality.estimated],
  ])("quality codes %j", (codes, quality) => {
    const marks = codes
      .map((code) => `<ReadingQuality><quality>${code}</quality></ReadingQuality>`)
      .join("");
    const [day] = daysOf(fileOf([reading(start, `${marks}<value>1</value>`)]));
    expect(day?.quality?.[0] ?? usageQuality.actual).toBe(quality);
  });

  it("several meters, each with its own days, found by their links", () => {
    const one = [dayOf("2022-06-01")];
    const other = [dayOf("2022-06-02"), dayOf("2022-06-03")];
    const second = writeGreenButton(other)
      .replaceAll("UsagePoint/1", "UsagePoint/2")
      .replaceAll("ReadingType/1", "ReadingType/9");
    const entries = second.slice(second.indexOf("<entry>"), second.indexOf("</feed>"));
    const { problems, meters } = decode(
      writeGreenButton(one).replace("</feed>", `${entries}</feed>`),
    );
    expect(problems).toEqual([]);
    expect(meters.map(({ days }) => days)).toEqual([one, other]);
  });

  it("any days of any values", () => {
    const anyDay = fc
      .nat(3000)
      .map((number) => addDays("2020-01-01", number))
      .chain((day) => {
        const slots = intervalCountOf(day);
        return fc.record({
          day: fc.constant(day),
          consumptionWh: channel(slots),
          generationWh: fc.option(channel(slots)),
        });
      })
      .map((parts) => makeUsageDay({ ...parts, quality: withMissing(parts.consumptionWh) }));
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { selector: ({ day }) => day, maxLength: 4 }), (days) => {
        const kept = days
          .filter(({ consumptionWh, generationWh }) =>
            [...consumptionWh, ...(generationWh ?? [])].some((value) => value !== MISSING_WH),
          )
          .toSorted((one, two) => (one.day < two.day ? -1 : 1));
        const { meters } = decode(writeGreenButton(days));
        expect(meters.flatMap((meter) => meter.days)).toEqual(kept);
      }),
      { numRuns: 50 },
    );
  });
});

function withMissing(values: Int32Array): Uint8Array {
  return Uint8Array.from(values, (value) =>
    value === MISSING_WH ? usageQuality.missing : usageQuality.actual,
  );
}

describe("what is refused, with line and reason", () => {
  it.each<[string, TypeParts, RegExp]>([
    ["another unit", { uom: "38" }, /<uom> is not Wh \(72\): "38"/],
    ["no unit", { uom: "" }, /<uom> is not Wh/],
    ["hours", { length: "3600" }, /<intervalLength> is "3600" seconds; .* ask for the 15-minute/],
    ["gas", { commodity: "7" }, /<commodity> is not electricity/],
    ["a register", { accumulation: "3" }, /<accumulationBehaviour> is not that of intervals/],
    ["the net of both directions", { flowDirection: "4" }, /<flowDirection> is neither/],
    ["no direction", { flowDirection: "" }, /<flowDirection> is neither/],
    ["a multiplier that is none", { power: "kilo" }, /<powerOfTenMultiplier> is no power/],
    ["a multiplier out of reach", { power: "99" }, /<powerOfTenMultiplier> is no power/],
  ])("readings of %s", (_, parts, reason) => {
    const problem = problemOf(fileOf([reading(start), reading(start + 900)], typeOf(parts)));
    expect(problem).toEqual({ row: 4, reason: expect.stringMatching(reason) });
  });

  it.each<[string, string, RegExp]>([
    ["an hour", reading(start + 900, undefined, 3600), /<duration> is "3600" seconds/],
    ["no duration", reading(start + 900).replace(/<duration>900<.duration>/, ""), /<duration>/],
    ["no start", reading(start + 900).replace(/<start>\d+<.start>/, ""), /<start> is no number/],
    ["an overlap", reading(start + 600), /overlaps two/],
    ["the same interval again", reading(start), /2022-03-01T06:00:00.000Z is there twice/],
    ["another century", reading(900), /<start> is not between/],
    ["the far future", reading(999_999_999_900), /<start> is not between/],
    ["a negative value", reading(start + 900, "<value>-5</value>"), /negative/],
    ["half a Wh", reading(start + 900, "<value>0.5</value>"), /finer than a whole Wh/],
    ["no number", reading(start + 900, "<value>1e3</value>"), /<value> is no number: "1e3"/],
    ["too much", reading(start + 900, "<value>2147483648</value>"), /too large/],
    ["a long value", reading(start + 900, `<value>${"9".repeat(500)}</value>`), /no number/],
    [
      "a forecast",
      reading(
        start + 900,
        "<ReadingQuality><quality>12</quality></ReadingQuality><value>1</value>",
      ),
      /is projected/,
    ],
    [
      "an unknown quality",
      reading(start + 900, "<ReadingQuality><quality>toString</quality></ReadingQuality>"),
      /<quality> is no code of ESPI: "toString"/,
    ],
  ])("a reading of %s", (_, bad, reason) => {
    const problem = problemOf(fileOf([reading(start), bad]));
    expect(problem).toEqual({ row: 6, reason: expect.stringMatching(reason) });
  });

  it("each of many faults", () => {
    const faults = Array.from({ length: 150 }, () => reading(start, "<value>-1</value>"));
    const { problems, problemCount } = decode(fileOf(faults));
    expect([problems.length, problemCount]).toEqual([100, 150]);
  });

  it("a value finer than its multiplier, times ten to any power", () => {
    const bad = reading(start, "<value>1</value>");
    expect(problemOf(fileOf([bad], typeOf({ power: "-9" })))?.reason).toMatch(/finer/);
  });

  it("blocks that lead nowhere where there are several meter readings", () => {
    const other = `<entry><content><MeterReading xmlns="http://naesb.org/espi"/></content></entry>`;
    const text = fileOf([reading(start)]).replace("</feed>", `${other}</feed>`);
    expect(problemOf(text)?.reason).toMatch(/leads to no <MeterReading>/);
  });

  it("a meter reading without a type, or of gas", () => {
    expect(problemOf(fileOf([reading(start)], ""))?.reason).toMatch(/leads to no <ReadingType>/);
    const gas = fileOf([reading(start)]).replace(
      `<UsagePoint xmlns="http://naesb.org/espi"/>`,
      `<UsagePoint xmlns="http://naesb.org/espi"><ServiceCategory><kind>1</kind></ServiceCategory></UsagePoint>`,
    );
    expect(problemOf(gas)?.reason).toMatch(/<UsagePoint> is not of electricity \(0\): "1"/);
  });
});

describe("a file that is none", () => {
  const good = fileOf([reading(start)]);

  it.each<[string, string, RegExp]>([
    ["cut off", good.slice(0, -40), /The XML is broken: "Unclosed root tag"/],
    ["of crossed tags", good.replace("</value>", "</vlaue>"), /The XML is broken: "Unexpected/],
    ["of another kind", "<html><body/></html>", /its root element is <html>/],
    ["a feed of news", `<feed xmlns="http://www.w3.org/2005/Atom"/>`, /no <IntervalReading>/],
    ["without Green Button's namespace", good.replaceAll("naesb", "nasb"), /no <IntervalReading>/],
    ["with a second root", `${good}<feed xmlns="http://www.w3.org/2005/Atom"/>`, /broken|second/],
    ["empty", " \n ", /empty/],
    ["text", "kWh", /The XML is broken|no element/],
    ["of an unknown entity", good.replace("<value>100", "<value>&wh;"), /The XML is broken/],
    ["of a prefix without a namespace", good.replace("<value>", "<x:value>"), /The XML is broken/],
  ])("%s", (_, text, reason) => {
    expect(problemOf(text)?.reason).toMatch(reason);
  });

  it("with entities in entities (a billion laughs) ends at its document type", () => {
    const laughs = Array.from(
      { length: 9 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join("");
    const document = `<!DOCTYPE feed [<!ENTITY l0 "lol">${laughs}]>`;
    const text = good.replace("<feed", `${document}<feed`).replace("<value>100", "<value>&l9;");
    const begun = performance.now();
    expect(problemOf(text)).toEqual({ row: 1, reason: expect.stringMatching(/DOCTYPE/) });
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it("with an external entity is not followed", () => {
    const text = good
      .replace("<feed", `<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/hostname">]><feed`)
      .replace("<value>100", "<value>&x;");
    expect(problemOf(text)?.reason).toMatch(/DOCTYPE/);
  });

  it("that is deep, or has endless entries, is not read on", () => {
    const deep = `${"<x>".repeat(100_000)}${"</x>".repeat(100_000)}`;
    expect(problemOf(good.replace("</feed>", `${deep}</feed>`))?.reason).toMatch(/32 deep/);
    const entries = "<entry/>".repeat(20_001);
    expect(problemOf(good.replace("</feed>", `${entries}</feed>`))?.reason).toMatch(
      /20000 entries/,
    );
    const name = "n".repeat(200_000);
    expect(problemOf(good.replace("</feed>", `<${name}/></feed>`))?.reason).toMatch(/broken/);
    const attributes = Array.from({ length: 100_000 }, (_, index) => ` a${index}=""`).join("");
    expect(problemOf(good.replace("</feed>", `<x${attributes}/></feed>`))?.reason).toMatch(
      /longer than 4096/,
    );
  });

  it("never throws, whatever is changed in it", () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(30), fc.string(), (at, length, text) => {
        const { meters, problemCount } = decode(good.slice(0, at) + text + good.slice(at + length));
        expect(meters.length > 0).toBe(problemCount === 0);
      }),
      { numRuns: 500 },
    );
  });
});
