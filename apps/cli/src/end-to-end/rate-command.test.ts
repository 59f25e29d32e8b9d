import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateUsageFile } from "@lamplight/market";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";
import { runLamplight } from "./run-lamplight.ts";

/** A process has to load the whole program, which takes seconds on a busy machine. */
const processTimeoutMs = 60_000;

interface RateOutput {
  readonly billedKwh: string;
  readonly esiId: string | null;
  readonly period: { readonly from: string; readonly until: string; readonly days: number };
  readonly lines: readonly {
    readonly code: string;
    readonly amount: string;
    readonly quantity: string | null;
    readonly trace: { readonly exact: string; readonly intervals: readonly object[] };
  }[];
  readonly total: string;
  readonly totalCents: number;
  readonly averageCentsPerKwh: string | null;
  readonly notes: readonly string[];
  readonly inputHash: string;
}

let folder: string;
let fileCount = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lamplight-rate-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes a file of the user's, and answers its name. */
async function fileOf(content: unknown): Promise<string> {
  const file = join(folder, `${++fileCount}.file`);
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

async function rateAsJson(...commandArguments: readonly string[]): Promise<RateOutput> {
  const output = await runInProcess(["rate", ...commandArguments, "--json"]);
  expect(output.stderr).toBe("");
  expect(output.exitCode).toBe(0);
  return JSON.parse(output.stdout) as RateOutput;
}

/** The sentence of a refusal. */
async function refusalOf(...commandArguments: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runInProcess(commandArguments);
  expect(stdout).toBe("");
  expect(exitCode).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
  return stderr;
}

const amountsOf = ({ lines }: RateOutput) => lines.map(({ code, amount }) => [code, amount]);

const delivery = { kind: "delivery_pass_through" };
const bundled = { kind: "bundled_delivery" };
const flat = (rateDollarsPerKwh: string) => ({ kind: "flat_energy", rateDollarsPerKwh });
const days = ["--from", "2025-12-20", "--until", "2026-01-22"];

const bigCity = {
  place: "Irving",
  isInsideCityLimits: true,
  populationBand: "10000_or_more",
  salesTaxes: [],
  salesTaxRounding: "per_bill",
};

/** The residential bill of January 2026: 948 kWh in a city of Oncor's with two local taxes. */
async function residentialBill(): Promise<string[]> {
  const pricing = await fileOf({ components: [flat("0.1619"), delivery] });
  const lines = await fileOf([
    {
      code: "delivery_monthly",
      description: "Monthly charge",
      rateMicrosPerKwh: null,
      amountCents: 423,
    },
    { code: "delivery_per_kwh", description: "", rateMicrosPerKwh: 55_833, amountCents: 5293 },
  ]);
  const jurisdiction = await fileOf({
    ...bigCity,
    salesTaxes: [
      { authority: "City", percent: "1.75" },
      { authority: "Special District", percent: "0.25" },
    ],
  });
  return [
    "--pricing",
    pricing,
    "--kwh",
    "948",
    ...days,
    "--delivery-lines",
    lines,
    "--jurisdiction",
    jurisdiction,
  ];
}

describe("lamplight rate gives the figures of published bills", () => {
  it(
    "residential, Oncor, 948 kWh: local taxes of the whole bill, as a process",
    async () => {
      const run = runLamplight(["rate", ...(await residentialBill()), "--json"], {});
      expect(await run.ended).toBe(0);
      expect(run.stderr()).toBe("");
      const output = JSON.parse(run.stdout()) as RateOutput;
      expect(amountsOf(output)).toEqual([
        ["energy_charge", "153.48"],
        ["delivery_monthly", "4.23"],
        ["delivery_per_kwh", "52.93"],
        ["puc_assessment", "0.35"],
        ["gross_receipts_reimbursement", "4.21"],
        ["sales_tax", "3.77"],
        ["sales_tax", "0.53"],
      ]);
      expect(output).toMatchObject({
        total: "219.50",
        totalCents: 21_950,
        averageCentsPerKwh: "22.2",
        billedKwh: "948",
        esiId: null,
        period: { from: "2025-12-20", until: "2026-01-22", days: 33 },
      });
      expect(output.inputHash).toMatch(/^[0-9a-f]{64}$/);
    },
    processTimeoutMs,
  );

  it("commercial, Irving, 1,843 kWh: sales tax of each line, decommissioning in no base", async () => {
    const pricing = await fileOf({ components: [flat("0.042897"), delivery] });
    const charges = [3082, 76, 339, 925, 6795, 5019].map((amountCents) => ({
      code: "delivery_per_kwh",
      description: "",
      rateMicrosPerKwh: null,
      amountCents,
    }));
    const decommissioning = {
      code: "nuclear_decommissioning",
      description: "",
      rateMicrosPerKwh: null,
      amountCents: 180,
    };
    const jurisdiction = await fileOf({
      ...bigCity,
      salesTaxes: [{ authority: "State and city", percent: "8.25" }],
      salesTaxRounding: "per_line",
    });
    const output = await rateAsJson(
      "--pricing",
      pricing,
      "--kwh",
      "1843",
      "--from",
      "2020-01-10",
      "--until",
      "2020-02-10",
      "--segment",
      "small_commercial",
      "--jurisdiction",
      jurisdiction,
      "--delivery-lines",
      await fileOf([...charges, decommissioning]),
    );
    expect(amountsOf(output)).toEqual([
      ["energy_charge", "79.06"],
      ["delivery_per_kwh", "30.82"],
      ["delivery_per_kwh", "0.76"],
      ["delivery_per_kwh", "3.39"],
      ["delivery_per_kwh", "9.25"],
      ["delivery_per_kwh", "67.95"],
      ["delivery_per_kwh", "50.19"],
      ["nuclear_decommissioning", "1.80"],
      ["puc_assessment", "0.40"],
      ["gross_receipts_reimbursement", "4.83"],
      ["sales_tax", "20.34"],
    ]);
    expect(output).toMatchObject({ total: "268.79", averageCentsPerKwh: "13.2" });
  });
});

describe("lamplight rate prints", () => {
  it("lines, total, notes and the trace of each line, in eighty columns", async () => {
    const { exitCode, stdout } = await runInProcess(["rate", ...(await residentialBill())]);
    expect(exitCode).toBe(0);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toContain("948 kWh from 2025-12-20 to 2026-01-22, 33 days");
    expect(stdout).toMatch(/│ +4 │ PUC Assessment +│ +\$210\.64 │ +1\/600 │ +0\.35 │/);
    expect(stdout).toContain("Total $219.50\nAverage price 22.2 ¢/kWh");
    expect(stdout).toContain("- Taxes of Irving, inside city limits (population 10000_or_more).");
    expect(stdout).toContain("exactly   $153.4812, rounded half up");
    expect(stdout).toContain("exactly   $0.351068666666…, rounded half up");
    expect(stdout).toContain("charged as what the lines before it leave");
  });

  it("what --no-taxes leaves out", async () => {
    const pricing = await fileOf({ components: [flat("0.1"), bundled] });
    const output = await rateAsJson("--pricing", pricing, "--kwh", "1000", ...days, "--no-taxes");
    expect(amountsOf(output)).toEqual([
      ["energy_charge", "100.00"],
      ["puc_assessment", "0.17"],
    ]);
    expect(output.notes).toEqual([
      "Delivery is in the price of energy. One-off services of the utility are not known.",
      "Left out by --no-taxes: the gross receipts tax reimbursement and sales taxes. The PUC assessment is in, as it does not depend on the place.",
    ]);
  });

  it("whose delivery charges it took, and that they are observed", async () => {
    const pricing = await fileOf({ components: [flat("0.1"), delivery] });
    const output = await rateAsJson(
      "--pricing",
      pricing,
      "--kwh",
      "1000",
      "--from",
      "2022-09-20",
      "--until",
      "2022-10-18",
      "--tdu",
      "ONCOR",
      "--no-taxes",
      "--segment",
      "small_commercial",
    );
    expect(amountsOf(output).slice(1, 3)).toEqual([
      ["delivery_monthly", "3.42"],
      ["delivery_per_kwh", "44.08"],
    ]);
    expect(output.notes[0]).toMatch(/^Delivery by the tariff of ONCOR from 2022-09-01, observed: /);
    expect(output.notes[1]).toContain("a commercial meter's delivery charges are others");
  });

  it("that more days than a cycle's are charged as one", async () => {
    const pricing = await fileOf({ components: [flat("0.1"), bundled] });
    const year = ["--from", "2025-01-01", "--until", "2026-01-01", "--no-taxes"];
    const output = await rateAsJson("--pricing", pricing, "--kwh", "12000", ...year);
    expect(output.notes[0]).toContain("These days are more than one cycle");
  });

  it("figures whole, however large", async () => {
    const pricing = await fileOf({ components: [flat("0.1"), bundled] });
    const { stdout } = await runInProcess([
      "rate",
      "--pricing",
      pricing,
      "--kwh",
      "123456789.123",
      ...days,
      "--no-taxes",
    ]);
    expect(stdout).toMatch(/│ 123456789\.123 kWh │ +10 ¢\/kWh │ 12345678\.91 │/);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("which days it assumed for a number of kWh", async () => {
    const pricing = await fileOf({ components: [flat("0.1"), bundled] });
    const output = await rateAsJson("--pricing", pricing, "--kwh", "0.001", "--no-taxes");
    expect(output.period.days).toBe(30);
    expect(output.notes[0]).toContain("a cycle of 30 days from today is assumed");
  });

  it("what it assumed of intervals that there are none of", async () => {
    const hours = [{ from: "21:00", until: "06:00" }];
    const nights = { name: "Nights", hours, rateDollarsPerKwh: "0", labelShare: "0.35" };
    const byTime = {
      kind: "time_of_use_energy",
      windows: [nights],
      otherwise: { name: "Days", rateDollarsPerKwh: "0.2", labelShare: "0.65" },
    };
    const buyback = {
      kind: "export_buyback",
      price: { kind: "fixed", rateDollarsPerKwh: "0.03" },
      span: "interval",
      offsets: "energy",
    };
    const pricing = await fileOf({ components: [byTime, bundled, buyback] });
    const output = await rateAsJson("--pricing", pricing, "--kwh", "1000", ...days, "--no-taxes");
    expect(output.lines.map(({ quantity, amount }) => [quantity, amount]).slice(0, 2)).toEqual([
      ["350", "0.00"],
      ["650", "130.00"],
    ]);
    expect(output.notes).toContain(
      "No intervals were given: use is shared as the label assumes (Nights 0.35, Days 0.65).",
    );
    expect(output.notes).toContain(
      "No intervals were given: the credit for exported energy is left out.",
    );
  });
});

/** Dollars per MWh: the first quarter of each hour costs three more than the others. */
const priceOf = (quarter: number): number => (quarter % 4 === 0 ? 43.125 : 40.125);

describe("lamplight rate takes", () => {
  const usage = { seed: 7, esiId: "10443720000000077", from: "2025-07-01", until: "2025-07-03" };
  const ofUsage = ["--from", "2025-07-01", "--until", "2025-07-02", "--no-taxes"];
  const index = {
    kind: "indexed_energy",
    series: "LZ_NORTH",
    seriesKind: "wholesale",
    labelIndexDollarsPerKwh: "0.05",
  };

  it("each interval at its own price, in small commercial", async () => {
    const text = generateUsageFile(usage);
    const rows = text.split("\n").filter((row) => row.includes(",07/01/2025,"));
    const clock = rows.map((row) => row.split(",")[3] ?? "");
    const prices = clock.map((time, at) => `2025-07-01 ${time},${priceOf(at)},-1`);
    // Read and multiplied here on its own.
    const nanos = rows.reduce(
      (sum, row, at) =>
        sum + Math.round(Number(row.split(",")[5]) * 1000) * Math.round(priceOf(at) * 1000),
      0,
    );
    const output = await rateAsJson(
      "--pricing",
      await fileOf({ components: [index, bundled] }),
      ...ofUsage,
      "--segment",
      "small_commercial",
      "--usage",
      await fileOf(text),
      "--prices",
      await fileOf(["time,LZ_NORTH,OTHER", ...prices, ""].join("\n")),
    );
    expect(rows).toHaveLength(96);
    expect(output.lines[0]?.trace.exact).toBe(`${nanos}/1`);
    expect(output.lines[0]?.trace.intervals).toHaveLength(1);
    expect(output.esiId).toBe(usage.esiId);
  });

  it("one meter of several", async () => {
    const other = "10443720000000088";
    const [, ...more] = generateUsageFile({ ...usage, esiId: other }).split("\n");
    const file = await fileOf(`${generateUsageFile(usage)}${more.join("\n")}`);
    const pricing = await fileOf({ components: [flat("0.1"), bundled] });
    const ask = ["--pricing", pricing, "--usage", file, ...ofUsage];
    expect((await rateAsJson(...ask, "--esi-id", other)).esiId).toBe(other);
    expect(await refusalOf("rate", ...ask)).toBe(
      `${file} has several meters: say which with --esi-id: ${usage.esiId}, ${other}.\n`,
    );
    expect(await refusalOf("rate", ...ask, "--esi-id", "10443720000000099")).toBe(
      `${file} has no meter 10443720000000099; it has ${usage.esiId}, ${other}.\n`,
    );
  });

  it("facts of account and cycle where the plan asks for them", async () => {
    const components = [
      { kind: "variable_energy", series: "Monthly", firstCycleRateDollarsPerKwh: "0.1" },
      { kind: "bill_credit", name: "AutoPay", dollarsPerCycle: "5", revokedWhen: ["no_autopay"] },
      {
        kind: "device_credit",
        name: "Thermostats",
        dollarsPerDevice: "3.5",
        maxDevices: 3,
        labelDevices: 1,
      },
      { kind: "early_termination_fee", dollarsPerRemainingMonth: "20" },
      bundled,
    ];
    const pricing = await fileOf({ components });
    const ask = ["--pricing", pricing, "--kwh", "100", ...days, "--no-taxes"];
    const account = { deviceCount: 2, revoking: [] };
    const first = await fileOf({ isFirstCycle: true, account });
    expect(amountsOf(await rateAsJson(...ask, "--facts", first)).slice(0, 3)).toEqual([
      ["energy_charge", "10.00"],
      ["bill_credit", "-5.00"],
      ["device_credit", "-7.00"],
    ]);
    const price = {
      series: "Monthly",
      from: "2025-12-01",
      until: "2026-01-01",
      publishedAt: "2025-11-20T15:00:00.000Z",
      rateDollarsPerKwh: "0.123456",
    };
    const last = await fileOf({
      isFirstCycle: false,
      account: { deviceCount: 0, revoking: ["no_autopay"] },
      publishedPrices: [price],
      termination: {
        endsOn: "2026-01-22",
        contractEndsOn: "2026-04-30",
        reason: "switched_away",
        hasForwardingAddress: false,
        changeNoticeSentOn: null,
      },
    });
    expect(amountsOf(await rateAsJson(...ask, "--facts", last))).toEqual([
      ["energy_charge", "12.35"],
      ["puc_assessment", "0.02"],
      ["early_termination_fee", "60.00"],
    ]);
    const late = await fileOf({
      isFirstCycle: false,
      account,
      publishedPrices: [{ ...price, publishedAt: "2025-12-20T06:00:00.000Z" }],
    });
    expect(await refusalOf("rate", ...ask, "--facts", late)).toBe(
      "No price was published before the cycle began: Monthly for a cycle from 2025-12-20. Give it with publishedPrices in --facts FILE.\n",
    );
    expect(
      await refusalOf("rate", ...ask, "--facts", await fileOf({ isFirstCycle: true })),
    ).toMatch(/^The plan asks for facts of the account \(no_autopay\): give --facts FILE/);
    expect(await refusalOf("rate", ...ask)).toMatch(
      /^The plan's price of the first cycle is not that of later ones: say which it is with --facts/,
    );
  });
});

describe("lamplight rate refuses", () => {
  const none = "none.json";
  const usage = { seed: 7, esiId: "10443720000000077", from: "2025-07-01", until: "2025-07-03" };

  /** Files by name; what is not asked for stands in for a right one. */
  const contents = {
    plan: { components: [flat("0.1"), delivery] },
    bundled: { components: [flat("0.1"), bundled] },
    unshared: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "Nights",
              hours: [{ from: "21:00", until: "06:00" }],
              rateDollarsPerKwh: "0",
            },
          ],
          otherwise: { name: "Days", rateDollarsPerKwh: "0.2" },
        },
        bundled,
      ],
    },
    solar: {
      components: [
        flat("0.1"),
        bundled,
        {
          kind: "export_buyback",
          price: { kind: "fixed", rateDollarsPerKwh: "0.03" },
          span: "cycle",
          offsets: "energy",
        },
      ],
    },
    index: {
      components: [
        {
          kind: "indexed_energy",
          series: "LZ_NORTH",
          seriesKind: "public_index",
          labelIndexDollarsPerKwh: "0.05",
        },
        bundled,
      ],
    },
    text: "{",
    list: [],
    unknown: {
      components: [{ ...flat("0.1"), discount: "0.01" }, delivery],
      name: "Steady",
    },
    kinds: { components: [{ kind: "flat" }, { kind: "flat_energy", rateDollarsPerKwh: 0.1 }] },
    precise: { components: [flat("0.1234567"), delivery, delivery] },
    prepaid: {
      components: [flat("0.1"), delivery, { kind: "prepaid_daily_charge", dollarsPerDay: "0.85" }],
    },
    wholesale: {
      components: [
        {
          kind: "indexed_energy",
          series: "LZ_NORTH",
          seriesKind: "wholesale",
          labelIndexDollarsPerKwh: "0.05",
        },
        delivery,
      ],
    },
    bandless: { ...bigCity, populationBand: null },
    percent: { ...bigCity, salesTaxes: [{ authority: "City", percent: "1.12345" }] },
    noLines: [],
    negative: { account: { deviceCount: -1, revoking: ["never"] } },
    usage: generateUsageFile(usage),
    badUsage: generateUsageFile(usage).replace(/,[\d.]+,A,/, ",twelve,A,"),
    lineless: generateUsageFile(usage).replace(/\n[^\n]*07\/01\/2025[^\n]*23:45[^\n]*/, ""),
    prices: "time,LZ_NORTH\n2025-07-01 00:00,54.79\n",
    finePrices: "time,LZ_NORTH\n2025-07-01 00:00,54.79001\n",
    otherPrices: "time,LZ_WEST\n2025-07-01 00:00,54.79\n",
  } as const;
  type Name = keyof typeof contents;
  const isName = (text: string): text is Name => text in contents;

  const july = "--from 2025-07-01 --until 2025-07-02";
  const kwh = "--kwh 948 --from 2025-12-20 --until 2026-01-22";

  it.each<[string, string, string | RegExp]>([
    [
      "no file",
      `--pricing ${none} --kwh 1 --no-taxes`,
      "The pricing file none.json cannot be read: check the name and its rights.",
    ],
    [
      "no JSON",
      `--pricing text --kwh 1 --no-taxes`,
      /^text cannot be used: 1 problem\.\n {2}whole file: is no JSON: /,
    ],
    [
      "another JSON",
      `--pricing list --kwh 1 --no-taxes`,
      "list cannot be used: 1 problem.\n  whole file: must be an object, and is a list",
    ],
    [
      "fields that nobody knows",
      `--pricing unknown --kwh 1 --no-taxes`,
      "unknown cannot be used: 2 problems.\n  components[0].discount: is no known field\n  name: is no known field",
    ],
    [
      "kinds that nobody knows, and numbers where exact text has to be",
      `--pricing kinds --kwh 1 --no-taxes`,
      /^kinds cannot be used: 2 problems\.\n {2}components\[0\]\.kind: must be one of flat_energy, tiered_energy.*\n {2}components\[1\]\.rateDollarsPerKwh: must be a string, and is a number: write "0\.1" in quotation marks$/,
    ],
    [
      "what no schema can say",
      `--pricing precise --kwh 1 --no-taxes`,
      "precise cannot be used: 3 problems.\n  components[0].rateDollarsPerKwh: must be dollars with at most 6 decimals\n  components[2]: delivery_pass_through may stand 1 times at most\n  components: must have exactly one of delivery_pass_through and bundled_delivery",
    ],
    [
      "what a bill cannot be made of",
      `--pricing prepaid --kwh 1 --no-taxes`,
      /components\[2\]: prepaid_daily_charge can be stated on a label, and cannot be sold yet/,
    ],
    [
      "a wholesale index for homes",
      `--pricing wholesale --kwh 1 --no-taxes`,
      /components\[0\]\.seriesKind: a wholesale index may not price a residential customer's import/,
    ],
    [
      "unknown taxes",
      `--pricing plan ${kwh} --tdu ONCOR`,
      "Taxes follow the place, and an unknown tax is not zero: give --jurisdiction FILE, or --no-taxes to leave them out.",
    ],
    [
      "taxes and none",
      `--pricing plan ${kwh} --tdu ONCOR --no-taxes --jurisdiction bandless`,
      "--jurisdiction says which taxes there are, and --no-taxes leaves them out: give one.",
    ],
    [
      "a city without its population",
      `--pricing plan ${kwh} --tdu ONCOR --jurisdiction bandless`,
      /populationBand: must be given inside city limits/,
    ],
    [
      "a percentage too fine",
      `--pricing plan ${kwh} --tdu ONCOR --jurisdiction percent`,
      /salesTaxes\[0\]\.percent: must be a percentage of at most four decimals/,
    ],
    [
      "no quantity",
      `--pricing plan --tdu ONCOR --no-taxes`,
      "Give what was used: --usage FILE with --from and --until, or --kwh N, and not both.",
    ],
    [
      "two quantities",
      `--pricing plan --usage usage --kwh 1 --tdu ONCOR --no-taxes`,
      /^Give what was used: /,
    ],
    [
      "half a period",
      `--pricing plan --kwh 1 --from 2025-07-01 --tdu ONCOR --no-taxes`,
      "A period has two ends: give --from and --until, the day of the closing read.",
    ],
    [
      "an empty period",
      `--pricing plan --kwh 1 --from 2025-07-01 --until 2025-07-01 --tdu ONCOR --no-taxes`,
      "--until 2025-07-01 must be later than --from 2025-07-01.",
    ],
    [
      "days before retail choice",
      "--pricing bundled --kwh 1 --from 2001-12-01 --until 2002-01-05 --no-taxes",
      "Retail choice began on 2002-01-01: nothing is billed for earlier days.",
    ],
    [
      "a meter of nothing",
      `--pricing bundled ${kwh} --esi-id 1 --no-taxes`,
      "--esi-id chooses a meter of --usage, and there is none.",
    ],
    [
      "usage without days",
      `--pricing bundled --usage usage --no-taxes`,
      "--usage needs the days that are billed: give --from and --until.",
    ],
    [
      "usage that cannot be read",
      `--pricing bundled --usage ${none} ${july} --no-taxes`,
      "The usage file none.json cannot be read: check the name and its rights.",
    ],
    [
      "usage that is wrong",
      `--pricing bundled --usage badUsage ${july} --no-taxes`,
      /^badUsage cannot be used: 1 problem\.\n {2}row 2: USAGE_KWH is no number of kWh: "twelve"\.$/,
    ],
    [
      "days that are not there",
      `--pricing bundled --usage usage --from 2025-07-02 --until 2025-07-05 --no-taxes`,
      "usage lacks 192 intervals of 2025-07-02 to 2025-07-05, the first on 2025-07-03: a missing interval is never zero. It has days from 2025-07-01 to 2025-07-02.",
    ],
    [
      "an interval that is not there",
      `--pricing bundled --usage lineless ${july} --no-taxes`,
      /^lineless lacks 1 interval of 2025-07-01 to 2025-07-02, the first on 2025-07-01: /,
    ],
    [
      "unknown delivery",
      `--pricing plan ${kwh} --no-taxes`,
      "The plan passes delivery charges on: give --tdu for the observed tariff, or --delivery-lines FILE with the utility's own.",
    ],
    [
      "two deliveries",
      `--pricing plan ${kwh} --tdu ONCOR --delivery-lines noLines --no-taxes`,
      "Delivery charges come from --tdu or from --delivery-lines, not from both.",
    ],
    [
      "delivery lines of nothing",
      `--pricing plan ${kwh} --delivery-lines noLines --no-taxes`,
      /^noLines cannot be used: 1 problem/,
    ],
    [
      "a tariff beside bundled delivery",
      `--pricing bundled ${kwh} --tdu ONCOR --no-taxes`,
      "The plan bundles delivery: leave --tdu out.",
    ],
    [
      "a tariff before the first",
      `--pricing plan --kwh 1 --from 2015-01-01 --until 2015-02-01 --tdu ONCOR --no-taxes`,
      /^No delivery charges of ONCOR are known for 2015-01-01 to 2015-02-01, the first are from 2017-/,
    ],
    [
      "shares that no label states",
      `--pricing unshared ${kwh} --no-taxes`,
      "Without intervals the use is shared as the label assumes, and the plan states no labelShare (Nights): give --usage FILE, or state the shares.",
    ],
    [
      "no generation where it is bought",
      `--pricing solar --usage usage ${july} --no-taxes`,
      /^Generation is missing: .* The usage file must have Surplus Generation on every day of the period\.$/,
    ],
    [
      "an index without prices",
      `--pricing index --usage usage ${july} --no-taxes`,
      "The plan prices each interval by an index: give --prices FILE with a column of LZ_NORTH.",
    ],
    [
      "prices without an index",
      `--pricing bundled --usage usage ${july} --prices prices --no-taxes`,
      "The plan has no index: leave --prices out.",
    ],
    [
      "prices without intervals",
      `--pricing index ${kwh} --prices prices --no-taxes`,
      "Prices of intervals need the intervals: give --usage FILE instead of --kwh.",
    ],
    [
      "prices of another series",
      `--pricing index --usage usage ${july} --prices otherPrices --no-taxes`,
      "otherPrices has no prices of LZ_NORTH, which the plan names; it has LZ_WEST.",
    ],
    [
      "prices finer than a micro-dollar",
      `--pricing index --usage usage ${july} --prices finePrices --no-taxes`,
      /^finePrices cannot be used: 1 problem\.\n {2}row 2: LZ_NORTH is finer than a thousandth of a dollar per MWh/,
    ],
    [
      "intervals without a price",
      `--pricing index --usage usage ${july} --prices prices --no-taxes`,
      "A price is missing: LZ_NORTH on 2025-07-01, interval 1. Nothing is charged at zero for it.",
    ],
    [
      "facts that cannot be",
      `--pricing bundled ${kwh} --facts negative --no-taxes`,
      /^negative cannot be used: 2 problems\.\n {2}account\.deviceCount: .*\n {2}account\.revoking\[0\]: must be one of no_autopay, no_paperless, email_invalid$/,
    ],
    [
      "an unknown utility",
      `--pricing plan ${kwh} --tdu EDISON --no-taxes`,
      /Allowed choices are ONCOR, CENTERPOINT/,
    ],
    [
      "a quantity that is none",
      `--pricing plan --kwh 1.2345 --no-taxes`,
      /It must be kWh with at most three decimals/,
    ],
    [
      "a day that is none",
      `--pricing plan --kwh 1 --from 2025-02-30 --no-taxes`,
      /It must be a day such as 2026-01-22/,
    ],
    ["no pricing", `--kwh 1 --no-taxes`, /required option '--pricing <file>' not specified/],
  ])("%s", async (_, commandLine, sentence) => {
    const written = new Map<string, string>();
    const words = commandLine.split(" ");
    for (const word of words) if (isName(word)) written.set(word, await fileOf(contents[word]));
    const said = await refusalOf("rate", ...words.map((word) => written.get(word) ?? word));
    // Files have names of their own, in which nothing is said.
    const named = [...written].reduce((text, [name, file]) => text.replaceAll(file, name), said);
    if (typeof sentence === "string") expect(named.trimEnd()).toBe(sentence);
    else expect(named.trimEnd()).toMatch(sentence);
  });
});

