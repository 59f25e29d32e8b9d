import { ensureUsagePartitions, lockPremises, saveUsageDays } from "@lamplight/database";
import { assert, type UsageDay } from "@lamplight/domain";
import { createFiles, generateUsageFile } from "@lamplight/market";
import { inTransaction } from "@lamplight/operations";
import postgres from "postgres";
import { copyUsage } from "../floors/copy-usage.ts";
import { openBenchContext } from "../fixture/open-bench-context.ts";
import type { Fixtures } from "../fixture/fixtures.ts";
import { compare } from "../measure/compare.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { perSecond } from "../measure/per-second.ts";

const premiseCount = 24;
const span = { from: "2022-01-01", until: "2023-01-01" } as const;
const recordedAt = "2023-01-02T12:00:00.000Z";

interface Meter {
  readonly esiId: string;
  readonly days: UsageDay[];
}

/** Decoded days of meters to committed rows, as an import saves them: one transaction for a file. */
export async function benchUsageImport(
  fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const server = await fixtures.server();
  const market = await fixtures.market();
  const meters: Meter[] = market.premises.slice(0, premiseCount).map(({ esiId }, seed) => {
    const text = generateUsageFile({ seed, esiId, ...span });
    const days = createFiles()
      .decodeUsage(Buffer.from(text))
      .meters.flatMap((meter) => meter.days);
    return { esiId, days };
  });
  const rows = meters.reduce((sum, { days }) => sum + days.length, 0);
  const { worldUuid } = market.scope;

  /** Room for the months is made before, for both: an import makes it outside of its transaction. */
  const inClone = async (work: (url: string) => Promise<number>): Promise<number> => {
    const name = "bench_usage";
    const url = await server.clone(market.databaseName, name);
    try {
      const { context, close } = await openBenchContext(url);
      await ensureUsagePartitions(context.database, span.from, "2022-12-31");
      await close();
      const speed = await work(url);
      await assertSaved(url, rows);
      return speed;
    } finally {
      await server.drop(name);
    }
  };
  const product = (): Promise<number> =>
    inClone(async (url) => {
      const { context, close } = await openBenchContext(url);
      try {
        return await perSecond(rows, () =>
          inTransaction(context, async ({ database }) => {
            const ids = await lockPremises(
              market.scope,
              database,
              meters.map(({ esiId }) => esiId),
            );
            for (const { esiId, days } of meters) {
              const premiseId = ids.get(esiId);
              assert(premiseId !== undefined, "a premise is not in the directory");
              await saveUsageDays(market.scope, database, premiseId, days, recordedAt);
            }
          }),
        );
      } finally {
        await close();
      }
    });
  const floor = (): Promise<number> =>
    inClone(async (url) => {
      const sql = postgres(url, { max: 1, connection: { role: "lamplight_app", TimeZone: "UTC" } });
      try {
        await sql`select 1`;
        return await perSecond(rows, () => copyUsage(sql, worldUuid, meters, recordedAt));
      } finally {
        await sql.end({ timeout: 5 });
      }
    });
  const name = "usage-import";
  return [await compare(options, { name, unit: "days/s", goalShare: 0.5, product, floor })];
}

async function assertSaved(url: string, rows: number): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    const [saved] = await sql<{ rows: number }[]>`select count(*)::integer as rows from usage_days`;
    assert(saved?.rows === rows, `${saved?.rows} days were saved instead of ${rows}`);
  } finally {
    await sql.end();
  }
}
