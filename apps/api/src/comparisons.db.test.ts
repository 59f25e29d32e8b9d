import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanPricing, PricingComponent } from "@lamplight/contracts";
import type { Comparison } from "@lamplight/client";
import { createFiles, generateUsageFile, writeGreenButton } from "@lamplight/market";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  acceptance,
  createCustomer,
  createSandbox,
  enroll,
  importFile,
  uploadProfile,
  usageOf,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

const realFile = join(import.meta.dirname, "../../../../shared/data/smart-meter-texas-2022.csv.gz");

let api: TestApi;
let sandbox: Sandbox;
/** The offer of the sandbox's plan group, as a customer was told it. */
let planUuid: string;
let groupUuid: string;
let profileUuid: string;

const esiId = "10443720009876543";
/** A house with panels: what it draws, and 100 Wh in every quarter hour from ten to two. */
const csv = withExport(
  generateUsageFile({ seed: 3, esiId, from: "2022-02-20", until: "2023-03-01" }),
);

/** The same of a spring, as XML takes its time. */
const springCsv = csv
  .split("\n")
  .filter((row) => /^ESIID|,0[345]\/\d\d\/2022,[^,]*,/.test(row))
  .concat("")
  .join("\n");

function withExport(file: string): string {
  const [header = "", ...rows] = file.trimEnd().split("\n");
  const surplus = rows
    .filter((row) => !row.endsWith(",,,Consumption"))
    .map((row) => {
      const fields = row.split(",");
      const isNoon = /^1[0-3]:/.test(fields[3] ?? "");
      return fields
        .with(5, isNoon ? ".1" : "0")
        .with(7, "Surplus Generation")
        .join(",");
    });
  return [header, ...rows, ...surplus, ""].join("\n");
}

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { seed: 700 });
  const premise = sandbox.premises.find(({ utility }) => utility === "ONCOR");
  const customer = await createCustomer(sandbox);
  const [plan] = await customer.account.enroll.requestPlans({ esiId: premise?.esiId ?? "" });
  planUuid = plan?.uuid ?? "";
  groupUuid = plan?.groupUuid ?? "";
  profileUuid = (await uploadProfile(sandbox, csv)).uuid;
}, 60_000);
afterAll(() => api[Symbol.asyncDispose]());

const compare = (
  input: Parameters<typeof sandbox.backend.app.comparisons.create>[0],
): Promise<Comparison> => sandbox.backend.app.comparisons.create(input);

/** Another plan of the group, with the pricing that a test needs; only its row is there. */
async function addPlan(name: string, ...components: PricingComponent[]): Promise<string> {
  const uuid = randomUUID();
  const pricing: PlanPricing = { components: [...components, { kind: "delivery_pass_through" }] };
  const changes = JSON.stringify({ uuid, name, version: `${name}_${uuid}`, pricing });
  await api.sql`
    insert into plans select (jsonb_populate_record(plans, ${changes}::text::jsonb)).*
    from plans where uuid = ${planUuid}`;
  return uuid;
}

const freeNights: PricingComponent = {
  kind: "time_of_use_energy",
  windows: [
    {
      name: "Nights",
      rateDollarsPerKwh: "0",
      hours: [{ from: "21:00", until: "06:00" }],
      labelShare: "0.35",
    },
  ],
  otherwise: { name: "Days", rateDollarsPerKwh: "0.2", labelShare: "0.65" },
};
const indexed: PricingComponent = {
  kind: "indexed_energy",
  series: "LZ_NORTH",
  seriesKind: "public_index",
  labelIndexDollarsPerKwh: "0.03",
};

const sum = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

