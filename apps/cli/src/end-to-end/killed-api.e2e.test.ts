import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "@lamplight/client";
import { openDatabase } from "@lamplight/database";
import { createOperatorClient } from "@lamplight/operator-client";
import { byCommand, createOperatorToken } from "@lamplight/operations";
import { expect, it } from "vitest";
import { exampleBrand, exampleRetailer } from "../demo/example-company.ts";
import { startTestServices, type TestServices } from "./test-services.ts";

async function createCustomer({ services: { baseUrl, databaseUrl } }: TestServices) {
  await using opened = openDatabase({ url: databaseUrl, poolSize: 1 });
  const maker = byCommand(opened.database);
  const { token: operatorToken } = await createOperatorToken(maker, {
    name: "test",
    role: "admin",
  });
  const { operator } = createOperatorClient({ baseUrl, token: operatorToken });
  const retailer = await operator.retailers.create(exampleRetailer);
  const { app, token } = await operator.apps.createSandbox({
    retailerUuid: retailer.uuid,
    name: "Test",
    brand: exampleBrand,
    clockStartsAt: "2022-03-01T12:00:00.000Z",
    seed: 7,
    premiseCount: 60,
  });
  const group = await operator.planGroups.create({
    appUuid: app.uuid,
    name: "Steady 12",
    description: "",
    termMonths: 12,
    components: [
      { kind: "base_charge", dollarsPerCycle: "4.95" },
      { kind: "delivery_pass_through" },
    ],
  });
  await operator.rateSheets.create({
    planGroupUuid: group.uuid,
    rows: [
      {
        utility: "ONCOR",
        termMonths: 12,
        energyRateCentsPerKwh: "11.9",
        effectiveOn: "2022-03-01",
      },
    ],
  });
  const backend = createClient({ baseUrl, token });
  const { uuid } = await backend.app.accounts.create({
    email: "jordan@example.com",
    firstName: "Jordan",
    lastName: "Rivers",
  });
  const { token: accountToken } = await backend.app.accounts.createToken({ uuid });
  return { backend, token: accountToken };
}

async function acceptance({ sql, services }: TestServices, token: string) {
  const [premise] = await sql<{ esi_id: string }[]>`
    select esi_id from premises where utility = 'ONCOR' order by id limit 1`;
  const esiId = premise?.esi_id ?? "";
  const { account } = createClient({ baseUrl: services.baseUrl, token });
  const [plan] = await account.enroll.requestPlans({ esiId });
  return {
    plan_uuid: plan?.uuid,
    esi_id: esiId,
    service_type: "move_in",
    requested_start_date: "2022-03-01",
    consent: { accepted_at: "2022-03-01T12:00:00.000Z", language: "en", channel: "internet" },
  };
}

/** How often each part of an acceptance is there. */
async function countParts({ sql }: TestServices, key: string) {
  const [row] = await sql`
    select (select count(*)::integer from locations) as locations,
      (select count(*)::integer from events where type = 'enrollment.plan_accepted') as events,
      (select count(*)::integer from audit_entries where action = 'enrollment.accepted') as entries,
      (select count(*)::integer from request_keys where key = ${key}) as keys`;
  return row;
}

it("an API killed before it commits leaves neither the change nor its event; the retry makes both once", async () => {
  await using test = await startTestServices();
  const { sql, services } = test;
  const { backend, token } = await createCustomer(test);
  const body = JSON.stringify(await acceptance(test, token));
  const key = randomUUID();
  const accept = () =>
    fetch(`${services.baseUrl}/v1/account/enroll/plans/accept`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body,
    });

  // The last statement before the commit is the one that keeps the key: it waits for this lock, all else is done.
  const blocker = await sql.reserve();
  await blocker`begin`;
  await blocker`lock table request_keys in share row exclusive mode`;
  const cut = accept().then(
    () => "answered",
    () => "cut",
  );
  for (;;) {
    const [row] = await sql`
      select count(*)::integer as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
        and query like 'insert into "request_keys"%'`;
    if (row?.["waiting"] === 1) break;
    await sleep(10);
  }
  test.api.kill();
  expect(await cut).toBe("cut");
  await blocker`rollback`;
  blocker.release();
  await test.api.stop();

  await test.startApi();
  const nothing = { locations: 0, events: 0, entries: 0, keys: 0 };
  expect(await countParts(test, key)).toEqual(nothing);

  const first = await accept();
  const again = await accept();
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(await again.json()).toEqual(await first.json());
  const once = { locations: 1, events: 1, entries: 1, keys: 1 };
  expect(await countParts(test, key)).toEqual(once);
  const { data } = await backend.app.events.list({});
  expect(data.map(({ sequence, type }) => [sequence, type])).toEqual([
    [1, "enrollment.plan_requested"],
    [2, "enrollment.plan_accepted"],
  ]);
}, 120_000);
