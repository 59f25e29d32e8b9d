import type { PlanPricing } from "@lamplight/contracts/model";
import {
  seriesOf,
  unpackIntervals,
  type BillingPeriod,
  type IndexDays,
  type PublishedPrice,
  type SeriesNames,
} from "@lamplight/domain";
import { sql } from "drizzle-orm";
import { arrayParam } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import type { AppScope } from "../scope.ts";

/** Prices that some plans take from series, for periods. */
export interface PlanPrices {
  /** Those of one plan: published prices that could be in force, and index values of the period's days. */
  of(
    pricing: PlanPricing | null,
    period: BillingPeriod,
  ): { readonly publishedPrices: PublishedPrice[]; readonly indexes: IndexDays[] };
}

/** An index without a value on these days. */
const nowhere: Index = { byDay: new Map() };

const nothing: PlanPrices = { of: () => ({ publishedPrices: [], indexes: [] }) };

interface PublishedRow extends Record<string, unknown> {
  readonly series: string;
  readonly from_on: string;
  readonly until_on: string;
  readonly rate: number;
  readonly published_at: string;
}

type Index = Omit<IndexDays, "series" | "byDay"> & { readonly byDay: Map<string, Int32Array> };

interface IndexRow extends Record<string, unknown> {
  readonly series: string;
  readonly kind: NonNullable<IndexDays["kind"]>;
  readonly day: string;
  readonly prices: Uint8Array;
}

async function loadPublished(
  { worldUuid, appUuid }: AppScope,
  database: Database,
  names: readonly string[],
): Promise<PublishedPrice[]> {
  if (names.length === 0) return [];
  const rows = await database.execute<PublishedRow>(sql`
    select series.name as series, price.from_on::text as from_on, price.until_on::text as until_on,
      price.rate_micros_per_kwh as rate, price.published_at::text as published_at
    from published_prices price
    join price_series series on series.uuid = price.series_uuid
    where price.world_uuid = ${worldUuid}::uuid and price.app_uuid = ${appUuid}::uuid
      and series.name = any(${arrayParam(names, "text")})
    order by price.published_at, price.uuid`);
  return rows.map((row) => ({
    series: row.series,
    from: row.from_on,
    until: row.until_on,
    publishedAt: new Date(row.published_at).toISOString(),
    rateMicrosPerKwh: row.rate,
  }));
}

async function loadIndexes(
  { worldUuid, appUuid }: AppScope,
  database: Database,
  names: readonly string[],
  periods: readonly BillingPeriod[],
): Promise<ReadonlyMap<string, Index>> {
  const from = periods.map((period) => period.from).toSorted()[0];
  const until = periods
    .map((period) => period.until)
    .toSorted()
    .at(-1);
  const byName = new Map<string, Index>();
  if (from === undefined || until === undefined) return byName;
  const rows = await database.execute<IndexRow>(sql`
    select distinct on (series.name, value.day) series.name as series, series.kind,
      value.day::text as day, value.prices
    from index_days value
    join price_series series on series.uuid = value.series_uuid
    where value.world_uuid = ${worldUuid}::uuid and value.app_uuid = ${appUuid}::uuid
      and series.name = any(${arrayParam(names, "text")})
      and value.day >= ${from}::date and value.day < ${until}::date
    order by series.name, value.day, value.revision desc`);
  for (const { series, kind, day, prices } of rows) {
    let index = byName.get(series);
    if (index === undefined) byName.set(series, (index = { kind, byDay: new Map() }));
    index.byDay.set(day, unpackIntervals(prices));
  }
  return byName;
}

/** All published prices of some series, and the values of some indexes on the days of a period. */
export async function loadSeriesPrices(
  scope: AppScope,
  database: Database,
  { published, indexed }: SeriesNames,
  period: BillingPeriod,
): Promise<{ readonly publishedPrices: PublishedPrice[]; readonly indexes: IndexDays[] }> {
  const values = await loadIndexes(scope, database, indexed, [period]);
  return {
    publishedPrices: await loadPublished(scope, database, published),
    indexes: indexed.map((series) => ({ series, ...(values.get(series) ?? nowhere) })),
  };
}

/** Loads the prices that plans take from series: two reads, however many periods, and none where no plan does. */
export async function loadPlanPrices(
  scope: AppScope,
  database: Database,
  periods: readonly (BillingPeriod & { readonly pricing: PlanPricing })[],
): Promise<PlanPrices> {
  const published = new Set<string>();
  const indexed = new Set<string>();
  const indexedPeriods: BillingPeriod[] = [];
  for (const { pricing, from, until } of periods) {
    const names = seriesOf(pricing);
    for (const name of names.published) published.add(name);
    for (const name of names.indexed) indexed.add(name);
    if (names.indexed.length > 0) indexedPeriods.push({ from, until });
  }
  if (published.size === 0 && indexed.size === 0) return nothing;
  const prices = await loadPublished(scope, database, [...published]);
  const values = await loadIndexes(scope, database, [...indexed], indexedPeriods);
  return {
    of: (pricing, period) => {
      if (pricing === null) return nothing.of(pricing, period);
      const names = seriesOf(pricing);
      return {
        // Of one series all that could be in force: which is, the price's own rule says.
        publishedPrices: prices.filter(
          ({ series, from, until }) =>
            names.published.includes(series) && from <= period.from && period.from < until,
        ),
        indexes: names.indexed.map((series) => ({ series, ...(values.get(series) ?? nowhere) })),
      };
    },
  };
}