describe("plans compared on an uploaded year", () => {
  it("say what each month, window, credit and kWh of export cost, the cheapest first", async () => {
    const solar = await addPlan(
      "Solar",
      { kind: "flat_energy", rateDollarsPerKwh: "0.08" },
      {
        kind: "export_buyback",
        price: { kind: "fixed", rateDollarsPerKwh: "0.05" },
        span: "interval",
        offsets: "whole_bill",
      },
    );
    const nights = await addPlan("Nights", freeNights, {
      kind: "usage_credit",
      name: "Thousand",
      dollars: "30",
      atLeastKwh: "1000",
    });
    const index = await addPlan("Index", indexed);
    const answer = await compare({
      usageProfileUuid: profileUuid,
      planUuids: [nights, index, planUuid, solar],
    });
    expect(answer).toMatchObject({
      usageProfileUuid: profileUuid,
      locationUuid: null,
      from: "2022-03-01",
      until: "2023-03-01",
      ratedMonths: 12,
    });
    expect(answer.months.map(({ status }) => status)).toEqual(Array(12).fill("rated"));
    // 16 quarters a day of 100 Wh.
    expect(answer.exportKwh).toBe("584");
    expect(answer.notComparable).toEqual([
      {
        planUuid: index,
        planGroupUuid: groupUuid,
        name: "Index",
        termMonths: 12,
        utility: "ONCOR",
        reason: "price_missing",
        what: "LZ_NORTH on 2022-03-01",
      },
    ]);
    const costs = answer.plans.map(({ costCents }) => costCents);
    expect(costs).toEqual(costs.toSorted((one, other) => one - other));
    expect(new Set(answer.plans.map((plan) => plan.planUuid))).toEqual(
      new Set([solar, nights, planUuid]),
    );
    for (const plan of answer.plans) {
      expect(plan.importKwh).toBe(answer.importKwh);
      expect(plan.months).toHaveLength(12);
      for (const part of [plan, ...plan.months]) {
        expect(part.costCents).toBe(
          sum(part.energy.map(({ amountCents }) => amountCents)) +
            sum(part.charges.map(({ amountCents }) => amountCents)) +
            part.deliveryCents +
            part.exportCents,
        );
      }
      expect(plan.costCents).toBe(sum(plan.months.map(({ costCents }) => costCents)));
    }
    const of = (uuid: string) => answer.plans.find((plan) => plan.planUuid === uuid);
    const credits = of(solar)?.months.map(({ exportCents }) => exportCents) ?? [];
    expect(credits[0]).toBe(-Math.round(31 * 1.6 * 5));
    expect(of(solar)?.exportCents).toBe(sum(credits));
    const night = of(nights);
    expect(night?.energy.map(({ label }) => label)).toEqual([
      "Energy Charge: Nights",
      "Energy Charge: Days",
    ]);
    const kwh = night?.energy.map(({ importKwh }) => Number(importKwh)) ?? [];
    expect(sum(kwh)).toBeCloseTo(Number(answer.importKwh), 6);
    const thousand = night?.months.filter(({ importKwh }) => Number(importKwh) >= 1000) ?? [];
    expect(thousand.length).toBeGreaterThan(0);
    expect(thousand.length).toBeLessThan(12);
    expect(night?.charges).toEqual([
      {
        code: "usage_credit",
        label: "Thousand",
        amountCents: -3000 * thousand.length,
        months: thousand.length,
      },
    ]);
    expect(night?.nearCliffs[0]).toMatchObject({ fromKwh: 999, toKwh: 1000 });
  });

  it("cost the same on the same usage as Green Button", async () => {
    const one = await uploadProfile(sandbox, springCsv);
    const days = createFiles().decodeUsage(Buffer.from(springCsv)).meters[0]?.days ?? [];
    const other = await uploadProfile(sandbox, writeGreenButton(days));
    expect(other).toMatchObject({ status: "ready", source: "green_button" });
    const planUuids = [planUuid, await addPlan("Nights", freeNights)];
    const answer = await compare({ usageProfileUuid: other.uuid, planUuids });
    expect(answer.ratedMonths).toBe(3);
    expect(answer).toEqual({
      ...(await compare({ usageProfileUuid: one.uuid, planUuids })),
      usageProfileUuid: other.uuid,
    });
  });

  it("leave incomplete months out, by name, and say how many are in", async () => {
    const rows = csv.split("\n").filter((row) => !row.includes(",07/04/2022,07/05/2022"));
    const profile = await uploadProfile(sandbox, rows.join("\n"));
    const planUuids = [planUuid];
    const whole = await compare({ usageProfileUuid: profileUuid, planUuids });
    const answer = await compare({ usageProfileUuid: profile.uuid, planUuids });
    expect(answer.ratedMonths).toBe(11);
    expect(answer.months.filter(({ status }) => status === "incomplete")).toMatchObject([
      { month: "2022-07", missingIntervals: 96, missingExportIntervals: 96 },
    ]);
    const [plan] = answer.plans;
    const july = whole.plans[0]?.months.find(({ month }) => month === "2022-07");
    expect(plan?.months.map(({ month }) => month)).not.toContain("2022-07");
    expect(plan?.costCents).toBe((whole.plans[0]?.costCents ?? 0) - (july?.costCents ?? 0));
  });

  it("credit the devices that are there", async () => {
    const battery = await addPlan(
      "Battery",
      { kind: "flat_energy", rateDollarsPerKwh: "0.1" },
      {
        kind: "device_credit",
        name: "Battery",
        dollarsPerDevice: "10",
        maxDevices: 3,
        labelDevices: 1,
      },
    );
    const input = { usageProfileUuid: profileUuid, planUuids: [battery] };
    expect((await compare(input)).plans[0]?.charges).toEqual([]);
    const [plan] = (await compare({ ...input, deviceCount: 2 })).plans;
    expect(plan?.charges).toMatchObject([{ code: "device_credit", amountCents: -2000 * 12 }]);
  });
});

