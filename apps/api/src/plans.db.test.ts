import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AppPlan } from "@lamplight/client";
import type { OperatorApi } from "@lamplight/operator-client";
import {
  acceptance,
  createCustomer,
  createSandbox,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

type Operator = OperatorApi["operator"];
type GroupInput = Parameters<Operator["planGroups"]["create"]>[0];

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;
let seed = 900;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  seed += 1;
  sandbox = await createSandbox(api, { seed });
  customer = await createCustomer(sandbox);
});
afterAll(() => api[Symbol.asyncDispose]());

const esiIdOf = (utility: string): string =>
  sandbox.premises.find((premise) => premise.utility === utility)?.esiId ?? "";

const passed = { kind: "delivery_pass_through" } as const;

const createGroup = (change: Partial<GroupInput> = {}) =>
  api.operator.planGroups.create({
    appUuid: sandbox.app.uuid,
    name: "Lantern Bright",
    description: "",
    termMonths: 12,
    components: [passed],
    ...change,
  });

/** A plan group with a rate at Oncor from the sandbox's first day on. */
async function offerGroup(
  change: Partial<GroupInput>,
  price: { energyRateCentsPerKwh: string } | { energy: object },
  terms: readonly number[] = [12],
) {
  const group = await createGroup(change);
  const rows = terms.map((termMonths) => ({
    utility: "ONCOR" as const,
    termMonths,
    effectiveOn: sandbox.firstDay,
    ...price,
  }));
  await api.operator.rateSheets.create({
    planGroupUuid: group.uuid,
    rows: rows as Parameters<Operator["rateSheets"]["create"]>[0]["rows"],
  });
  return group;
}

const header = "utility,term_months,energy_rate_cents_per_kwh,effective_on";
const fileOf = (...rows: string[]) => new File([`${[header, ...rows].join("\n")}\n`], "rates.csv");

const upload = (
  planGroupUuid: string,
  mode: "dry_run" | "store",
  rows: readonly string[],
  operator: Operator = api.operator,
) => operator.rateSheets.upload({ planGroupUuid, mode, file: fileOf(...rows) });

const keptRows = async (planGroupUuid: string) => {
  const rows = await api.sql`
    select 1 from rate_sheet_rows where plan_group_uuid = ${planGroupUuid}`;
  return rows.length;
};

describe("offers of many groups", () => {
  it("that are asked for by many at once, the first time of a day, are given to each", async () => {
    const groups: string[] = [];
    for (const name of ["One", "Two", "Three"]) {
      const { uuid } = await offerGroup({ name }, { energyRateCentsPerKwh: "11.9" }, [6, 12]);
      groups.push(uuid);
    }
    // One asks for all, another for the last alone: what they keep has to be kept in one order.
    const asked = [undefined, groups[2], groups[1], undefined, groups[2], groups[1]];
    const answers = await Promise.all(
      asked.map((planGroup) =>
        customer.account.enroll.requestPlans({ esiId: esiIdOf("ONCOR"), planGroup }),
      ),
    );
    const uuids = answers.map((plans) => plans.map(({ uuid }) => uuid));
    expect(uuids[0]?.length).toBeGreaterThanOrEqual(6);
    expect(uuids[3]).toEqual(uuids[0]);
    expect(uuids[4]).toEqual(uuids[1]);
    expect(uuids[0]).toEqual(expect.arrayContaining([...(uuids[1] ?? []), ...(uuids[2] ?? [])]));
  });
});

