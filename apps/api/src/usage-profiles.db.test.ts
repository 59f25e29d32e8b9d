import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import { dayTotals, type UsageDay } from "@lamplight/domain";
import { createFiles, generateUsageFile, writeGreenButton } from "@lamplight/market";
import {
  createUsageProfile,
  importLimitBytes,
  readUsageProfile,
  requestUsageProfile,
} from "@lamplight/operations";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createSandbox,
  importFile,
  uploadProfile,
  usageOf,
  waitForProfile,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let seed = 300;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  seed += 1;
  sandbox = await createSandbox(api, { seed });
});
afterAll(() => api[Symbol.asyncDispose]());

const esiId = "10443720009876543";
/** Of an ESI ID that no world knows: prospects may live anywhere. */
const csv = generateUsageFile({ seed: 3, esiId, from: "2022-03-12", days: 3 });

function daysOf(text: string): UsageDay[] {
  return createFiles().decodeUsage(Buffer.from(text)).meters[0]?.days ?? [];
}

const profiles = () => sandbox.backend.app.usageProfiles;

const storedDays = async () =>
  api.sql<{ day: string }[]>`
    select day::text from usage_profile_days where app_uuid = ${sandbox.app.uuid} order by day`;

async function readyEvents() {
  const { data } = await sandbox.backend.app.events.list({});
  return data.filter(({ type }) => type === "usage_profile.ready");
}

describe("an uploaded file", () => {
  it("is accepted at once and read by the worker, and its bytes go", async () => {
    const file = new File([csv], "IntervalData.csv");
    const started = await profiles().create({ name: "Jordan", file });
    expect(started).toMatchObject({
      name: "Jordan",
      status: "pending",
      fileName: "IntervalData.csv",
      from: null,
      importKwh: null,
      createdAt: "2022-03-01T06:00:00.000Z",
    });
    const ready = await waitForProfile(sandbox, started.uuid);
    const energyWh = daysOf(csv).reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0);
    expect(ready).toMatchObject({
      uuid: started.uuid,
      status: "ready",
      source: "smart_meter_texas",
      esiId,
      from: "2022-03-12",
      until: "2022-03-15",
      importKwh: String(energyWh / 1000),
      exportKwh: null,
      missingIntervals: 0,
      problems: [],
      problemCount: 0,
    });
    expect(await storedDays()).toHaveLength(3);
    const kept = await api.sql`
      select 1 from usage_profiles where app_uuid = ${sandbox.app.uuid} and file is not null`;
    expect(kept).toHaveLength(0);
    const [event] = await readyEvents();
    expect(event?.data).toMatchObject({ objectId: ready.uuid, accountUuid: null });
    const { data } = await sandbox.backend.app.auditLog.list({ objectId: ready.uuid });
    expect(data.map(({ action }) => action)).toEqual([
      "usage_profile.ready",
      "usage_profile.started",
    ]);
  });

  it("is the same as Green Button, plain or packed, but for the ESI ID", async () => {
    const [header = "", ...rows] = csv.trimEnd().split("\n");
    const surplus = rows
      .filter((row) => !row.endsWith(",,,Consumption"))
      .map((row) => row.split(",").with(5, ".25").with(7, "Surplus Generation").join(","));
    const both = [header, ...rows, ...surplus, ""].join("\n");
    const one = await uploadProfile(sandbox, both);
    const xml = writeGreenButton(daysOf(both));
    for (const content of [xml, gzipSync(xml)]) {
      const other = await uploadProfile(sandbox, content);
      expect(other).toEqual({
        ...one,
        uuid: other.uuid,
        source: "green_button",
        esiId: null,
      });
    }
    expect(one.exportKwh).toBe("71");
  });

  it("has its gaps counted, between its days as well", async () => {
    const days = daysOf(csv).filter(({ day }) => day !== "2022-03-13");
    const [first] = days;
    first?.consumptionWh.fill(-1, 0, 3);
    const profile = await uploadProfile(sandbox, writeGreenButton(days));
    expect(profile).toMatchObject({ status: "ready", missingIntervals: 92 + 3 });
    expect(await storedDays()).toHaveLength(2);
  });

  it.each<[string, () => string | Uint8Array, number | null, RegExp]>([
    ["no usage", () => "METER,DAY,KWH\n1,2,3\n", 1, /header is not that of a Smart Meter Texas/],
    ["broken XML", () => "<feed", 1, /XML is broken/],
    [
      "another unit",
      () => writeGreenButton(daysOf(csv)).replace(">72<", ">38<"),
      4,
      /<uom> is not Wh/,
    ],
    [
      "hours",
      () =>
        writeGreenButton(daysOf(csv)).replace(
          "<espi:intervalLength>900",
          "<espi:intervalLength>3600",
        ),
      4,
      /ask for the 15-minute file/,
    ],
    [
      "two meters",
      () => csv + csv.slice(csv.indexOf("\n") + 1).replaceAll(esiId, "10443720001111111"),
      null,
      /usage of 2 meters, and a profile is of one/,
    ],
    [
      "export alone",
      () => csv.replaceAll(/,Consumption$/gm, ",Surplus Generation"),
      null,
      /no consumption in it/,
    ],
    ["days of two decades", () => twoDecades(), null, /more than ten years/],
  ])(
    "with %s fails with the reason, and nothing of it is kept",
    async (_, content, row, reason) => {
      const profile = await uploadProfile(sandbox, content());
      expect(profile).toMatchObject({
        status: "failed",
        from: null,
        until: null,
        importKwh: null,
        missingIntervals: null,
      });
      expect(profile.problemCount).toBeGreaterThan(0);
      expect(profile.problems[0]).toEqual({
        row,
        reason: expect.stringMatching(reason),
      });
      expect(profile.finishedAt).not.toBeNull();
      expect(await storedDays()).toEqual([]);
      expect(await readyEvents()).toEqual([]);
    },
  );

  it("that is too large is refused", async () => {
    const file = new File([csv], "usage.csv");
    Object.defineProperty(file, "size", { value: importLimitBytes + 1 });
    const upload = createUsageProfile(api.context, sandbox.scope, { name: "Jordan", file });
    await expect(upload).rejects.toMatchObject({
      code: "upload_too_large",
      details: { limitBytes: importLimitBytes },
    });
  });

  it("is read once, however often and by however many workers", async () => {
    const [day] = daysOf(csv);
    const file = new File([writeGreenButton(day === undefined ? [] : [day])], "usage.xml");
    const { uuid } = await profiles().create({ name: "Jordan", file });
    const read = () => readUsageProfile(api.context, sandbox.scope, uuid);
    await Promise.all([read(), read(), read()]);
    const ready = await waitForProfile(sandbox, uuid);
    await read();
    expect(await profiles().get({ uuid })).toEqual(ready);
    expect(await storedDays()).toHaveLength(1);
    expect(await readyEvents()).toHaveLength(1);
  });
});

