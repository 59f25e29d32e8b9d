import { packIntervals } from "@lamplight/domain";
import { and, desc, eq, lt, sql } from "drizzle-orm";
import { arrayParam } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import type { UpsertCount } from "../locations/premises.ts";
import { priceSeries, publishedPrices } from "../schema/index.ts";
import { inApp } from "../scope-filter.ts";
import type { AppScope } from "../scope.ts";

export type PriceSeriesRow = typeof priceSeries.$inferSelect;
export type PublishedPriceRow = typeof publishedPrices.$inferSelect;

/** Adds a series; null where the App has one of this name. */
export async function insertPriceSeries(
  database: Database,
  series: PriceSeriesRow,
): Promise<PriceSeriesRow | null> {
  const [inserted] = await database
    .insert(priceSeries)
    .values(series)
    .onConflictDoNothing()
    .returning();
  return inserted ?? null;
}

export async function findPriceSeries(
  database: Database,
  seriesUuid: string,
): Promise<PriceSeriesRow | null> {
  const [series] = await database
    .select()
    .from(priceSeries)
    .where(eq(priceSeries.uuid, seriesUuid));
  return series ?? null;
}

export async function insertPublishedPrice(
  database: Database,
  price: PublishedPriceRow,
): Promise<void> {
  await database.insert(publishedPrices).values(price);
}

export async function listPublishedPrices(
  series: PriceSeriesRow,
  database: Database,
  { limit, offset, beforeUuid }: { limit: number; offset: number; beforeUuid?: string },
): Promise<PublishedPriceRow[]> {
  return database
    .select()
    .from(publishedPrices)
    .where(
      and(
        inApp(series, publishedPrices),
        eq(publishedPrices.seriesUuid, series.uuid),
        beforeUuid === undefined ? undefined : lt(publishedPrices.uuid, beforeUuid),
      ),
    )
    .orderBy(desc(publishedPrices.uuid))
    .limit(limit)
    .offset(offset);
}

/**
 * Keeps an index's days. One that is there already, the same, is left; one that differs becomes a further revision.
 * Writers of one series wait for each other, else two could count the same revision.
 */
export async function saveIndexDays(
  { worldUuid, appUuid, uuid: seriesUuid }: AppScope & { readonly uuid: string },
  database: Database,
  days: readonly { readonly day: string; readonly prices: Int32Array }[],
  recordedAt: string,
): Promise<UpsertCount> {
  await database.execute(sql`select pg_advisory_xact_lock(hashtext(${seriesUuid}))`);
  const written = await database.execute<{ revision: number }>(sql`
    insert into index_days (world_uuid, app_uuid, series_uuid, day, revision, recorded_at, prices)
    select ${worldUuid}::uuid, ${appUuid}::uuid, ${seriesUuid}::uuid, new.day,
      coalesce(latest.revision + 1, 0), ${recordedAt}::timestamptz, new.prices
    from unnest(
      ${arrayParam(
        days.map(({ day }) => day),
        "date",
      )},
      ${arrayParam(
        days.map(({ prices }) => `\\x${Buffer.from(packIntervals(prices)).toString("hex")}`),
        "bytea",
      )}
    ) as new (day, prices)
    left join lateral (
      select revision, prices from index_days
      where series_uuid = ${seriesUuid}::uuid and day = new.day
      order by revision desc limit 1
    ) latest on true
    where latest.prices is distinct from new.prices
    returning revision`);
  const added = written.filter(({ revision }) => revision === 0).length;
  return {
    added,
    revised: written.length - added,
    unchanged: days.length - written.length,
  };
}
