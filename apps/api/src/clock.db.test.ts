import { startOfDay } from "@lamplight/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, enroll, importFile, usageOf } from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api[Symbol.asyncDispose]());

describe("a sandbox's clock", () => {
  it("does not go back, and says where it stands", async () => {
    const { backend } = await createSandbox(api, { seed: 61 });
    const { now } = await backend.app.sandbox.clock.get({});
    const to = "2022-02-28T00:00:00.000Z";
    const refusal = await refusalOf(backend.app.sandbox.clock.advance({ to }));
    expect(refusal).toMatchObject({ code: "clock_backwards", status: 422, details: { now } });
    expect(await backend.app.sandbox.clock.get({})).toEqual({ now, isVirtual: true });
    expect(await backend.app.sandbox.clock.advance({ to: now })).toMatchObject({ clock: { now } });
  });

  it("wants an instant or a duration, not both and not neither", async () => {
    const { backend } = await createSandbox(api, { seed: 62 });
    const to = "2022-04-01T00:00:00.000Z";
    for (const input of [{}, { to, by: "P1D" }, { by: "-P1D" }, { by: "P1M" }, { to: "soon" }]) {
      const refusal = await refusalOf(backend.app.sandbox.clock.advance(input));
      expect(refusal).toMatchObject({ code: "invalid_input", status: 400 });
    }
  });

  it("is advanced by one call at a time", async () => {
    const sandbox = await createSandbox(api, { seed: 63 });
    const { backend } = sandbox;
    const esiId = sandbox.premises[0]?.esiId ?? "";
    await importFile(sandbox, "usage", usageOf(sandbox, esiId));
    await enroll(sandbox, esiId);
    const ended = await Promise.allSettled(
      ["P40D", "P40D"].map((by) => backend.app.sandbox.clock.advance({ by })),
    );
    const [lost] = ended.filter((one) => one.status === "rejected");
    expect(ended.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(lost?.reason).toMatchObject({ code: "clock_advancing", status: 409 });
    const { now } = await backend.app.sandbox.clock.get({});
    expect(now).toBe(startOfDay("2022-04-10"));
    await expect(backend.app.sandbox.clock.advance({ by: "PT1H" })).resolves.toBeDefined();
  });

  it("does what becomes due in its order, each piece at its own time and once", async () => {
    const sandbox = await createSandbox(api, { seed: 64 });
    const esiId = sandbox.premises[0]?.esiId ?? "";
    await importFile(sandbox, "usage", usageOf(sandbox, esiId));
    await enroll(sandbox, esiId);
    const { done } = await sandbox.backend.app.sandbox.clock.advance({ by: "P69D" });
    const work = await api.sql<{ kind: string; due_at: Date; done_at: Date | null }[]>`
      select kind, due_at, done_at from due_work
      where world_uuid = ${sandbox.scope.worldUuid} and done_at is not null order by due_at, uuid`;
    expect(work[0]?.kind).toBe("complete_order");
    expect(done["complete_order"]).toBe(1);
    const total = Object.values(done).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(work.length);
    expect(work.every(({ due_at, done_at }) => done_at?.getTime() === due_at.getTime())).toBe(true);
    // A read, then its invoice, then the night's billing.
    const first = (kind: string) => work.findIndex((one) => one.kind === kind);
    expect(first("read_meter")).toBeLessThan(first("write_tdu_invoice"));
    expect(first("write_tdu_invoice")).toBeLessThan(first("bill"));
    expect(done["bill"]).toBe(done["write_tdu_invoice"]);
  });

  it.each([
    ["spring", "2022-03-12", "2022-03-13T06:00:00.000Z", "2022-03-14T05:00:00.000Z"],
    ["autumn", "2022-11-05", "2022-11-06T05:00:00.000Z", "2022-11-07T06:00:00.000Z"],
  ])("moves by local days where the clocks change in %s", async (_name, firstDay, next, last) => {
    const { backend } = await createSandbox(api, { seed: 65, firstDay });
    const { clock } = backend.app.sandbox;
    expect(await clock.advance({ by: "P1D" })).toMatchObject({ clock: { now: next } });
    expect(await clock.advance({ by: "P1D" })).toMatchObject({ clock: { now: last } });
  });

  it.each([
    ["spring", "2022-02-10"],
    ["autumn", "2022-10-10"],
  ])("bills every kWh of periods over the clock change of %s", async (_name, firstDay) => {
    const sandbox = await createSandbox(api, { seed: 66, firstDay });
    const esiId = sandbox.premises[0]?.esiId ?? "";
    await importFile(sandbox, "usage", usageOf(sandbox, esiId));
    const customer = await enroll(sandbox, esiId);
    await sandbox.backend.app.sandbox.clock.advance({ by: "P75D" });
    const { data } = await customer.account.billing.invoices.list({});
    expect(data).toHaveLength(2);
    for (const { billingPeriodStart, billingPeriodEnd, totalKwh } of data) {
      const [sum] = await api.sql<{ wh: string }[]>`
        select sum(consumption_wh)::text as wh from usage_days
        where world_uuid = ${sandbox.scope.worldUuid} and day >= ${billingPeriodStart}
          and day < ${billingPeriodEnd}`;
      expect(Math.round(Number(totalKwh) * 1000)).toBe(Number(sum?.wh));
    }
    const change = firstDay === "2022-02-10" ? "2022-03-13" : "2022-11-06";
    const over = data.some(
      (invoice) => invoice.billingPeriodStart <= change && change < invoice.billingPeriodEnd,
    );
    expect(over).toBe(true);
  });
});
