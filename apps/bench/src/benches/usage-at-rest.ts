import { ensureUsagePartitions, lockPremises, saveUsageDays } from "@lamplight/database";
import { assert, type UsageDay } from "@lamplight/domain";
import { createFiles, generateUsageFile } from "@lamplight/market";
import postgres from "postgres";
import { openBenchContext } from "../fixture/open-bench-context.ts";
import type { Fixtures } from "../fixture/fixtures.ts";
import type { BenchOptions, Result } from "../measure/model.ts";

const premiseCount = 100;
/** Three months, so that a table's first page and its last do not weigh much. */
const span = { from: "2022-01-01", until: "2022-04-01" } as const;
const months = 3;

const withExport = (day: UsageDay): UsageDay => ({
  ...day,
  generationWh: day.consumptionWh.map((energyWh) => energyWh >> 1),
});

const result = (name: string, bytes: number, most: number): Result => ({
  name,
  unit: "kB/month",
  product: bytes / 1000,
  floor: null,
  ratio: null,
  goal: `<= ${most} kB`,
  isMet: bytes <= most * 1000,
  rounds: [{ product: bytes / 1000, floor: null }],
});

/** Bytes of table and indexes for each premise and month, without and with a channel of export. */
export async function benchUsageAtRest(
  fixtures: Fixtures,
  { say }: BenchOptions,
): Promise<readonly Result[]> {
  const server = await fixtures.server();
  const market = await fixtures.market();
  const measure = async (change: (day: UsageDay) => UsageDay): Promise<number> => {
    const name = "bench_rest";
    const url = await server.clone(market.databaseName, name);
    const sql = postgres(url, { max: 1 });
    try {
      const { context, close } = await openBenchContext(url);
      await ensureUsagePartitions(context.database, span.from, "2022-03-31");
      const premises = market.premises.slice(0, premiseCount);
      const ids = await context.database.transaction((transaction) =>
        lockPremises(
          market.scope,
          transaction,
          premises.map(({ esiId }) => esiId),
        ),
      );
      for (const [seed, { esiId }] of premises.entries()) {
        const { meters } = createFiles().decodeUsage(
          Buffer.from(generateUsageFile({ seed, esiId, ...span })),
        );
        const days = meters.flatMap((meter) => meter.days).map(change);
        const premiseId = ids.get(esiId);
        assert(premiseId !== undefined, "a premise is not in the directory");
        await saveUsageDays(
          market.scope,
          context.database,
          premiseId,
          days,
          `${span.until}T12:00Z`,
        );
      }
      await close();
      const [size] = await sql<{ bytes: number }[]>`
        select sum(pg_total_relation_size(inhrelid))::integer as bytes
        from pg_inherits where inhparent = 'usage_days'::regclass`;
      assert(size !== undefined, "usage has no partitions");
      return size.bytes / (premiseCount * months);
    } finally {
      await sql.end();
      await server.drop(name);
    }
  };
  say("usage-at-rest: import only");
  const importOnly = await measure((day) => day);
  say("usage-at-rest: with export");
  const both = await measure(withExport);
  return [result("usage-at-rest", importOnly, 17), result("usage-at-rest, export", both, 34)];
}