it(
  "a refused command ends with 1 and a sentence, as a process",
  async () => {
    const run = runLamplight(["rate", "--pricing", "none.json", "--kwh", "1", "--no-taxes"], {});
    expect(await run.ended).toBe(1);
    expect(run.stdout()).toBe("");
    expect(run.stderr()).toBe(
      "The pricing file none.json cannot be read: check the name and its rights.\n",
    );
  },
  processTimeoutMs,
);

describe("lamplight label refuses", () => {
  it.each<[string, object, string[], string | RegExp]>([
    [
      "unknown delivery",
      { components: [flat("0.1"), delivery] },
      ["--tdu-monthly", "4"],
      "The plan passes delivery charges on: give both, --tdu-monthly in dollars and --tdu-per-kwh in dollars per kWh.\n",
    ],
    [
      "delivery that is bundled",
      { components: [flat("0.1"), bundled] },
      ["--tdu-monthly", "4"],
      "The plan bundles delivery: leave --tdu-monthly and --tdu-per-kwh out.\n",
    ],
    [
      "a plan without delivery",
      { components: [flat("0.1")] },
      [],
      /must have exactly one of delivery_pass_through and bundled_delivery/,
    ],
    [
      "unknown fields",
      { components: [{ ...flat("0.1"), a: 1 }, bundled] },
      [],
      /components\[0\]\.a: is no known field/,
    ],
    [
      "too fine a charge",
      { components: [flat("0.1"), delivery] },
      ["--tdu-monthly", "4.231"],
      /It must be dollars with at most 2 decimals/,
    ],
    [
      "too fine a rate",
      { components: [flat("0.1"), delivery] },
      ["--tdu-per-kwh", "0.0558331"],
      /It must be dollars with at most 6 decimals/,
    ],
  ])("%s", async (_, pricing, flags, sentence) => {
    const said = await refusalOf("label", "--pricing", await fileOf(pricing), ...flags);
    if (typeof sentence === "string") expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });
});