describe("plan groups", () => {
  it("are compared at what they offer today, as a customer would be told", async () => {
    const answer = await compare({
      usageProfileUuid: profileUuid,
      planGroupUuids: [groupUuid],
      planUuids: [planUuid],
      utility: "ONCOR",
    });
    const [one, other] = answer.plans;
    expect(answer.plans.map((plan) => plan.planUuid).toSorted()).toEqual([planUuid, null]);
    expect({ ...one, planUuid: null }).toEqual({ ...other, planUuid: null });
    const [{ count } = { count: -1 }] = await api.sql<{ count: number }[]>`
      select count(*)::integer as count from plans where version = ${one?.version ?? ""}`;
    expect(count).toBe(1);
  });

  it("that offer nothing are told", async () => {
    const group = { usageProfileUuid: profileUuid, planGroupUuids: [groupUuid] };
    for (const elsewhere of [
      { utility: "TNMP", termMonths: undefined },
      { utility: "ONCOR", termMonths: 24 },
    ] as const) {
      const answer = await compare({ ...group, ...elsewhere });
      expect(answer.plans).toEqual([]);
      expect(answer.notComparable).toMatchObject([
        {
          planUuid: null,
          planGroupUuid: groupUuid,
          reason: "not_offered",
          ...elsewhere,
          termMonths: elsewhere.termMonths ?? null,
        },
      ]);
    }
  });

  it("and that cannot be offered as they are leave the others to be compared", async () => {
    const group = await api.operator.planGroups.create({
      appUuid: sandbox.app.uuid,
      name: "Broken",
      description: "",
      termMonths: 12,
      components: [{ kind: "delivery_pass_through" }],
    });
    await api.operator.rateSheets.create({
      planGroupUuid: group.uuid,
      rows: [
        {
          utility: "ONCOR",
          termMonths: 12,
          energyRateCentsPerKwh: "10",
          effectiveOn: sandbox.firstDay,
        },
      ],
    });
    await api.sql`
      update plan_groups set components = components || components where uuid = ${group.uuid}`;
    const answer = await compare({
      usageProfileUuid: profileUuid,
      planGroupUuids: [group.uuid, groupUuid],
      utility: "ONCOR",
    });
    expect(answer.plans).toMatchObject([{ planGroupUuid: groupUuid }]);
    expect(answer.notComparable).toMatchObject([
      { planGroupUuid: group.uuid, name: "Broken", reason: "not_offered" },
    ]);
  });

  it("with more offers than a comparison takes are refused", async () => {
    const group = await api.operator.planGroups.create({
      appUuid: sandbox.app.uuid,
      name: "Any term",
      description: "",
      termMonths: 12,
      components: [{ kind: "delivery_pass_through" }],
    });
    await api.operator.rateSheets.create({
      planGroupUuid: group.uuid,
      rows: Array.from({ length: 51 }, (_, index) => ({
        utility: "ONCOR",
        termMonths: 3 + index,
        energyRateCentsPerKwh: "10",
        effectiveOn: sandbox.firstDay,
      })),
    });
    const input = {
      usageProfileUuid: profileUuid,
      planGroupUuids: [group.uuid],
      utility: "ONCOR" as const,
    };
    expect(await refusalOf(compare(input))).toMatchObject({
      code: "too_many_plans",
      details: { limit: 50 },
    });
    const { plans } = await compare({ ...input, termMonths: 7 });
    expect(plans).toMatchObject([{ termMonths: 7, planUuid: null }]);
  });
});

