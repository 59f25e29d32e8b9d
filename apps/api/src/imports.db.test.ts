import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createSandbox,
  importFile,
  usageOf,
  waitForImport,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

const days = 5;

let api: TestApi;
let sandbox: Sandbox;
let seed = 20;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  seed += 1;
  sandbox = await createSandbox(api, { seed });
});
afterAll(() => api[Symbol.asyncDispose]());

const esiIdOf = (index: number): string => sandbox.premises[index]?.esiId ?? "";

interface StoredDay {
  readonly day: string;
  readonly revision: number;
  readonly consumption_wh: number;
  readonly generation_wh: number | null;
}

/** Every revision of every day of the sandbox's world. */
const storedDays = async (): Promise<readonly StoredDay[]> => [
  ...(await api.sql<StoredDay[]>`
    select day::text, revision, consumption_wh, generation_wh from usage_days
    where world_uuid = ${sandbox.scope.worldUuid} order by day, revision`),
];

/** A file with one of its lines, the header being 1, changed. */
function withLine(file: string, line: number, change: (text: string) => string): string {
  const lines = file.split("\n");
  lines[line - 1] = change(lines[line - 1] ?? "");
  return lines.join("\n");
}

function withField(file: string, line: number, field: number, value: string): string {
  return withLine(file, line, (text) => text.split(",").with(field, value).join(","));
}

const counts = (report: { added: number; revised: number; unchanged: number }) => ({
  added: report.added,
  revised: report.revised,
  unchanged: report.unchanged,
});

describe("a usage file with a fault", () => {
  const faults: readonly {
    fault: string;
    row: number | null;
    reason: RegExp;
    change: (file: string) => string | Uint8Array;
  }[] = [
    {
      fault: "another header",
      row: 1,
      reason: /header is not that of a Smart Meter Texas/,
      change: (file) => withLine(file, 1, () => "METER,DAY,KWH"),
    },
    {
      fault: "an ESI ID that the world does not have",
      row: 2,
      reason: /10443729999999999 is not in the premises directory/,
      change: (file) => file.replaceAll(esiIdOf(0), "10443729999999999"),
    },
    {
      fault: "a number that is none",
      row: 7,
      reason: /USAGE_KWH is no number of kWh/,
      change: (file) => withField(file, 7, 5, "1,5".replace(",", "_")),
    },
    {
      fault: "a negative number",
      row: 8,
      reason: /USAGE_KWH is negative/,
      change: (file) => withField(file, 8, 5, "-1"),
    },
    {
      fault: "a row out of order",
      row: 11,
      reason: /out of order/,
      change: (file) => {
        const lines = file.split("\n");
        [lines[9], lines[10]] = [lines[10] ?? "", lines[9] ?? ""];
        return lines.join("\n");
      },
    },
    {
      fault: "an interval twice",
      row: 11,
      reason: /there twice/,
      change: (file) => withLine(file, 10, (text) => `${text}\n${text}`),
    },
    {
      fault: "its last line cut",
      row: days * 96 + 1,
      reason: /ends in the middle of this row/,
      change: (file) => file.trimEnd().slice(0, -25),
    },
    {
      fault: "rubbish in place of text",
      row: null,
      reason: /not text in UTF-8/,
      change: () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 73) % 256),
    },
    {
      fault: "nothing in it",
      row: null,
      reason: /empty/,
      change: () => "",
    },
    {
      fault: "a header and no rows",
      row: null,
      reason: /no rows/,
      change: (file) => file.slice(0, file.indexOf("\n") + 1),
    },
    {
      fault: "a gzip that is cut",
      row: null,
      reason: /gzip file that is cut off/,
      change: (file) => {
        const packed = gzipSync(file);
        return packed.subarray(0, packed.byteLength - 200);
      },
    },
  ];

  it.each(faults)(
    "$fault: is refused with row and reason, and nothing of it is kept",
    async (fault) => {
      // What was there before stays as it was.
      const before = usageOf(sandbox, esiIdOf(0), 2);
      expect((await importFile(sandbox, "usage", before)).status).toBe("done");
      const stored = await storedDays();
      expect(stored).toHaveLength(2);
      const report = await importFile(
        sandbox,
        "usage",
        fault.change(usageOf(sandbox, esiIdOf(0), days)),
      );
      expect(report).toMatchObject({ status: "refused", added: 0, revised: 0, unchanged: 0 });
      expect(report.problemCount).toBeGreaterThan(0);
      expect(report.problems[0]).toEqual({
        row: fault.row,
        reason: expect.stringMatching(fault.reason),
      });
      expect(report.finishedAt).not.toBeNull();
      expect(await storedDays()).toEqual(stored);
    },
  );

  it("in one of its meters is refused with those that have none", async () => {
    const good = usageOf(sandbox, esiIdOf(0), days);
    const other = usageOf(sandbox, "10443729999999999", days);
    const file = good + other.slice(other.indexOf("\n") + 1);
    const report = await importFile(sandbox, "usage", file);
    expect(report).toMatchObject({ status: "refused", problemCount: 1 });
    expect(report.problems[0]?.row).toBe(days * 96 + 2);
    expect(await storedDays()).toEqual([]);
  });

  it("is refused where the ESI ID is only of another App's world", async () => {
    const other = await createSandbox(api, { seed: seed + 500 });
    const foreign = other.premises.find(
      ({ esiId }) => !sandbox.premises.some((premise) => premise.esiId === esiId),
    );
    const file = usageOf(sandbox, foreign?.esiId ?? "", days);
    expect(await importFile(sandbox, "usage", file)).toMatchObject({ status: "refused" });
    expect(await storedDays()).toEqual([]);
  });
});