describe("a file of rates", () => {
  it("is told row by row in a dry run, which keeps nothing", async () => {
    const group = await offerGroup({}, { energyRateCentsPerKwh: "11.9" });
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    const [plan] = await customer.account.enroll.requestPlans(request);
    const report = await upload(group.uuid, "dry_run", [
      "ONCOR,12,11.90,2022-03-01",
      "ONCOR,12,11.5,2022-03-03",
      "ONCOR,12,11.4,2022-03-20",
      "TNMP,12,12,2022-03-01",
    ]);
    expect(report).toMatchObject({
      result: "dry_run",
      rateSheet: null,
      rowsRead: 4,
      accepted: 3,
      unchanged: 1,
      replaces: 0,
      refused: 0,
      problems: [],
    });
    const [same, soon, late, other] = report.rows;
    expect(same).toMatchObject({ row: 2, outcome: "unchanged", openOfferCount: 0 });
    // An offer of a week is still open two days on, and no more in three weeks.
    expect(soon).toMatchObject({
      row: 3,
      outcome: "accepted",
      openOfferCount: 1,
      openOffers: [{ planUuid: plan?.uuid, expiresAt: plan?.expiresAt }],
      rate: { energyRateCentsPerKwh: "11.5" },
    });
    expect(late).toMatchObject({ row: 4, outcome: "accepted", openOfferCount: 0 });
    expect(other).toMatchObject({ row: 5, outcome: "accepted", openOfferCount: 0 });
    expect(await keptRows(group.uuid)).toBe(1);

    const replacing = await upload(group.uuid, "dry_run", ["ONCOR,12,12.5,2022-03-01"]);
    expect(replacing.rows[0]).toMatchObject({
      outcome: "replaces",
      rate: { energyRateCentsPerKwh: "12.5" },
      replaces: { energyRateCentsPerKwh: "11.9", effectiveOn: "2022-03-01" },
      openOfferCount: 1,
    });
    expect(await keptRows(group.uuid)).toBe(1);
  });

  it("with a bad row keeps nothing, and says which rows are bad and why", async () => {
    const group = await createGroup({ costDollarsPerKwh: "0.08" });
    const rows = [
      "ONCOR,12,11.9,2022-03-01",
      "ONCOR,12,11.8,2022-03-01",
      "ONKOR,12,11.9,2022-03-01",
      "CENTERPOINT,12,11.91234,2022-03-01",
      "CENTERPOINT,24,7.9,2022-03-01",
    ];
    for (const mode of ["dry_run", "store"] as const) {
      const report = await upload(group.uuid, mode, rows);
      expect(report).toMatchObject({ result: "refused", rateSheet: null, accepted: 1, refused: 4 });
      expect(report.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
        [2, "accepted"],
        [3, "refused"],
        [4, "refused"],
        [5, "refused"],
        [6, "refused"],
      ]);
      const [, twice, unknown, fine, cheap] = report.rows;
      expect(twice).toMatchObject({ duplicateOfRow: 2, reasons: [/row 2/] });
      expect(unknown).toMatchObject({ rate: null, reasons: [/ONKOR/] });
      expect(fine?.reasons[0]).toMatch(/four decimals/);
      expect(cheap?.reasons[0]).toMatch(/does not pay/);
      expect(await keptRows(group.uuid)).toBe(0);
    }
    const empty = await upload(group.uuid, "store", []);
    expect(empty).toMatchObject({ result: "refused", problems: [/no rows/], rows: [] });
  });

  it("is kept with what it said, and again changes nothing", async () => {
    const group = await createGroup();
    const rows = ["ONCOR,12,11.9,2022-03-01", "CENTERPOINT,12,12.1,2022-03-01"];
    const report = await upload(group.uuid, "store", rows);
    expect(report).toMatchObject({
      result: "stored",
      accepted: 2,
      rateSheet: { status: "approved", fileName: "rates.csv", rowCount: 2 },
    });
    const again = await upload(group.uuid, "store", rows);
    expect(again).toMatchObject({ result: "stored", accepted: 0, unchanged: 2 });
    const listed = await api.operator.rateSheets.list({ planGroupUuid: group.uuid });
    expect(listed.data).toEqual([again.rateSheet, report.rateSheet]);
    const first = await api.operator.rateSheets.list({ planGroupUuid: group.uuid, limit: 1 });
    expect(first).toMatchObject({ data: [again.rateSheet], hasMore: true });
    const uuid = report.rateSheet?.uuid ?? "";
    const detail = await api.operator.rateSheets.get({ uuid });
    expect(detail).toMatchObject({ uuid, rowCount: 2 });
    expect(detail.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
      [2, "unchanged"],
      [3, "unchanged"],
    ]);
  });

  it("that is too large, or of no plan group, is refused", async () => {
    const { uuid: planGroupUuid } = await createGroup();
    const huge = new File(["x".repeat(5 * 1024 * 1024)], "huge.csv");
    const large = api.operator.rateSheets.upload({ planGroupUuid, mode: "dry_run", file: huge });
    expect(await refusalOf(large)).toMatchObject({ code: "upload_too_large", status: 413 });
    const nowhere = upload("01890000-0000-7000-8000-000000000000", "dry_run", []);
    expect(await refusalOf(nowhere)).toMatchObject({ code: "not_found" });
  });
});

