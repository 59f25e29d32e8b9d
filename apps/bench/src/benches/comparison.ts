import { randomUUID } from "node:crypto";
import {
  insertUsageProfile,
  insertUsageProfileDays,
  finishUsageProfile,
} from "@lamplight/database";
import { addDays, assert, startOfDay, summarizeUsage, type UsageDay } from "@lamplight/domain";
import { createFiles, generateUsageFile } from "@lamplight/market";
import { createAccount, createComparison, requestPlans } from "@lamplight/operations";
import postgres from "postgres";
import type { Market } from "../fixture/build-market.ts";
import { comparisonPricings } from "../fixture/comparison-plans.ts";
import type { Fixtures } from "../fixture/fixtures.ts";
import { openBenchContext } from "../fixture/open-bench-context.ts";
import { median } from "../measure/median.ts";
import type { BenchOptions, Result } from "../measure/model.ts";

type Context = Awaited<ReturnType<typeof openBenchContext>>["context"];

const goalMs = 1000;
const planCount = 50;
const span = { from: "2022-03-01", until: "2023-03-01" } as const;

/** A year with both channels. */
function yearOfUsage(): UsageDay[] {
  const text = generateUsageFile({ seed: 1, esiId: "10443720000123456", ...span });
  const days = createFiles()
    .decodeUsage(Buffer.from(text))
    .meters.flatMap((meter) => meter.days);
  return days.map((day) => ({
    ...day,
    generationWh: day.consumptionWh.map((energyWh, slot) => (slot % 96 > 32 ? energyWh >> 1 : 0)),
  }));
}

async function keepProfile({ database }: Context, scope: Market["scope"]): Promise<string> {
  const uuid = randomUUID();
  const days = yearOfUsage();
  const usage = summarizeUsage(days, span.from, span.until);
  const at = startOfDay(span.from);
  await insertUsageProfile(scope, database, {
    uuid,
    name: "Bench",
    createdAt: at,
    source: "market",
  });
  await insertUsageProfileDays(scope, database, uuid, days);
  await finishUsageProfile(scope, database, uuid, {
    status: "ready",
    fromOn: span.from,
    untilOn: addDays(days.at(-1)?.day ?? "", 1),
    importWh: usage.sumWh,
    exportWh: usage.generationWh,
    missingIntervals: usage.missingIntervals,
    finishedAt: at,
  });
  return uuid;
}

/** Plans of every shape: one that is offered, copied with another pricing each. */
async function keepPlans(context: Context, url: string, market: Market): Promise<string[]> {
  const { uuid: accountUuid } = await createAccount(context, market.scope, {
    email: "bench@example.com",
    firstName: "Jordan",
    lastName: "Rivers",
  });
  const esiId = market.premises[0]?.esiId ?? "";
  const [plan] = await requestPlans(context, { ...market.scope, accountUuid }, { esiId });
  assert(plan !== undefined, "no plan is offered");
  const sql = postgres(url, { max: 1 });
  const uuids: string[] = [];
  for (const pricing of comparisonPricings(planCount)) {
    const uuid = randomUUID();
    uuids.push(uuid);
    const changes = JSON.stringify({ uuid, version: uuid, pricing });
    await sql`
      insert into plans select (jsonb_populate_record(plans, ${changes}::text::jsonb)).*
      from plans where uuid = ${plan.uuid}`;
  }
  await sql.end();
  return uuids;
}

/** `app.comparisons.create` of 50 plans over a year of import and export, from the database to the answer's JSON. */
export async function benchComparison(
  fixtures: Fixtures,
  { rounds, say }: BenchOptions,
): Promise<readonly Result[]> {
  const server = await fixtures.server();
  const market = await fixtures.market();
  const url = await server.clone(market.databaseName, "bench_comparison");
  const { context, close } = await openBenchContext(url);
  const measured: number[] = [];
  try {
    const usageProfileUuid = await keepProfile(context, market.scope);
    const planUuids = await keepPlans(context, url, market);
    for (let round = 0; round <= rounds; round += 1) {
      say(`comparison: ${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}`);
      const start = performance.now();
      const answer = await createComparison(context, market.scope, { usageProfileUuid, planUuids });
      const bytes = JSON.stringify(answer).length;
      const took = performance.now() - start;
      assert(answer.plans.length === planCount, "a plan was not compared");
      assert(answer.ratedMonths === 12 && bytes > 100_000, "the answer is not of a year");
      if (round > 0) measured.push(took);
    }
  } finally {
    await close();
    await server.drop("bench_comparison");
  }
  const product = median(measured);
  return [
    {
      name: "comparison",
      unit: "ms",
      product,
      floor: null,
      ratio: null,
      goal: `<= ${goalMs} ms`,
      isMet: product <= goalMs,
      rounds: measured.map((one) => ({ product: one, floor: null })),
    },
  ];
}
