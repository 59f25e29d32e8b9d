import { regulatoryConstants } from "@lamplight/domain";
import { labelCases } from "@lamplight/domain/cases";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { runInProcess } from "./run-in-process.ts";
import { runLamplight } from "./run-lamplight.ts";

/** A process has to load the whole program, which takes seconds on a busy machine. */
const processTimeoutMs = 60_000;

function expectEightyColumns(text: string): void {
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
}

describe("lamplight schema", () => {
  it(
    "prints the form of pricing, by which others can check it",
    async () => {
      const run = runLamplight(["schema", "pricing"], {});
      expect(await run.ended).toBe(0);
      const published = JSON.parse(run.stdout()) as z.core.JSONSchema.JSONSchema;
      expect(published.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
      expect(published.description).toContain("How a plan charges, as data");
      const schema = z.fromJSONSchema(published);
      for (const { pricing } of labelCases) expect(schema.safeParse(pricing).success).toBe(true);
      const [first] = labelCases;
      expect(schema.safeParse({ ...first?.pricing, discount: "0.01" }).success).toBe(false);
      expect(schema.safeParse({ components: [{ kind: "flat" }] }).success).toBe(false);
    },
    processTimeoutMs,
  );

  it.each([
    ["facts", { account: { deviceCount: 0, revoking: [] } }],
    [
      "jurisdiction",
      {
        place: "Tom Green County",
        isInsideCityLimits: false,
        populationBand: null,
        salesTaxes: [],
        salesTaxRounding: "per_bill",
      },
    ],
    [
      "delivery-lines",
      [{ code: "delivery_monthly", description: "", rateMicrosPerKwh: null, amountCents: 423 }],
    ],
  ])("prints the form of %s", async (name, example) => {
    const { stdout } = await runInProcess(["schema", name]);
    const published = JSON.parse(stdout) as z.core.JSONSchema.JSONSchema;
    const schema = z.fromJSONSchema(published);
    expect(schema.safeParse(example).success).toBe(true);
    expect(schema.safeParse("no file").success).toBe(false);
  });

  it("says which there are", async () => {
    const { exitCode, stderr } = await runInProcess(["schema", "invoice"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Allowed choices are pricing, facts, jurisdiction, delivery-lines");
  });
});

describe("lamplight rules list", () => {
  it("says of each constant what it is, by which rule, and whether that was read", async () => {
    const { exitCode, stdout } = await runInProcess(["rules", "list"]);
    expect(exitCode).toBe(0);
    expectEightyColumns(stdout);
    for (const { id, effectiveFrom, isTextRead } of regulatoryConstants) {
      const row = stdout.split("\n").find((line) => line.startsWith(`${id} `));
      expect(row).toContain(`from ${effectiveFrom}`);
      expect(row?.endsWith(isTextRead ? "text read" : "UNCONFIRMED")).toBe(true);
    }
    expect(stdout).toMatch(/^puc_assessment +1\/600 +from 2002-01-01 {2}text read$/m);
    expect(stdout).toMatch(/^invoice_due +16 days +from 2002-01-01 {2}text read$/m);
    expect(stdout).toContain("Utilities Code 16.001: one sixth of one percent");
  });

  it("shows the unconfirmed alone", async () => {
    const { stdout } = await runInProcess(["rules", "list", "--unconfirmed", "--json"]);
    const unconfirmed = regulatoryConstants.filter(({ isTextRead }) => !isTextRead);
    const shown = JSON.parse(stdout) as { readonly id: string }[];
    expect(shown.map(({ id }) => id)).toEqual(unconfirmed.map(({ id }) => id));
    expect(shown).toContainEqual({
      id: "local_sales_tax_cap",
      value: "2/100",
      unit: "ratio",
      effectiveFrom: "2002-01-01",
      rule: "Tax Code 321.101, 34 TAC 3.334: local sales taxes together are at most 2 %",
      isTextRead: false,
    });
    const { stdout: text } = await runInProcess(["rules", "list", "--unconfirmed"]);
    expect(text).not.toContain("text read\n");
    expect(text).toContain(
      `${regulatoryConstants.length} constants, ${unconfirmed.length} unconfirmed`,
    );
  });
});

describe("lamplight --help", () => {
  it.each(["rate", "label", "schema", "rules"])("explains %s in eighty columns", async (name) => {
    const { exitCode, stdout } = await runInProcess([name, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: lamplight ${name}`);
    expectEightyColumns(stdout);
  });
});