describe("a location", () => {
  it("is compared on its own days that are over, and with its own utility", async () => {
    const own = await createSandbox(api, { seed: 701 });
    const [oncor, centerpoint] = ["ONCOR", "CENTERPOINT"].map(
      (utility) => own.premises.find((premise) => premise.utility === utility)?.esiId ?? "",
    );
    const file = generateUsageFile({ seed: 3, esiId: oncor ?? "", from: "2022-01-01", days: 150 });
    expect(await importFile(own, "usage", file)).toMatchObject({ status: "done" });
    const customer = await enroll(own, oncor ?? "");
    await own.backend.app.sandbox.clock.advance({ by: "P75D" });
    const [location] = await customer.account.locations.list({});
    const elsewhere = await createCustomer(own);
    const [foreign] = await elsewhere.account.enroll.requestPlans({ esiId: centerpoint ?? "" });
    const planUuids = [location?.planUuid ?? "", foreign?.uuid ?? ""];
    const answer = await own.backend.app.comparisons.create({
      locationUuid: location?.uuid ?? "",
      planUuids,
    });
    expect(answer).toMatchObject({
      usageProfileUuid: null,
      locationUuid: location?.uuid,
      // It moved in on the first day; the last month is not over.
      from: "2022-03-01",
      until: "2022-05-01",
      ratedMonths: 2,
    });
    expect(answer.plans.map((plan) => plan.planUuid)).toEqual([location?.planUuid]);
    expect(answer.notComparable).toMatchObject([
      { planUuid: foreign?.uuid, utility: "CENTERPOINT", reason: "other_utility" },
    ]);
    const [group] = answer.plans.map(({ planGroupUuid }) => planGroupUuid);
    const { app } = own.backend;
    const offers = await app.comparisons.create({
      locationUuid: location?.uuid ?? "",
      planGroupUuids: [group ?? ""],
    });
    expect(offers.plans).toMatchObject([{ planUuid: null, utility: "ONCOR" }]);
    const elsewhereAsked = app.comparisons.create({
      locationUuid: location?.uuid ?? "",
      planGroupUuids: [group ?? ""],
      utility: "CENTERPOINT",
    });
    expect((await refusalOf(elsewhereAsked)).code).toBe("invalid_input");
    const stranger = compare({ locationUuid: location?.uuid ?? "", planUuids: [planUuid] });
    expect((await refusalOf(stranger)).code).toBe("not_found");
  }, 30_000);
});

