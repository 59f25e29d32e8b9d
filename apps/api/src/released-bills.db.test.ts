import { addDays } from "@lamplight/domain";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  acceptance,
  createCustomer,
  createSandbox,
  enroll,
  importFile,
  usageOf,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api[Symbol.asyncDispose]());

const header =
  "esi_id,address_1,address_2,city,state,postal_code,utility,place,is_inside_city_limits,population_band";

it("a bill that is held for an unknown place goes out when a file says where it lies", async () => {
  const sandbox = await createSandbox(api, { seed: 501 });
  const esiId = "10443720000005501";
  const premise = `${esiId},7 Unknown Way,,Rockwall,TX,75087,ONCOR`;
  await importFile(sandbox, "premises", `${header}\n${premise},,,\n`);
  await importFile(sandbox, "usage", usageOf(sandbox, esiId, 60));
  const customer = await enroll(sandbox, esiId);
  await sandbox.backend.app.sandbox.clock.advance({ by: "P45D" });
  const held = await customer.account.billing.invoices.list({});
  expect(held.data).toEqual([]);
  const holds = await api.sql`
    select distinct code from billing_holds
    where app_uuid = ${sandbox.app.uuid} and closed_at is null`;
  expect([...holds]).toEqual([{ code: "tax_jurisdiction_unknown" }]);

  await importFile(sandbox, "premises", `${header}\n${premise},Rockwall,true,10000_or_more\n`);
  await sandbox.backend.app.sandbox.clock.advance({ by: "P1D" });
  const issued = await customer.account.billing.invoices.list({});
  expect(issued.data.length).toBeGreaterThan(0);
  const open = await api.sql`
    select code from billing_holds where app_uuid = ${sandbox.app.uuid} and closed_at is null`;
  expect([...open]).toEqual([]);
});

it("a period of which a day is billed already is parked, and the clock goes on", async () => {
  const sandbox = await createSandbox(api, { seed: 505 });
  const esiId = sandbox.premises[0]?.esiId ?? "";
  await importFile(sandbox, "usage", usageOf(sandbox, esiId, 120));
  const customer = await enroll(sandbox, esiId);
  const { advance } = sandbox.backend.app.sandbox.clock;
  await advance({ by: "P45D" });
  const before = await customer.account.billing.invoices.list({});
  expect(before.data.length).toBeGreaterThan(0);
  // As no path of the program would: an invoice that also covers the next day.
  await api.sql`
    update coverage set days = daterange(lower(days), upper(days) + 1)
    where days @> (
      select upper(days) - 1 from coverage where world_uuid = ${sandbox.scope.worldUuid}
      order by days desc limit 1
    ) and world_uuid = ${sandbox.scope.worldUuid}`;
  await advance({ by: "P75D" });
  const after = await customer.account.billing.invoices.list({});
  const parked = await api.sql`
    select count(*)::integer as parked from billing_periods
    where app_uuid = ${sandbox.app.uuid} and status = 'parked'`;
  expect([...parked]).toEqual([{ parked: 1 }]);
  expect(after.data.length).toBeGreaterThan(before.data.length);
  const [hold] = await api.sql`
    select details from billing_holds where app_uuid = ${sandbox.app.uuid} and code = 'fault'`;
  expect(hold?.["details"]).toEqual({ reason: "a day of this period is billed already" });
});

it("an acceptance whose day has passed can be replaced, any other that is open stands", async () => {
  const sandbox = await createSandbox(api, { seed: 502 });
  const [premise] = sandbox.premises;
  const esiId = premise?.esiId ?? "";
  const customer = await createCustomer(sandbox);
  const { acceptPlan, finalize } = customer.account.enroll;
  await acceptPlan(await acceptance(customer, esiId, addDays(sandbox.firstDay, 2)));
  expect(
    await refusalOf(acceptPlan(await acceptance(customer, esiId, addDays(sandbox.firstDay, 3)))),
  ).toMatchObject({ code: "enrollment_open" });
  await sandbox.backend.app.sandbox.clock.advance({ by: "P3D" });
  expect(await refusalOf(finalize({}))).toMatchObject({ code: "start_date_not_possible" });
  await acceptPlan(await acceptance(customer, esiId, addDays(sandbox.firstDay, 4)));
  expect(await finalize({})).toMatchObject({ state: "requested", isFinalized: true });
});

it("nobody accepts a premise that another has asked for from a later day", async () => {
  const sandbox = await createSandbox(api, { seed: 503 });
  const esiId = sandbox.premises[0]?.esiId ?? "";
  const first = await createCustomer(sandbox);
  await first.account.enroll.acceptPlan(
    await acceptance(first, esiId, addDays(sandbox.firstDay, 10)),
  );
  await first.account.enroll.finalize({});
  const second = await createCustomer(sandbox);
  const earlier = await acceptance(second, esiId, addDays(sandbox.firstDay, 5));
  expect(await refusalOf(second.account.enroll.acceptPlan(earlier))).toMatchObject({
    code: "esi_id_taken",
    details: { esiId },
  });
});

it("a clock moves ten years in one call and not beyond 2099", async () => {
  const sandbox = await createSandbox(api, { seed: 504 });
  const { advance } = sandbox.backend.app.sandbox.clock;
  for (const far of [{ by: "P3701D" }, { by: "P40000D" }, { to: "2099-12-31T12:00:00.000Z" }]) {
    expect(await refusalOf(advance(far))).toMatchObject({ code: "invalid_input" });
  }
  expect((await advance({ by: "P3000D" })).clock.now.slice(0, 4)).toBe("2030");
});

it.each([
  ["a stranger's", "/trpc/operator.usage.import", null, 401, "token_missing"],
  ["a mistyped token's", "/trpc/operator.usage.import", "lmp_operator_x", 401, "token_invalid"],
  [
    "one to a call without files",
    "/trpc/operator.retailers.create",
    null,
    415,
    "unsupported_media_type",
  ],
])("%s form data is refused before it is read", async (_whose, path, token, status, errorCode) => {
  const body = new FormData();
  body.set("file", new File(["x".repeat(100_000)], "usage.csv"));
  const response = await fetch(`${api.baseUrl}${path}`, {
    method: "POST",
    body: await new Response(body).blob(),
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { data: { errorCode } } });
});