it("a list of rates with a bad row is refused with the row", async () => {
  const { uuid: planGroupUuid } = await createGroup();
  const row = { utility: "ONCOR", termMonths: 12, effectiveOn: "2022-03-01" } as const;
  const rows = [{ ...row, energyRateCentsPerKwh: "11.9" }, row];
  const refusal = await refusalOf(api.operator.rateSheets.create({ planGroupUuid, rows }));
  expect(refusal).toMatchObject({
    code: "rate_sheet_refused",
    status: 422,
    details: { problems: [{ row: 2, reason: /exactly one/ }] },
  });
  expect(await keptRows(planGroupUuid)).toBe(0);
});

describe("rates that need a second person", () => {
  it("price nothing until somebody else has approved them", async () => {
    const group = await createGroup({ needsApproval: true });
    const { token } = await api.operator.tokens.create({ name: "Rates", role: "pricing" });
    const author = api.staff(token);
    const { rateSheet } = await upload(group.uuid, "store", ["ONCOR,12,11.9,2022-03-01"], author);
    expect(rateSheet).toMatchObject({ status: "draft", approvedAt: null, approvedBy: null });
    const uuid = rateSheet?.uuid ?? "";
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    expect(await customer.account.enroll.requestPlans(request)).toEqual([]);
    // A draft is in nobody's way: the row is as new as it was.
    expect((await author.rateSheets.get({ uuid })).rows[0]).toMatchObject({ outcome: "accepted" });

    const own = await refusalOf(author.rateSheets.approve({ uuid }));
    expect(own).toMatchObject({ code: "second_person_needed", status: 422 });
    expect(await customer.account.enroll.requestPlans(request)).toEqual([]);

    const approved = await api.operator.rateSheets.approve({ uuid });
    expect(approved).toMatchObject({ status: "approved", createdBy: rateSheet?.createdBy });
    expect(approved.approvedBy).not.toBe(approved.createdBy);
    expect(await api.operator.rateSheets.approve({ uuid })).toEqual(approved);
    const [plan] = await customer.account.enroll.requestPlans(request);
    expect(plan).toMatchObject({ energyRateCentsPerKwh: "11.9" });
  });

  it("approved later go before those of the same day that were approved earlier", async () => {
    const group = await createGroup({ needsApproval: true });
    const { token } = await api.operator.tokens.create({ name: "Rates", role: "pricing" });
    const sheetAt = async (cents: string) =>
      (await upload(group.uuid, "store", [`ONCOR,12,${cents},2022-03-01`], api.staff(token)))
        .rateSheet?.uuid ?? "";
    const [first, second] = [await sheetAt("11.9"), await sheetAt("12.4")];
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    const rateNow = async () =>
      (await customer.account.enroll.requestPlans(request))[0]?.energyRateCentsPerKwh;
    await api.operator.rateSheets.approve({ uuid: second });
    expect(await rateNow()).toBe("12.4");
    await sandbox.backend.app.sandbox.clock.advance({ by: "PT1H" });
    await api.operator.rateSheets.approve({ uuid: first });
    expect(await rateNow()).toBe("11.9");
  });

  it("are not approved where their group's cost has risen above them", async () => {
    const group = await createGroup({ needsApproval: true, costDollarsPerKwh: "0.08" });
    const { token } = await api.operator.tokens.create({ name: "Rates", role: "pricing" });
    const rows = ["ONCOR,12,8.5,2022-03-01"];
    const { rateSheet } = await upload(group.uuid, "store", rows, api.staff(token));
    await api.operator.planGroups.update({ uuid: group.uuid, costDollarsPerKwh: "0.09" });
    const uuid = rateSheet?.uuid ?? "";
    const refusal = await refusalOf(api.operator.rateSheets.approve({ uuid }));
    expect(refusal).toMatchObject({ code: "rate_sheet_refused" });
  });
});

const check = (postalCode: string) => sandbox.backend.app.enroll.checkEligibility({ postalCode });

const askApp = (
  change: Partial<Parameters<Sandbox["backend"]["app"]["enroll"]["requestPlans"]>[0]>,
): Promise<AppPlan[]> =>
  sandbox.backend.app.enroll.requestPlans({ postalCode: "75087", utility: "ONCOR", ...change });

const offerStandard = () =>
  offerGroup(
    { partnerCommissionPerMonthDollars: "6.00", costDollarsPerKwh: "0.085" },
    { energyRateCentsPerKwh: "11.9" },
    [12, 24],
  );