describe("a usage file without one", () => {
  it("is imported, plain or packed, and its bytes go", async () => {
    const plain = await importFile(sandbox, "usage", usageOf(sandbox, esiIdOf(0), days));
    expect(plain).toMatchObject({ status: "done", rowsRead: days * 96, problems: [] });
    expect(counts(plain)).toEqual({ added: days, revised: 0, unchanged: 0 });
    const packed = await importFile(sandbox, "usage", gzipSync(usageOf(sandbox, esiIdOf(1), days)));
    expect(counts(packed)).toEqual({ added: days, revised: 0, unchanged: 0 });
    expect(await storedDays()).toHaveLength(2 * days);
    const kept = await api.sql`
      select 1 from imports where app_uuid = ${sandbox.app.uuid} and file is not null`;
    expect(kept).toHaveLength(0);
  });

  it("changes nothing when it comes again", async () => {
    const file = usageOf(sandbox, esiIdOf(0), days);
    await importFile(sandbox, "usage", file);
    const stored = await storedDays();
    expect(counts(await importFile(sandbox, "usage", file))).toEqual({
      added: 0,
      revised: 0,
      unchanged: days,
    });
    expect(await storedDays()).toEqual(stored);
  });

  it("revises the one day that it has otherwise, and the day as it was is kept", async () => {
    const file = usageOf(sandbox, esiIdOf(0), days);
    await importFile(sandbox, "usage", file);
    const stored = await storedDays();
    const line = 2 + 96 * 2 + 40;
    const later = withField(file, line, 5, "31.5");
    const report = await importFile(sandbox, "usage", later);
    expect(counts(report)).toEqual({ added: 0, revised: 1, unchanged: days - 1 });
    const now = await storedDays();
    expect(now).toHaveLength(days + 1);
    for (const before of stored) expect(now).toContainEqual(before);
    const [revision] = now.filter((day) => day.revision === 1);
    const wasKwh = Number(file.split("\n")[line - 1]?.split(",")[5]);
    const was = stored.find(({ day }) => day === revision?.day);
    expect(revision?.consumption_wh).toBe(
      (was?.consumption_wh ?? 0) + 31_500 - Math.round(wasKwh * 1000),
    );
    // Back to what it was is a further revision, not the old one.
    expect(counts(await importFile(sandbox, "usage", file))).toMatchObject({ revised: 1 });
    expect((await storedDays()).map(({ revision: number }) => number)).toContain(2);
  });

  it("counts its days once where it comes twice at once", async () => {
    const { app } = sandbox;
    const text = usageOf(sandbox, esiIdOf(0), days);
    const started = await Promise.all(
      [1, 2, 3].map(() =>
        api.operator.usage.import({ appUuid: app.uuid, file: new File([text], "same.csv") }),
      ),
    );
    const reports = await Promise.all(started.map(({ uuid }) => waitForImport(api, uuid)));
    const sum = (count: "added" | "revised" | "unchanged") =>
      reports.reduce((total, report) => total + report[count], 0);
    expect([sum("added"), sum("revised"), sum("unchanged")]).toEqual([days, 0, 2 * days]);
    expect(await storedDays()).toHaveLength(days);
  });

  it("brings what a roof gives beside what a house takes", async () => {
    const file = usageOf(sandbox, esiIdOf(0), days);
    const [header = "", ...rows] = file.trimEnd().split("\n");
    const surplus = rows.map((row) =>
      row.split(",").with(5, ".25").with(7, "Surplus Generation").join(","),
    );
    const report = await importFile(sandbox, "usage", [header, ...rows, ...surplus, ""].join("\n"));
    expect(counts(report)).toEqual({ added: days, revised: 0, unchanged: 0 });
    for (const day of await storedDays()) {
      expect(day.generation_wh).toBe(96 * 250);
      expect(day.consumption_wh).toBeGreaterThan(0);
    }
  });
});

const premisesHeader =
  "esi_id,address_1,address_2,city,state,postal_code,utility,place,is_inside_city_limits,population_band";
const premiseRow = (esiId: string, address: string) =>
  `${esiId},${address},,Dallas,TX,75201,ONCOR,Dallas,true,10000_or_more`;
const premisesFile = (...rows: string[]) => `${[premisesHeader, ...rows].join("\n")}\n`;

describe("a premises file", () => {
  it("adds premises, and then their usage is known", async () => {
    const esiId = "10443720000777777";
    const one = premisesFile(premiseRow(esiId, "1 Test Lane"));
    expect(counts(await importFile(sandbox, "premises", one))).toEqual({
      added: 1,
      revised: 0,
      unchanged: 0,
    });
    expect(counts(await importFile(sandbox, "premises", one))).toMatchObject({ unchanged: 1 });
    const moved = premisesFile(
      premiseRow(esiId, "2 Test Lane"),
      premiseRow("10443720000777778", "3 Test Lane"),
    );
    expect(counts(await importFile(sandbox, "premises", moved))).toEqual({
      added: 1,
      revised: 1,
      unchanged: 0,
    });
    const usage = await importFile(sandbox, "usage", usageOf(sandbox, esiId, days));
    expect(usage).toMatchObject({ status: "done", added: days });
  });

  it("with a fault adds none", async () => {
    const report = await importFile(
      sandbox,
      "premises",
      premisesFile(
        premiseRow("10443720000777779", "1 Test Lane"),
        premiseRow("not an ESI ID", "2 Test Lane"),
      ),
    );
    expect(report).toMatchObject({ status: "refused", added: 0 });
    expect(report.problems[0]?.row).toBe(3);
    const found = await api.sql`
      select 1 from premises where world_uuid = ${sandbox.scope.worldUuid} and esi_id = '10443720000777779'`;
    expect(found).toHaveLength(0);
  });
});
