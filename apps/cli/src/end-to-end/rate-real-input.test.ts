import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";

const file = join(import.meta.dirname, "../../../../../shared/data/smart-meter-texas-2022.csv.gz");
const isThere = existsSync(file);
if (!isThere) {
  process.stderr.write(`Skipped: the real Smart Meter Texas export is not at ${file}.\n`);
}

interface RateOutput {
  readonly billedKwh: string;
  readonly lines: readonly {
    readonly code: string;
    readonly amountCents: number;
    readonly quantity: string | null;
    readonly trace: {
      readonly exact: string;
      readonly intervals: readonly { readonly slots: number; readonly sumWh: number }[];
    };
  }[];
  readonly totalCents: number;
}

/** An interval of the file: its day, and the local hour in which it begins. */
interface Interval {
  readonly day: string;
  readonly hour: number;
  readonly wh: number;
}

/**
 * The file's intervals, read with nothing of ours. The label of an end is right where that of the begin is not:
 * the first of the repeated hour is labelled 02:00 to 01:15.
 */
async function readIntervals(): Promise<Interval[]> {
  const [, ...rows] = gunzipSync(await readFile(file))
    .toString("utf8")
    .trim()
    .split(/\r?\n/);
  return rows.flatMap((row) => {
    const [, date = "", , , end = "", kwh = ""] = row.split(",");
    if (kwh === "") return [];
    const [month, day, year] = date.split("/");
    const [endHour = 0, endMinute = 0] = end.split(":").map(Number);
    const minutes = (endHour * 60 + endMinute - 15 + 1440) % 1440;
    return [
      {
        day: `${year}-${month}-${day}`,
        hour: Math.floor(minutes / 60),
        wh: Math.round(Number(kwh) * 1000),
      },
    ];
  });
}

const sumOf = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { wh }) => sum + wh, 0);

describe.skipIf(!isThere)("lamplight rate over a real Smart Meter Texas export", () => {
  let folder: string;
  let jurisdiction: string;
  let intervals: readonly Interval[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lamplight-real-"));
    jurisdiction = join(folder, "rockwall.json");
    await writeFile(
      jurisdiction,
      JSON.stringify({
        place: "Rockwall",
        isInsideCityLimits: true,
        populationBand: "10000_or_more",
        salesTaxes: [],
        salesTaxRounding: "per_bill",
      }),
    );
    intervals = await readIntervals();
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function rateOf(
    pricing: object,
    from: string,
    until: string,
  ): Promise<{ readonly output: RateOutput; readonly inPeriod: readonly Interval[] }> {
    const plan = join(folder, "plan.json");
    await writeFile(plan, JSON.stringify(pricing));
    const { exitCode, stdout, stderr } = await runInProcess([
      "rate",
      "--pricing",
      plan,
      "--usage",
      file,
      "--from",
      from,
      "--until",
      until,
      "--tdu",
      "ONCOR",
      "--jurisdiction",
      jurisdiction,
      "--json",
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const inPeriod = intervals.filter(({ day }) => from <= day && day < until);
    return { output: JSON.parse(stdout) as RateOutput, inPeriod };
  }

  const steady = {
    components: [
      { kind: "base_charge", dollarsPerCycle: "4.95" },
      { kind: "flat_energy", rateDollarsPerKwh: "0.119" },
      { kind: "delivery_pass_through" },
    ],
  };

  // The figures of these cycles are worked out by hand in real-input.e2e.test.ts, where API and worker bill them.
  it.each([
    { from: "2022-03-01", until: "2022-03-18", cents: [495, 2397, 342, 784, 7, 80], total: 4105 },
    {
      from: "2022-05-19",
      until: "2022-06-18",
      cents: [495, 9864, 342, 3225, 23, 279],
      total: 14_228,
    },
    {
      from: "2022-08-17",
      until: "2022-09-16",
      cents: [495, 9818, 342, 3636, 24, 286],
      total: 14_601,
    },
  ])("bills $from to $until as the product does", async ({ from, until, cents, total }) => {
    const { output, inPeriod } = await rateOf(steady, from, until);
    expect(Number(output.billedKwh)).toBe(sumOf(inPeriod) / 1000);
    expect(output.lines.map(({ amountCents }) => amountCents)).toEqual(cents);
    expect(output.totalCents).toBe(total);
  });

  // The windows lie on and beside the hour that spring leaves out and autumn repeats.
  it.each([
    { from: "2022-03-12", until: "2022-03-15", slots: 92 + 2 * 96 },
    { from: "2022-11-05", until: "2022-11-08", slots: 100 + 2 * 96 },
    { from: "2022-10-18", until: "2022-11-17", slots: 100 + 29 * 96 },
  ])("shares $from to $until by the local clock", async ({ from, until, slots }) => {
    const windows = [1, 2].map((hour) => ({
      name: `Hour ${hour}`,
      hours: [{ from: `0${hour}:00`, until: `0${hour + 1}:00` }],
      rateDollarsPerKwh: `0.0${hour}`,
    }));
    const otherwise = { name: "Rest", rateDollarsPerKwh: "0.1" };
    const energy = { kind: "time_of_use_energy", windows, otherwise };
    const pricing = { components: [energy, { kind: "delivery_pass_through" }] };
    const { output, inPeriod } = await rateOf(pricing, from, until);
    expect(inPeriod).toHaveLength(slots);
    const inHour = (isIn: (hour: number) => boolean) =>
      sumOf(inPeriod.filter(({ hour }) => isIn(hour)));
    const whByWindow = [
      inHour((hour) => hour === 1),
      inHour((hour) => hour === 2),
      inHour((hour) => hour !== 1 && hour !== 2),
    ];
    const energyLines = output.lines.filter(({ code }) => code === "energy_charge");
    expect(energyLines.map(({ quantity }) => Number(quantity) * 1000)).toEqual(
      whByWindow.map((wh) => expect.closeTo(wh, 6)),
    );
    const micros = [10_000, 20_000, 100_000];
    expect(energyLines.map(({ trace }) => trace.exact)).toEqual(
      whByWindow.map((wh, window) => `${wh * (micros[window] ?? 0)}/1`),
    );
    expect(energyLines[0]?.trace.intervals).toMatchObject([{ slots, sumWh: sumOf(inPeriod) }]);
  });

  it("refuses days that the file does not have", async () => {
    const plan = join(folder, "plan.json");
    await writeFile(plan, JSON.stringify(steady));
    const { exitCode, stderr } = await runInProcess([
      "rate",
      "--pricing",
      plan,
      "--usage",
      file,
      "--tdu",
      "ONCOR",
      "--no-taxes",
      "--from",
      "2022-12-19",
      "--until",
      "2023-01-18",
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      "lacks 288 intervals of 2022-12-19 to 2023-01-18, the first on 2023-01-15: a missing interval is never zero. It has days from 2022-03-01 to 2023-01-14.",
    );
  });
});
