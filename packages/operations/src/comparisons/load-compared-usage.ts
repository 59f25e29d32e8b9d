import {
  findLocationUsage,
  findUsageProfile,
  findUsageSpan,
  loadUsageDays,
  loadUsageProfileDays,
  readClock,
  type AppScope,
} from "@lamplight/database";
import type { Utility } from "@lamplight/contracts/model";
import { addMonths, DomainError, localDayOf, type UsageDay } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** Whose usage: one of the two. */
export interface UsageOf {
  readonly usageProfileUuid?: string | undefined;
  readonly locationUuid?: string | undefined;
}

interface ComparedUsage {
  readonly days: readonly UsageDay[];
  /** Null where nobody said it: a file does not. */
  readonly utility: Utility | null;
}

/** Twelve whole months may end long before the last day, where that is in an incomplete one; no more is looked at. */
const monthsBack = 24;

async function loadProfile(
  { database }: Context,
  scope: AppScope,
  usageProfileUuid: string,
): Promise<ComparedUsage> {
  const profile = await findUsageProfile(scope, database, usageProfileUuid);
  if (profile === null) throw new DomainError("not_found");
  const { status, untilOn } = profile;
  if (status !== "ready" || untilOn === null) {
    throw new DomainError("usage_profile_not_ready", {
      status: status === "failed" ? "failed" : "pending",
    });
  }
  const from = addMonths(untilOn, -monthsBack);
  return {
    days: await loadUsageProfileDays(scope, database, usageProfileUuid, from),
    utility: null,
  };
}

/** The location's own days until yesterday: a market tells of a day when it is over. */
async function loadLocation(
  { database }: Context,
  scope: AppScope,
  locationUuid: string,
): Promise<ComparedUsage> {
  const location = await findLocationUsage(scope, database, locationUuid);
  if (location === null) throw new DomainError("not_found");
  const { premiseId, utility } = location;
  const { now } = await readClock(scope, database);
  const today = localDayOf(now);
  const until = location.until !== null && location.until < today ? location.until : today;
  const span = await findUsageSpan(scope, database, premiseId, until);
  if (span === null) return { days: [], utility };
  const earliest = addMonths(span.last, -monthsBack);
  const from = location.from !== null && location.from > earliest ? location.from : earliest;
  const [days = []] = await loadUsageDays(scope, database, [{ premiseId, from, until }]);
  return { days, utility };
}

/**
 * The intervals that a comparison is made on.
 *
 * @throws DomainError invalid_input (neither of the two, or both), not_found, usage_profile_not_ready
 */
export function loadComparedUsage(
  context: Context,
  scope: AppScope,
  { usageProfileUuid, locationUuid }: UsageOf,
): Promise<ComparedUsage> {
  if (usageProfileUuid !== undefined && locationUuid === undefined) {
    return loadProfile(context, scope, usageProfileUuid);
  }
  if (locationUuid !== undefined && usageProfileUuid === undefined) {
    return loadLocation(context, scope, locationUuid);
  }
  throw new DomainError("invalid_input");
}