it("a postal code is eligible where a utility with retail choice serves it", async () => {
  expect(await check("75019")).toEqual({
    eligibilityLikelihood: 1,
    utilities: [
      { name: "ONCOR", displayName: "Oncor Electric Delivery" },
      { name: "TNMP", displayName: "Texas-New Mexico Power" },
    ],
  });
  // Austin has a utility of its own.
  expect(await check("78701")).toEqual({ eligibilityLikelihood: 0, utilities: [] });
  expect(await refusalOf(check("7501"))).toMatchObject({ code: "invalid_input" });
});

describe("plans at a postal code", () => {
  it("are those of a premise there, and tell the App alone what it earns", async () => {
    const group = await offerStandard();
    const plans = await askApp({ planGroup: group.uuid, termMonths: 12 });
    expect(plans).toMatchObject([
      {
        energyRateCentsPerKwh: "11.9",
        partnerCommissionPerMonthDollars: "6.00",
        tduShortname: "ONCOR",
        planType: "fixed",
        rateStructure: "flat",
      },
    ]);
    const [plan] = await customer.account.enroll.requestPlans({
      esiId: esiIdOf("ONCOR"),
      planGroup: group.uuid,
      termMonths: 12,
    });
    expect(plan?.uuid).toBe(plans[0]?.uuid);
    expect(plan).not.toHaveProperty("partnerCommissionPerMonthDollars");
    expect(plan).not.toHaveProperty("costDollarsPerKwh");
    const accepted = await acceptance(customer, esiIdOf("ONCOR"), sandbox.firstDay);
    const planUuid = plans[0]?.uuid ?? "";
    await customer.account.enroll.acceptPlan({ ...accepted, planUuid });
  });

  it("are of a utility that serves there", async () => {
    const refusal = await refusalOf(askApp({ utility: "CENTERPOINT" }));
    expect(refusal).toMatchObject({
      code: "utility_not_at_postal_code",
      status: 422,
      details: { utilities: ["ONCOR"] },
    });
    expect(await refusalOf(askApp({ postalCode: "00000" }))).toMatchObject({
      code: "utility_not_at_postal_code",
      details: { utilities: [] },
    });
  });

  it("have the rate that pays a commission, or the commission that a rate leaves", async () => {
    const group = await offerStandard();
    const own = { planGroup: group.uuid, termMonths: 12 };
    expect(await askApp({ ...own, partnerCommissionPerMonthDollars: "10" })).toMatchObject([
      { energyRateCentsPerKwh: "12.3", partnerCommissionPerMonthDollars: "10.00" },
    ]);
    expect(await askApp({ ...own, energyRateCentsPerKwh: "11.5" })).toMatchObject([
      { energyRateCentsPerKwh: "11.5", partnerCommissionPerMonthDollars: "2.00" },
    ]);
    const both = { energyRateCentsPerKwh: "9.5", partnerCommissionPerMonthDollars: "10" };
    const [plan] = await askApp({ ...own, ...both });
    expect(plan).toMatchObject({ partnerCommissionPerMonthDollars: "10.00" });
    const [row] = await api.sql`
      select commission_cents_per_month from plans where uuid = ${plan?.uuid ?? ""}`;
    expect(row).toEqual({ commission_cents_per_month: 1000 });
    // An account asks with the same knobs.
    const esiId = esiIdOf("ONCOR");
    const [same] = await customer.account.enroll.requestPlans({ esiId, ...own, ...both });
    expect(same?.uuid).toBe(plan?.uuid);
  });

  it("are refused below cost, with what would do", async () => {
    const group = await offerStandard();
    const own = { planGroup: group.uuid, termMonths: 12 };
    const both = { energyRateCentsPerKwh: "9", partnerCommissionPerMonthDollars: "10" };
    for (const call of [
      () => askApp({ ...own, ...both }),
      () => customer.account.enroll.requestPlans({ esiId: esiIdOf("ONCOR"), ...own, ...both }),
    ]) {
      expect(await refusalOf(call())).toMatchObject({
        code: "below_cost",
        status: 422,
        details: {
          planGroupUuid: group.uuid,
          lowestEnergyRateCentsPerKwh: "9.5",
          highestCommissionPerMonthDollars: "5.00",
        },
      });
    }
    const fine = askApp({ ...own, energyRateCentsPerKwh: "11.12345" });
    expect(await refusalOf(fine)).toMatchObject({ code: "rate_too_precise" });
    const cents = askApp({ ...own, partnerCommissionPerMonthDollars: "1.234" });
    expect(await refusalOf(cents)).toMatchObject({ code: "invalid_input", status: 400 });
    // Another group of the App can be offered at this rate: no cost is known of it.
    const rates = await askApp({ energyRateCentsPerKwh: "11.9" });
    expect(rates.map(({ groupUuid }) => groupUuid)).toContain(group.uuid);
  });

  it("of a term between two are at the dearer rate, and beyond them not to be had", async () => {
    const group = await createGroup();
    await upload(group.uuid, "store", [
      "ONCOR,12,11.9,2022-03-01",
      "ONCOR,24,10.9,2022-03-01",
      "ONCOR,36,12.9,2022-03-01",
    ]);
    const rateOf = async (termMonths: number) =>
      (await askApp({ planGroup: group.uuid, termMonths })).map((plan) => [
        plan.termMonths,
        plan.energyRateCentsPerKwh,
      ]);
    expect(await rateOf(18)).toEqual([[18, "11.9"]]);
    expect(await rateOf(30)).toEqual([[30, "12.9"]]);
    expect(await rateOf(24)).toEqual([[24, "10.9"]]);
    expect(await rateOf(48)).toEqual([]);
    expect(await askApp({ planGroup: group.uuid })).toHaveLength(3);
  });
});