describe("a location that is only asked for", () => {
  it("is not seen by its App before its order stands, nor after it was cancelled", async () => {
    const own = await createSandbox(api, { seed: 702 });
    const esi = own.premises.find(({ utility }) => utility === "ONCOR")?.esiId ?? "";
    const file = generateUsageFile({ seed: 3, esiId: esi, from: "2022-01-01", days: 150 });
    expect(await importFile(own, "usage", file)).toMatchObject({ status: "done" });
    const customer = await createCustomer(own);
    const accepted = await acceptance(customer, esi, own.firstDay);
    const begin = { serviceType: "switch", requestedStartDate: "2022-03-10" } as const;
    await customer.account.enroll.acceptPlan({ ...accepted, ...begin });
    const [location] = await api.sql<{ uuid: string }[]>`
      select uuid from locations where account_uuid = ${customer.accountUuid}`;
    const asked = () =>
      own.backend.app.comparisons.create({
        locationUuid: location?.uuid ?? "",
        planUuids: [accepted.planUuid],
      });
    expect((await refusalOf(asked())).code).toBe("not_found");
    await customer.account.enroll.finalize({});
    expect((await asked()).plans).toMatchObject([{ planUuid: accepted.planUuid }]);
    await api.sql`
      update enrollments set state = 'cancelled' where account_uuid = ${customer.accountUuid}`;
    expect((await refusalOf(asked())).code).toBe("not_found");
  });
});

describe("a comparison is refused", () => {
  it("of usage that is not there, or of no usage or two", async () => {
    const planUuids = [planUuid];
    const both = { usageProfileUuid: profileUuid, locationUuid: profileUuid };
    for (const [input, code] of [
      [{ planUuids }, "invalid_input"],
      [{ ...both, planUuids }, "invalid_input"],
      [{ usageProfileUuid: randomUUID(), planUuids }, "not_found"],
      [{ locationUuid: profileUuid, planUuids }, "not_found"],
    ] as const) {
      expect((await refusalOf(compare(input))).code).toBe(code);
    }
  });

  it("of a profile that failed, and names no month that is not complete as a whole", async () => {
    const failed = await uploadProfile(sandbox, "nothing");
    const input = { usageProfileUuid: failed.uuid, planUuids: [planUuid] };
    expect(await refusalOf(compare(input))).toMatchObject({
      code: "usage_profile_not_ready",
      details: { status: "failed" },
    });
    const short = await uploadProfile(sandbox, usageOf(sandbox, esiId, 20));
    expect(await refusalOf(compare({ ...input, usageProfileUuid: short.uuid }))).toMatchObject({
      code: "usage_incomplete",
      details: { months: [{ month: "2022-03", missingIntervals: 11 * 96 }] },
    });
  });

  it("of plans that are not there, or of none, or of groups at no utility", async () => {
    const usageProfileUuid = profileUuid;
    const codeOf = async (input: Partial<Parameters<typeof compare>[0]>) =>
      (await refusalOf(compare({ usageProfileUuid, ...input }))).code;
    expect(await codeOf({})).toBe("invalid_input");
    expect(await codeOf({ planUuids: [] })).toBe("invalid_input");
    expect(await codeOf({ planUuids: [planUuid, randomUUID()] })).toBe("not_found");
    expect(await codeOf({ planGroupUuids: [groupUuid] })).toBe("invalid_input");
    expect(await codeOf({ planGroupUuids: [randomUUID()], utility: "ONCOR" })).toBe("not_found");
    const many = Array.from({ length: 51 }, () => randomUUID());
    expect(await codeOf({ planUuids: many })).toBe("invalid_input");
  });
});

describe.skipIf(!existsSync(realFile))(
  "a real export (skipped where ../shared/data is missing)",
  () => {
    it("compares in its ten whole months, the same in either format", async () => {
      const bytes = readFileSync(realFile);
      const days = createFiles().decodeUsage(bytes).meters[0]?.days ?? [];
      const [one, other] = [
        await uploadProfile(sandbox, bytes),
        await uploadProfile(sandbox, writeGreenButton(days)),
      ];
      const planUuids = [planUuid, await addPlan("Nights", freeNights)];
      const answer = await compare({ usageProfileUuid: one.uuid, planUuids });
      expect(answer).toMatchObject({ from: "2022-03-01", until: "2023-01-01", ratedMonths: 10 });
      expect(answer.plans).toHaveLength(2);
      expect(await compare({ usageProfileUuid: other.uuid, planUuids })).toEqual({
        ...answer,
        usageProfileUuid: other.uuid,
      });
    });
  },
);