function twoDecades(): string {
  const [old] = daysOf(generateUsageFile({ seed: 3, esiId, from: "2002-03-12", days: 1 }));
  return writeGreenButton(old === undefined ? [] : [old, ...daysOf(csv)]);
}

/** An ESI ID that the sandbox's market knows. */
const known = () => sandbox.premises[0]?.esiId ?? "";

describe("a profile asked for by ESI ID", () => {
  it("is what the sandbox's market has until yesterday", async () => {
    const file = usageOf(sandbox, known(), 10);
    await importFile(sandbox, "usage", file);
    await sandbox.backend.app.sandbox.clock.advance({ by: "P7D" });
    const { uuid, ...started } = await profiles().request({ name: "Jordan", esiId: known() });
    expect(started).toMatchObject({ status: "pending", source: "market", esiId: known() });
    const ready = await waitForProfile(sandbox, uuid);
    const energyWh = daysOf(file)
      .slice(0, 7)
      .reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0);
    expect(ready).toMatchObject({
      status: "ready",
      source: "market",
      fileName: null,
      from: "2022-03-01",
      until: "2022-03-08",
      importKwh: String(energyWh / 1000),
    });
    expect(await readyEvents()).toHaveLength(1);
  });

  it("is refused where the world does not know it, or knows no usage of days that are over", async () => {
    const ask = (of: string) => refusalOf(profiles().request({ name: "Jordan", esiId: of }));
    expect((await ask(esiId)).code).toBe("not_found");
    const refusal = await ask(known());
    expect(refusal).toMatchObject({ code: "usage_not_available", details: { esiId: known() } });
    await importFile(sandbox, "usage", usageOf(sandbox, known(), 2));
    expect((await ask(known())).code).toBe("usage_not_available");
    expect((await profiles().list({})).data).toEqual([]);
  });

  it("is refused in the live world, whose usage is other Apps' as well", async () => {
    const worldUuid = randomUUID();
    await api.sql`
      insert into worlds (uuid, kind, seed, created_at) values (${worldUuid}, 'live', 1, now())`;
    const ask = requestUsageProfile(
      api.context,
      { worldUuid, appUuid: sandbox.app.uuid },
      { name: "Jordan", esiId },
    );
    await expect(ask).rejects.toMatchObject({ code: "usage_not_available" });
    await api.sql`delete from worlds where uuid = ${worldUuid}`;
  });
});

describe("profiles", () => {
  it("are listed newest first, page by page", async () => {
    const uuids: string[] = [];
    for (const name of ["one", "two", "three"]) {
      uuids.unshift((await uploadProfile(sandbox, csv, name)).uuid);
    }
    const first = await profiles().list({ limit: 2 });
    expect(first.data.map(({ uuid }) => uuid)).toEqual(uuids.slice(0, 2));
    expect(first).toMatchObject({ hasMore: true, limit: 2, offset: 0 });
    const cursor = new URL(first.nextPageUrl ?? "").searchParams.get("cursor") ?? "";
    const second = await profiles().list({ limit: 2, cursor });
    expect(second.data.map(({ name }) => name)).toEqual(["one"]);
    expect(second).toMatchObject({ hasMore: false, nextPageUrl: null });
    expect((await refusalOf(profiles().list({ cursor: "x" }))).code).toBe("invalid_input");
  });

  it("are not there for other Apps, and not without their scopes", async () => {
    const { uuid } = await uploadProfile(sandbox, csv);
    const other = await createSandbox(api, { seed: seed + 500 });
    const { app } = other.backend;
    expect((await refusalOf(app.usageProfiles.get({ uuid }))).code).toBe("not_found");
    expect((await app.usageProfiles.list({})).data).toEqual([]);
    const { token } = await sandbox.backend.app.tokens.create({
      name: "Reads",
      scopes: ["usage:read"],
    });
    const reader = api.client(token).app.usageProfiles;
    expect(await reader.get({ uuid })).toMatchObject({ uuid });
    const file = new File([csv], "usage.csv");
    expect((await refusalOf(reader.create({ name: "x", file }))).code).toBe("scope_missing");
  });
});