describe("a plan that is not flat", () => {
  const energy = {
    kind: "time_of_use_energy",
    windows: [
      {
        name: "Nights",
        hours: [{ from: "21:00", until: "06:00" }],
        rateDollarsPerKwh: "0",
        labelShare: "0.4",
      },
    ],
    otherwise: { name: "Days", rateDollarsPerKwh: "0.2", labelShare: "0.6" },
  };

  it("says each of its rates, credits and cliffs", async () => {
    const group = await offerGroup(
      {
        energyKind: "time_of_use_energy",
        components: [
          { kind: "daily_base_charge", dollarsPerDay: "0.33" },
          { kind: "usage_credit", name: "Usage Credit", dollars: "50.00", atLeastKwh: "1000" },
          { kind: "early_termination_fee", dollarsPerRemainingMonth: "20.00" },
          {
            kind: "export_buyback",
            price: { kind: "fixed", rateDollarsPerKwh: "0.03" },
            span: "cycle",
            offsets: "energy",
          },
          { kind: "delivery_pass_through", waivedWindows: ["Nights"] },
        ],
      },
      { energy },
    );
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    const [plan] = await customer.account.enroll.requestPlans(request);
    expect(plan).toMatchObject({
      rateStructure: "time_of_use",
      planType: "fixed",
      energyRateCentsPerKwh: "12",
      exportRateCentsPerKwh: "3",
      planMonthlyCostDollars: "9.90",
      earlyTerminationFee: "$20.00 for each month that remains of the term",
      energyRates: [
        { name: "Nights", rateCentsPerKwh: "0", labelShare: "0.4" },
        { name: "Days", rateCentsPerKwh: "20", isOtherwise: true },
      ],
      credits: [{ name: "Usage Credit", dollars: "50.00", atLeastKwh: "1000" }],
      cliffs: [{ fromKwh: 999, toKwh: 1000, changeDollars: expect.stringMatching(/^-49\./) }],
      buybackProgramme: { price: "fixed", span: "cycle", offsets: "energy" },
    });
    expect(await sandbox.backend.app.planGroups.get({ uuid: group.uuid })).toMatchObject({
      rateStructure: "time_of_use",
      planMonthlyCostDollars: "9.90",
      buybackProgramme: { exportRateCentsPerKwh: "3" },
    });
    const postal = { postalCode: "75087", utility: "ONCOR", planGroup: group.uuid } as const;
    for (const knob of [
      { energyRateCentsPerKwh: "12" },
      { partnerCommissionPerMonthDollars: "3" },
    ]) {
      const refusal = await refusalOf(
        sandbox.backend.app.enroll.requestPlans({ ...postal, ...knob }),
      );
      expect(refusal).toMatchObject({
        code: "rate_not_flat",
        details: { planGroupUuid: group.uuid },
      });
    }
  });

  it("has a rate of the kind that its group is sold at", async () => {
    const group = await createGroup();
    const row = { utility: "ONCOR", termMonths: 12, effectiveOn: "2022-03-01", energy } as const;
    // The other kind of price, which the type refuses too: a caller without it can send one.
    const rows = [row] as unknown as Parameters<Operator["rateSheets"]["create"]>[0]["rows"];
    const create = api.operator.rateSheets.create({ planGroupUuid: group.uuid, rows });
    expect(await refusalOf(create)).toMatchObject({
      code: "rate_sheet_refused",
      details: { problems: [{ row: 1, reason: /sold at flat_energy/ }] },
    });
  });
});

