import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { labelCases, type LabelCase } from "@lamplight/domain/cases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./run-in-process.ts";
import { runLamplight } from "./run-lamplight.ts";

/** A process has to load the whole program, which takes seconds on a busy machine. */
const processTimeoutMs = 60_000;

interface LabelOutput {
  readonly averagePrices: readonly { readonly useKwh: number; readonly centsPerKwh: string }[];
  readonly cliffs: readonly {
    readonly fromKwh: number;
    readonly toKwh: number;
    readonly changeCents: number;
  }[];
  readonly charges: readonly {
    readonly useKwh: number;
    readonly lines: readonly { readonly trace: { readonly exact: string } }[];
    readonly recurringExact: string;
  }[];
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lamplight-label-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function argumentsOf({ pricing, delivery }: LabelCase): Promise<string[]> {
  const file = join(folder, "plan.json");
  await writeFile(file, JSON.stringify(pricing));
  const flags =
    delivery === null
      ? []
      : ["--tdu-monthly", delivery.monthlyDollars, "--tdu-per-kwh", delivery.dollarsPerKwh];
  return ["label", "--pricing", file, ...flags];
}

const averagesIn = (stdout: string): string[] =>
  (JSON.parse(stdout) as LabelOutput).averagePrices.map(({ centsPerKwh }) => centsPerKwh);

describe("lamplight label", () => {
  it("knows 33 published labels", () => {
    expect(labelCases).toHaveLength(33);
  });

  it.each(labelCases)("prints the average prices of $label", async (labelCase) => {
    const commandArguments = await argumentsOf(labelCase);
    const json = await runInProcess([...commandArguments, "--json"]);
    expect(json).toMatchObject({ exitCode: 0, stderr: "" });
    expect(averagesIn(json.stdout)).toEqual(labelCase.averages);

    const text = await runInProcess(commandArguments);
    expect(text).toMatchObject({ exitCode: 0, stderr: "" });
    const row = text.stdout.split("\n").find((line) => line.includes("Average price, ¢/kWh"));
    expect(row?.match(/\d+\.\d/g)).toEqual(labelCase.averages);
    for (const line of text.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ["with delivery", labelCases.find(({ delivery }) => delivery !== null)],
    ["with bundled delivery", labelCases.find(({ delivery }) => delivery === null)],
  ])(
    "does so as a process, %s",
    async (_, labelCase) => {
      if (labelCase === undefined) throw new Error("no such label");
      const run = runLamplight([...(await argumentsOf(labelCase)), "--json"], {});
      expect(await run.ended).toBe(0);
      expect(run.stderr()).toBe("");
      expect(averagesIn(run.stdout())).toEqual(labelCase.averages);
    },
    processTimeoutMs,
  );

  it("shows where one more kWh changes the bill by more than a dollar, and every exact amount", async () => {
    const [labelCase] = labelCases;
    if (labelCase === undefined) throw new Error("no label");
    const commandArguments = await argumentsOf(labelCase);
    // $35 from 1,000 kWh on and $15 from 2,000 on; a kWh costs 12.27 and 6.1196 cents.
    const { cliffs, charges } = JSON.parse(
      (await runInProcess([...commandArguments, "--json"])).stdout,
    ) as LabelOutput;
    expect(cliffs).toEqual([
      { fromKwh: 999, toKwh: 1000, changeCents: -3482 },
      { fromKwh: 1999, toKwh: 2000, changeCents: -1482 },
    ]);
    // 2,000 kWh: 245.40 - 35 - 15 + 4.06 + 122.392, in nano-dollars.
    expect(charges[2]?.lines.map(({ trace }) => trace.exact)).toEqual([
      "245400000000/1",
      "-35000000000/1",
      "-15000000000/1",
      "4060000000/1",
      "122392000000/1",
    ]);
    expect(charges[2]?.recurringExact).toBe("321852000000/1");
    const { stdout } = await runInProcess(commandArguments);
    expect(stdout).toContain("at 1000 kWh the bill is $34.82 lower than at 999 kWh");
    expect(stdout).toContain("Delivery as given: $4.06 a cycle and $0.061196 per kWh.");
    expect(stdout).toContain("2,000 kWh $122.392 (2000 kWh at 6.1196 ¢/kWh)");
  });

  it("has other uses for small commercial customers", async () => {
    const file = join(folder, "commercial.json");
    await writeFile(
      file,
      JSON.stringify({
        components: [
          { kind: "flat_energy", rateDollarsPerKwh: "0.1" },
          { kind: "base_charge", dollarsPerCycle: "4.95" },
          { kind: "bundled_delivery" },
        ],
      }),
    );
    const { stdout } = await runInProcess([
      "label",
      "--pricing",
      file,
      "--segment",
      "small_commercial",
      "--json",
    ]);
    expect((JSON.parse(stdout) as LabelOutput).averagePrices).toEqual([
      { useKwh: 1500, centsPerKwh: "10.3" },
      { useKwh: 2500, centsPerKwh: "10.2" },
      { useKwh: 3500, centsPerKwh: "10.1" },
    ]);
  });
});
