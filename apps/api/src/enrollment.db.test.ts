import { addDays } from "@lamplight/domain";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  acceptance,
  createCustomer,
  createSandbox,
  enroll,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;
let seed = 40;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  seed += 1;
  sandbox = await createSandbox(api, { seed });
  customer = await createCustomer(sandbox);
});
afterAll(() => api[Symbol.asyncDispose]());

const premiseOf = (utility: string): string =>
  sandbox.premises.find((premise) => premise.utility === utility)?.esiId ?? "";

const accept = async (who: Customer, esiId: string, change: object = {}) =>
  who.account.enroll.acceptPlan({
    ...(await acceptance(who, esiId, sandbox.firstDay)),
    ...change,
  });

const orders = async () =>
  api.sql`select 1 from due_work
    where world_uuid = ${sandbox.scope.worldUuid} and kind = 'complete_order'`;

describe("accepting a plan", () => {
  it("makes the location, and a second time is refused", async () => {
    const location = await accept(customer, premiseOf("ONCOR"));
    expect(await customer.account.locations.list({})).toEqual([location]);
    const again = await refusalOf(accept(customer, premiseOf("ONCOR")));
    expect(again).toMatchObject({ code: "enrollment_open", status: 409 });
    expect(await customer.account.locations.list({})).toHaveLength(1);
  });

  it("twice at once makes one location", async () => {
    const input = await acceptance(customer, premiseOf("ONCOR"), sandbox.firstDay);
    const ended = await Promise.allSettled(
      [1, 2, 3].map(() => customer.account.enroll.acceptPlan(input)),
    );
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of ended) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "enrollment_open" });
    }
    expect(await customer.account.locations.list({})).toHaveLength(1);
  });

  it("of another utility is refused", async () => {
    const esiId = premiseOf("CENTERPOINT");
    const refusal = await refusalOf(accept(customer, premiseOf("ONCOR"), { esiId }));
    expect(refusal).toMatchObject({ code: "plan_not_offered", status: 422 });
  });

  it("that is not there, or at no premise, is refused", async () => {
    const planUuid = "01890000-0000-7000-8000-000000000000";
    for (const change of [{ planUuid }, { esiId: "10443729999999999" }]) {
      const refusal = await refusalOf(accept(customer, premiseOf("ONCOR"), change));
      expect(refusal).toMatchObject({ code: "not_found", status: 404 });
    }
  });

  it("whose offer has expired is refused, and a new offer is another plan", async () => {
    const input = await acceptance(customer, premiseOf("ONCOR"), addDays(sandbox.firstDay, 20));
    await sandbox.backend.app.sandbox.clock.advance({ by: "P8D" });
    const refusal = await refusalOf(customer.account.enroll.acceptPlan(input));
    expect(refusal).toMatchObject({ code: "plan_expired", status: 422 });
    const [plan] = await customer.account.enroll.requestPlans({ esiId: input.esiId });
    expect(plan?.uuid).not.toBe(input.planUuid);
  });

  it("for a day on which service cannot start is refused with the days that can be", async () => {
    const { firstDay } = sandbox;
    const days = { earliest: firstDay, latest: addDays(firstDay, 90) };
    for (const requestedStartDate of [addDays(firstDay, -1), addDays(firstDay, 91)]) {
      const refusal = await refusalOf(accept(customer, premiseOf("ONCOR"), { requestedStartDate }));
      expect(refusal).toMatchObject({ code: "start_date_not_possible", details: days });
    }
    // 2022-03-01 is a Tuesday; a switch needs the next business day.
    const sameDay = await refusalOf(
      accept(customer, premiseOf("ONCOR"), { serviceType: "switch" }),
    );
    expect(sameDay).toMatchObject({
      code: "start_date_not_possible",
      details: { ...days, earliest: "2022-03-02" },
    });
    const last = accept(customer, premiseOf("ONCOR"), { requestedStartDate: days.latest });
    await expect(last).resolves.toBeDefined();
  });
});

describe("finalizing an enrollment", () => {
  it("before a plan is accepted is refused with what is missing", async () => {
    const refusal = await refusalOf(customer.account.enroll.finalize({}));
    expect(refusal).toMatchObject({
      code: "enrollment_incomplete",
      status: 422,
      details: { missing: ["plan_acceptance"] },
    });
    expect(await orders()).toHaveLength(0);
  });

  it("twice gives the same answer and one order", async () => {
    await accept(customer, premiseOf("ONCOR"));
    const first = await customer.account.enroll.finalize({});
    expect(first).toMatchObject({ state: "requested", isFinalized: true, missing: [] });
    expect(await customer.account.enroll.finalize({})).toEqual(first);
    expect(await customer.account.enroll.get({})).toEqual(first);
    expect(await orders()).toHaveLength(1);
  });

  it("several times at once gives the same answer and one order", async () => {
    await accept(customer, premiseOf("ONCOR"));
    const answers = await Promise.all([1, 2, 3, 4].map(() => customer.account.enroll.finalize({})));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.history.map(({ state }) => state)).toEqual(["accepted", "requested"]);
    expect(await orders()).toHaveLength(1);
  });

  it("of two accounts at one premise is for the first, one after the other or at once", async () => {
    const esiId = premiseOf("ONCOR");
    await enroll(sandbox, esiId);
    const late = await refusalOf(accept(customer, esiId));
    expect(late).toMatchObject({ code: "esi_id_taken", status: 409, details: { esiId } });

    const contested = premiseOf("CENTERPOINT");
    const rivals = [customer, await createCustomer(sandbox)];
    for (const rival of rivals) await accept(rival, contested);
    const ended = await Promise.allSettled(
      rivals.map(({ account }) => account.enroll.finalize({})),
    );
    const lost = ended.filter((one) => one.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: "esi_id_taken", details: { esiId: contested } });
    expect(await orders()).toHaveLength(2);
  });
});