describe("a plan group", () => {
  it("with components that cannot be billed is refused with each problem", async () => {
    const components = [
      { kind: "base_charge", dollarsPerCycle: "4.955" },
      { kind: "prepaid_daily_charge", dollarsPerDay: "1" },
    ] as const;
    const refusal = await refusalOf(createGroup({ components: [...components] }));
    expect(refusal).toMatchObject({ code: "pricing_invalid", status: 422 });
    const { problems } = refusal.details as { problems: { path: string }[] };
    expect(problems.map(({ path }) => path)).toEqual([
      "components[0].dollarsPerCycle",
      "components[1]",
      "components",
    ]);
  });

  it("tells staff alone what energy costs, also in the audit log", async () => {
    const group = await createGroup({ costDollarsPerKwh: "0.0876" });
    expect(group).toMatchObject({ costDollarsPerKwh: "0.0876", needsApproval: false });
    const uuid = group.uuid;
    const changed = await api.operator.planGroups.update({ uuid, costDollarsPerKwh: "0.0877" });
    expect(changed).toMatchObject({ costDollarsPerKwh: "0.0877", name: group.name });
    expect(await api.operator.planGroups.get({ uuid })).toEqual(changed);
    const { data: listed } = await api.operator.planGroups.list({ appUuid: sandbox.app.uuid });
    expect(listed[0]).toEqual(changed);
    const { backend } = sandbox;
    const told = [
      await backend.app.planGroups.get({ uuid }),
      await backend.app.planGroups.list({}),
      await backend.app.auditLog.list({ limit: 100 }),
    ];
    expect(JSON.stringify(told)).not.toMatch(/0\.087|8760|87600|87700|cost(Dollars|Micros)/);
    const costs = await api.sql`
      select after from audit_entries where object_id = ${uuid} and action = 'plan_group.cost_set'
      order by uuid`;
    expect(costs).toEqual([
      { after: { costMicrosPerKwh: 87_600 } },
      { after: { costMicrosPerKwh: 87_700 } },
    ]);
  });

  it("that is changed leaves the plans that were issued as they are", async () => {
    const group = await offerGroup({ renewablePercent: 10 }, { energyRateCentsPerKwh: "11.9" });
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    const [before] = await customer.account.enroll.requestPlans(request);
    const { uuid } = group;
    await api.operator.planGroups.update({
      uuid,
      name: "Lantern Brighter",
      renewablePercent: null,
    });
    const [after] = await customer.account.enroll.requestPlans(request);
    expect(after).toMatchObject({ name: "Lantern Brighter", renewablePercent: null });
    expect(after?.uuid).not.toBe(before?.uuid);
    const [kept] = await api.sql`
      select name, renewable_percent from plans where uuid = ${before?.uuid ?? ""}`;
    expect(kept).toEqual({ name: "Lantern Bright", renewable_percent: 10 });
  });
});

