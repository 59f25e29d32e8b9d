import { packIntervals, unpackIntervals, type UsageDay } from "@lamplight/domain";
import { and, asc, desc, eq, getTableColumns, gte, lt } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { usageProfileDays, usageProfiles } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

type StoredProfile = typeof usageProfiles.$inferSelect;

/** A profile without its file's bytes. */
export type UsageProfileRow = Omit<StoredProfile, "file">;

const { file: _file, ...shownColumns } = getTableColumns(usageProfiles);

export async function insertUsageProfile(
  scope: AppScope,
  database: Database,
  row: Pick<StoredProfile, "uuid" | "name" | "createdAt"> &
    Partial<Pick<StoredProfile, "source" | "esiId" | "fileName" | "file">>,
): Promise<UsageProfileRow> {
  const [inserted] = await database
    .insert(usageProfiles)
    .values({ ...row, ...scope, status: "pending", problems: [], problemCount: 0 })
    .returning(shownColumns);
  if (inserted === undefined) throw new Error("a usage profile was not stored");
  return inserted;
}

export async function findUsageProfile(
  scope: AppScope,
  database: Database,
  usageProfileUuid: string,
): Promise<UsageProfileRow | null> {
  const [row] = await database
    .select(shownColumns)
    .from(usageProfiles)
    .where(and(inApp(scope, usageProfiles), eq(usageProfiles.uuid, usageProfileUuid)));
  return row ?? null;
}

/** Profiles of an App, newest first. */
export async function listUsageProfiles(
  scope: AppScope,
  database: Database,
  page: { limit: number; offset: number; beforeUuid?: string | undefined },
): Promise<UsageProfileRow[]> {
  const { beforeUuid } = page;
  return database
    .select(shownColumns)
    .from(usageProfiles)
    .where(
      and(
        inApp(scope, usageProfiles),
        beforeUuid === undefined ? undefined : lt(usageProfiles.uuid, beforeUuid),
      ),
    )
    .orderBy(desc(usageProfiles.uuid))
    .limit(page.limit)
    .offset(page.offset);
}

/** What a pending profile is read from; null when it was read. */
export async function findPendingUsageProfile(
  scope: AppScope,
  database: Database,
  usageProfileUuid: string,
): Promise<Pick<StoredProfile, "source" | "esiId" | "file"> | null> {
  const { source, esiId, file } = usageProfiles;
  const [row] = await database
    .select({ source, esiId, file })
    .from(usageProfiles)
    .where(
      and(
        inApp(scope, usageProfiles),
        eq(usageProfiles.uuid, usageProfileUuid),
        eq(usageProfiles.status, "pending"),
      ),
    );
  return row ?? null;
}

/** Locks a pending profile, so that one worker at a time ends it; false when it has ended. */
export async function lockPendingUsageProfile(
  scope: AppScope,
  database: Database,
  usageProfileUuid: string,
): Promise<boolean> {
  const rows = await database
    .select({ uuid: usageProfiles.uuid })
    .from(usageProfiles)
    .where(
      and(
        inApp(scope, usageProfiles),
        eq(usageProfiles.uuid, usageProfileUuid),
        eq(usageProfiles.status, "pending"),
      ),
    )
    .for("update");
  return rows.length > 0;
}

/** Ends a pending profile, whose file goes. */
export async function finishUsageProfile(
  scope: AppScope,
  database: Database,
  usageProfileUuid: string,
  change: Partial<Omit<UsageProfileRow, "uuid" | "worldUuid" | "appUuid" | "createdAt">>,
): Promise<void> {
  await database
    .update(usageProfiles)
    .set({ ...change, file: null })
    .where(
      and(
        inApp(scope, usageProfiles),
        eq(usageProfiles.uuid, usageProfileUuid),
        eq(usageProfiles.status, "pending"),
      ),
    );
}

/** Ten years of days in one statement would have more parameters than PostgreSQL takes. */
const daysAtOnce = 1000;

export async function insertUsageProfileDays(
  scope: AppScope,
  database: Database,
  usageProfileUuid: string,
  days: readonly UsageDay[],
): Promise<void> {
  for (let at = 0; at < days.length; at += daysAtOnce) {
    await database.insert(usageProfileDays).values(
      days.slice(at, at + daysAtOnce).map(({ day, consumptionWh, generationWh, quality }) => ({
        ...scope,
        usageProfileUuid,
        day,
        consumption: packIntervals(consumptionWh),
        generation: generationWh === null ? null : packIntervals(generationWh),
        quality,
      })),
    );
  }
}

/** Days of a profile from a day on, in order. */
export async function loadUsageProfileDays(
  scope: AppScope,
  database: Database,
  usageProfileUuid: string,
  from: string,
): Promise<UsageDay[]> {
  const { day, consumption, generation, quality } = usageProfileDays;
  const rows = await database
    .select({ day, consumption, generation, quality })
    .from(usageProfileDays)
    .where(
      and(
        inApp(scope, usageProfileDays),
        eq(usageProfileDays.usageProfileUuid, usageProfileUuid),
        gte(day, from),
      ),
    )
    .orderBy(asc(day));
  return rows.map((row) => ({
    day: row.day,
    consumptionWh: unpackIntervals(row.consumption),
    generationWh: row.generation === null ? null : unpackIntervals(row.generation),
    quality: row.quality,
  }));
}
