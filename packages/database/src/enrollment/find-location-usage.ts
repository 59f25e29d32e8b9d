import type { Utility } from "@lamplight/contracts/model";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import type { AppScope } from "../scope.ts";

/** Where a location's usage rests, and which days of it are its account's own. */
export interface LocationUsage {
  readonly premiseId: number;
  readonly utility: Utility;
  /** Null where the household lived there before service began, as one that switched did. */
  readonly from: string | null;
  /** Null while service goes on. */
  readonly until: string | null;
}

interface Row extends Record<string, unknown> {
  readonly premise_id: number;
  readonly utility: Utility;
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * A location of an App with its usage's days: those before a household moved in are another household's, as are
 * those on which another account had service. Null where no order for it stands: who has only asked for a premise
 * sees nothing of it.
 */
export async function findLocationUsage(
  scope: AppScope,
  database: Database,
  locationUuid: string,
): Promise<LocationUsage | null> {
  const [row] = await database.execute<Row>(sql`
    select premise.id as premise_id, premise.utility, upper(service.days)::text as until,
      greatest(
        case when enrollment.service_type = 'move_in'
          then coalesce(service.started_on, enrollment.requested_start_on) end,
        (
          select max(upper(other.days)) from services other
          where other.world_uuid = premise.world_uuid and other.premise_id = premise.id
            and other.account_uuid <> location.account_uuid
            and upper(other.days) <= coalesce(service.started_on, enrollment.requested_start_on)
        )
      )::text as from
    from locations location
    join premises premise on premise.world_uuid = location.world_uuid and premise.id = location.premise_id
    join enrollments enrollment on enrollment.location_uuid = location.uuid
    left join services service on service.enrollment_uuid = enrollment.uuid
    where location.world_uuid = ${scope.worldUuid}::uuid and location.app_uuid = ${scope.appUuid}::uuid
      and location.uuid = ${locationUuid}::uuid and enrollment.finalized_at is not null
      and enrollment.state not in ('rejected', 'cancelled', 'unexecutable')
    order by enrollment.accepted_at desc, enrollment.uuid desc limit 1`);
  if (row === undefined) return null;
  const { premise_id: premiseId, utility, from, until } = row;
  return { premiseId, utility, from, until };
}