describe("an offer", () => {
  it("is one plan on one day, and a later rate another, beside which the first one stands", async () => {
    const group = await offerGroup({}, { energyRateCentsPerKwh: "11.9" });
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    const [first] = await customer.account.enroll.requestPlans(request);
    const { links: _links, ...known } = first ?? { links: null };
    await sandbox.backend.app.sandbox.clock.advance({ by: "PT5H" });
    const [again] = await customer.account.enroll.requestPlans(request);
    expect(again).toMatchObject(known);
    await upload(group.uuid, "store", ["ONCOR,12,10.5,2022-03-01"]);
    const [cheaper] = await customer.account.enroll.requestPlans(request);
    expect(cheaper).toMatchObject({ energyRateCentsPerKwh: "10.5" });
    expect(cheaper?.uuid).not.toBe(first?.uuid);
    const input = await acceptance(customer, esiIdOf("ONCOR"), sandbox.firstDay);
    const location = await customer.account.enroll.acceptPlan({
      ...input,
      planUuid: first?.uuid ?? "",
    });
    expect(location.planUuid).toBe(first?.uuid);
  });

  it("to a small business has its own label, by its own delivery charges", async () => {
    const group = await offerGroup(
      { segment: "small_commercial" },
      { energyRateCentsPerKwh: "10" },
    );
    const request = { esiId: esiIdOf("ONCOR"), planGroup: group.uuid };
    const none = await refusalOf(customer.account.enroll.requestPlans(request));
    expect(none).toMatchObject({ code: "no_delivery_tariff", status: 422 });
    await api.operator.tariffs.create({
      utility: "ONCOR",
      segment: "small_commercial",
      effectiveOn: "2022-01-01",
      observedOn: "2022-01-01",
      status: "observed",
      source: "a test",
      monthlyDollars: "15.00",
      rateCentsPerKwh: "3",
      spanningPeriods: "whole_period_by_read_date",
    });
    const [plan] = await customer.account.enroll.requestPlans(request);
    expect(plan).toMatchObject({
      segment: "small_commercial",
      deliveryMonthlyCostDollars: "15.00",
      averagePrices: [
        { useKwh: 1500, centsPerKwh: "14.0" },
        { useKwh: 2500, centsPerKwh: "13.6" },
        { useKwh: 3500, centsPerKwh: "13.4" },
      ],
      avgCentsPerKwh500: "16.0",
      avgCentsPerKwh1000: "14.5",
      avgCentsPerKwh2000: "13.8",
    });
  });
});

describe("delivery tariffs", () => {
  const row = {
    utility: "CENTERPOINT",
    segment: "residential",
    effectiveOn: "2022-03-01",
    observedOn: "2022-02-03",
    status: "official",
    source: "a test's tariff book",
    monthlyDollars: "4.39",
    rateCentsPerKwh: "3.1",
    spanningPeriods: "by_day",
  } as const;

  it("that are observed price no label of a live App; official ones do", async () => {
    const esiId = esiIdOf("CENTERPOINT");
    const ask = () => customer.account.enroll.requestPlans({ esiId });
    expect(await ask()).toHaveLength(1);
    const { appUuid } = sandbox.scope;
    await api.sql`update apps set environment = 'live' where uuid = ${appUuid}`;
    expect(await refusalOf(ask())).toMatchObject({
      code: "tariff_not_official",
      status: 422,
      details: { utility: "CENTERPOINT" },
    });
    const created = await api.operator.tariffs.create(row);
    expect(created).toMatchObject(row);
    expect(await ask()).toMatchObject([
      { deliveryRateCentsPerKwh: "3.1", deliveryMonthlyCostDollars: "4.39" },
    ]);
    // What is observed since with other charges leaves the official row in doubt.
    const observed = { ...row, status: "observed", effectiveOn: "2022-03-02" } as const;
    await sandbox.backend.app.sandbox.clock.advance({ by: "P1D" });
    await api.operator.tariffs.create({ ...observed, rateCentsPerKwh: "3.2" });
    expect(await refusalOf(ask())).toMatchObject({ code: "tariff_not_official" });

    const needless = await refusalOf(createGroup({ needsApproval: false }));
    expect(needless).toMatchObject({ code: "second_person_needed" });
    expect(await createGroup()).toMatchObject({ needsApproval: true });
  });

  it("are rows that stay; the same again is the same, and another is refused", async () => {
    const other = { ...row, utility: "TNMP", effectiveOn: "2023-05-01" } as const;
    const created = await api.operator.tariffs.create(other);
    expect(await api.operator.tariffs.create(other)).toEqual(created);
    const changed = api.operator.tariffs.create({ ...other, monthlyDollars: "9" });
    expect(await refusalOf(changed)).toMatchObject({
      code: "tariff_exists",
      status: 409,
      details: { tariffUuid: created.uuid },
    });
    const fine = api.operator.tariffs.create({ ...other, rateCentsPerKwh: "3.12345" });
    expect(await refusalOf(fine)).toMatchObject({ code: "rate_too_precise" });
    const corrected = await api.operator.tariffs.create({
      ...other,
      observedOn: "2022-02-04",
      monthlyDollars: "9",
    });
    const listed = await api.operator.tariffs.list({ utility: "TNMP", segment: "residential" });
    const ofDay = listed.filter(({ effectiveOn }) => effectiveOn === other.effectiveOn);
    expect(ofDay).toEqual([{ ...corrected, monthlyDollars: "9.00" }, created]);
  });
});
