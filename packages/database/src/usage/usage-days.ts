import { dayTotals, packIntervals, unpackIntervals, type UsageDay } from "@lamplight/domain";
import { sql } from "drizzle-orm";
import { arrayParam } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import type { WorldScope } from "../scope.ts";
import type { UpsertCount } from "../locations/premises.ts";

/** How PostgreSQL reads bytes in text. */
const hex = (value: Uint8Array | null) =>
  value === null ? null : `\\x${Buffer.from(value).toString("hex")}`;

/** How many days of usage one call may make room for. */
export const usageSpanLimitDays = 3700;

/**
 * Makes room for usage from a day to another, both included. Not in a transaction with other work: a new
 * month's partition locks the whole table until the transaction ends.
 */
export async function ensureUsagePartitions(
  database: Database,
  firstDay: string,
  lastDay: string,
): Promise<void> {
  await database.execute(sql`select ensure_usage_partitions(${firstDay}::date, ${lastDay}::date)`);
}

/**
 * Keeps days of usage, for which `ensureUsagePartitions` has made room. A day that is there already, the same, is
 * left; one that differs becomes a further revision, and the old one stays. Writers of one premise must hold its
 * lock (`lockPremises`), else two could count the same revision.
 */
export async function saveUsageDays(
  scope: WorldScope,
  database: Database,
  premiseId: number,
  days: readonly UsageDay[],
  recordedAt: string,
): Promise<UpsertCount> {
  if (days.length === 0) return { added: 0, revised: 0, unchanged: 0 };
  const totals = days.map(dayTotals);
  const written = await database.execute<{ revision: number }>(sql`
    insert into usage_days (world_uuid, recorded_at, premise_id, day, consumption_wh, generation_wh,
      revision, missing_count, consumption, generation, quality)
    select ${scope.worldUuid}::uuid, ${recordedAt}::timestamptz, ${premiseId}, new.day, new.consumption_wh,
      new.generation_wh, coalesce(latest.revision + 1, 0), new.missing_count, new.consumption,
      new.generation, new.quality
    from unnest(
      ${arrayParam(
        days.map((usageDay) => usageDay.day),
        "date",
      )},
      ${arrayParam(
        totals.map((total) => total.consumptionWh),
        "integer",
      )},
      ${arrayParam(
        totals.map((total) => total.generationWh),
        "integer",
      )},
      ${arrayParam(
        totals.map((total) => total.missingCount),
        "smallint",
      )},
      ${arrayParam(
        days.map((usageDay) => hex(packIntervals(usageDay.consumptionWh))),
        "bytea",
      )},
      ${arrayParam(
        days.map(({ generationWh }) => hex(generationWh && packIntervals(generationWh))),
        "bytea",
      )},
      ${arrayParam(
        days.map((usageDay) => hex(usageDay.quality)),
        "bytea",
      )}
    ) as new (day, consumption_wh, generation_wh, missing_count, consumption, generation, quality)
    left join lateral (
      select revision, consumption, generation, quality from usage_days
      where world_uuid = ${scope.worldUuid}::uuid and premise_id = ${premiseId} and day = new.day
      order by revision desc limit 1
    ) latest on true
    where latest.revision is null
      or (latest.consumption, latest.generation, latest.quality)
        is distinct from (new.consumption, new.generation, new.quality)
    returning revision`);
  const added = written.filter((row) => row.revision === 0).length;
  return { added, revised: written.length - added, unchanged: days.length - written.length };
}

/** Serialises those who write usage of the same premises until the transaction ends. */
export async function lockPremises(
  scope: WorldScope,
  database: Database,
  esiIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await database.execute<{ esi_id: string; id: number }>(sql`
    select esi_id, id from premises
    where world_uuid = ${scope.worldUuid}::uuid and esi_id = any(${arrayParam(esiIds, "text")})
    order by id for no key update`);
  return new Map(rows.map((row) => [row.esi_id, row.id]));
}

interface UsageDayRow extends Record<string, unknown> {
  readonly premise_id: number;
  readonly day: string;
  readonly consumption: Buffer;
  readonly generation: Buffer | null;
  readonly quality: Buffer | null;
}

export interface UsageSpan {
  readonly premiseId: number;
  readonly from: string;
  readonly until: string;
}

/** The latest revision of each day of spans, by premise and day; spans without data give nothing. */
export async function loadUsageDays(
  scope: WorldScope,
  database: Database,
  spans: readonly UsageSpan[],
): Promise<UsageDay[][]> {
  if (spans.length === 0) return [];
  const rows = await database.execute<UsageDayRow & { span: number }>(sql`
    select distinct on (span.position, usage.day) span.position::integer as span, usage.premise_id,
      usage.day::text as day, usage.consumption, usage.generation, usage.quality
    from unnest(
      ${arrayParam(
        spans.map((span) => span.premiseId),
        "integer",
      )},
      ${arrayParam(
        spans.map((span) => span.from),
        "date",
      )},
      ${arrayParam(
        spans.map((span) => span.until),
        "date",
      )}
    ) with ordinality as span (premise_id, first_day, end_day, position)
    join usage_days usage on usage.world_uuid = ${scope.worldUuid}::uuid
      and usage.premise_id = span.premise_id and usage.day >= span.first_day and usage.day < span.end_day
    order by span.position, usage.day, usage.revision desc`);
  const bySpan: UsageDay[][] = spans.map(() => []);
  for (const row of rows) {
    bySpan[row.span - 1]?.push({
      day: row.day,
      consumptionWh: unpackIntervals(row.consumption),
      generationWh: row.generation === null ? null : unpackIntervals(row.generation),
      quality: row.quality === null ? null : new Uint8Array(row.quality),
    });
  }
  return bySpan;
}

/** Whether any usage of a premise is known. */
export async function hasUsage(
  scope: WorldScope,
  database: Database,
  premiseId: number,
): Promise<boolean> {
  const rows = await database.execute(sql`
    select 1 from usage_days
    where world_uuid = ${scope.worldUuid}::uuid and premise_id = ${premiseId} limit 1`);
  return rows.length > 0;
}

/** First and last day before `until` of which usage of a premise is known; null where there is none. */
export async function findUsageSpan(
  scope: WorldScope,
  database: Database,
  premiseId: number,
  until: string,
): Promise<{ first: string; last: string } | null> {
  const [row] = await database.execute<{ first: string | null; last: string | null }>(sql`
    select min(day)::text as first, max(day)::text as last from usage_days
    where world_uuid = ${scope.worldUuid}::uuid and premise_id = ${premiseId} and day < ${until}::date`);
  return row?.first == null || row.last === null ? null : { first: row.first, last: row.last };
}
