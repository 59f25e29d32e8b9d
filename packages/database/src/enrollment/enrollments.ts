import { and, desc, eq, lte, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inAccount, inWorld } from "../scope-filter.ts";
import {
  enrollments,
  enrollmentStates,
  locations,
  plans,
  premises,
  services,
  supplyContracts,
} from "../schema/index.ts";
import type { AccountScope, WorldScope } from "../scope.ts";

export type EnrollmentRow = typeof enrollments.$inferSelect;
export type ServiceRow = typeof services.$inferSelect;

export interface LocationView {
  readonly location: typeof locations.$inferSelect;
  readonly premise: typeof premises.$inferSelect;
  readonly enrollment: EnrollmentRow;
  readonly plan: typeof plans.$inferSelect;
  readonly service: ServiceRow | null;
}

/**
 * Says where locations lie for taxes, from the start of their service on, where the directory knows it of their
 * premises and nobody has said it yet: of one location, or of all of a world. Inside city limits the population
 * must be known too. Answers with the premises of those that were unknown before.
 */
export async function fillTaxJurisdictions(
  scope: WorldScope,
  database: Database,
  locationUuid: string | null = null,
): Promise<number[]> {
  const rows = await database.execute<{ premise_id: number }>(sql`
    with filled as (
      insert into tax_jurisdictions (world_uuid, app_uuid, account_uuid, location_uuid, effective_on, place,
        is_inside_city_limits, population_band)
      select location.world_uuid, location.app_uuid, location.account_uuid, location.uuid,
        enrollment.requested_start_on, premise.place, premise.is_inside_city_limits, premise.population_band
      from locations location
      join enrollments enrollment on enrollment.location_uuid = location.uuid
      join premises premise on premise.world_uuid = location.world_uuid and premise.id = location.premise_id
      where location.world_uuid = ${scope.worldUuid}::uuid
        and (${locationUuid}::uuid is null or location.uuid = ${locationUuid}::uuid)
        and premise.place is not null and premise.is_inside_city_limits is not null
        and (not premise.is_inside_city_limits or premise.population_band is not null)
        and not exists (
          select from tax_jurisdictions known where known.location_uuid = location.uuid)
      on conflict do nothing
      returning location_uuid
    )
    select location.premise_id from filled join locations location on location.uuid = filled.location_uuid`);
  return rows.map((row) => row.premise_id);
}

export async function insertLocation(
  database: Database,
  location: typeof locations.$inferInsert,
): Promise<void> {
  await database.insert(locations).values(location);
}

export async function insertEnrollment(
  database: Database,
  enrollment: EnrollmentRow,
): Promise<void> {
  await database.insert(enrollments).values(enrollment);
  await insertEnrollmentState(database, enrollment, enrollment.acceptedAt);
}

async function insertEnrollmentState(
  database: Database,
  enrollment: Pick<EnrollmentRow, "worldUuid" | "appUuid" | "accountUuid" | "uuid" | "state">,
  at: string,
): Promise<void> {
  const { worldUuid, appUuid, accountUuid, uuid, state } = enrollment;
  await database
    .insert(enrollmentStates)
    .values({ worldUuid, appUuid, accountUuid, enrollmentUuid: uuid, state, at });
}

/** Moves an enrollment to a state and writes down when. */
export async function moveEnrollmentTo(
  scope: AccountScope,
  database: Database,
  enrollmentUuid: string,
  change: Pick<EnrollmentRow, "state"> &
    Partial<Pick<EnrollmentRow, "orderNumber" | "finalizedAt">>,
  at: string,
): Promise<void> {
  await database
    .update(enrollments)
    .set(change)
    .where(and(inAccount(scope, enrollments), eq(enrollments.uuid, enrollmentUuid)));
  await insertEnrollmentState(
    database,
    { ...scope, uuid: enrollmentUuid, state: change.state },
    at,
  );
}

/** Locations of an account with the enrollment, plan and service of each, newest first. */
export async function listLocationViews(
  scope: AccountScope,
  database: Database,
): Promise<LocationView[]> {
  return database
    .select({
      location: locations,
      premise: premises,
      enrollment: enrollments,
      plan: plans,
      service: services,
    })
    .from(locations)
    .innerJoin(
      premises,
      and(eq(premises.worldUuid, locations.worldUuid), eq(premises.id, locations.premiseId)),
    )
    .innerJoin(enrollments, eq(enrollments.locationUuid, locations.uuid))
    .innerJoin(plans, eq(plans.uuid, enrollments.planUuid))
    .leftJoin(services, eq(services.enrollmentUuid, enrollments.uuid))
    .where(inAccount(scope, locations))
    .orderBy(desc(locations.createdAt), desc(locations.uuid));
}

function selectLatestEnrollment(scope: AccountScope, database: Database) {
  return database
    .select()
    .from(enrollments)
    .where(inAccount(scope, enrollments))
    .orderBy(desc(enrollments.acceptedAt), desc(enrollments.uuid))
    .limit(1);
}

export async function findLatestEnrollment(
  scope: AccountScope,
  database: Database,
): Promise<EnrollmentRow | null> {
  const [enrollment] = await selectLatestEnrollment(scope, database);
  return enrollment ?? null;
}

/** Locks the account's newest enrollment, so that two calls cannot move it at once. */
export async function lockLatestEnrollment(
  scope: AccountScope,
  database: Database,
): Promise<EnrollmentRow | null> {
  const [enrollment] = await selectLatestEnrollment(scope, database).for("update");
  return enrollment ?? null;
}

export async function findEnrollment(
  scope: WorldScope,
  database: Database,
  enrollmentUuid: string,
): Promise<EnrollmentRow | null> {
  const [enrollment] = await database
    .select()
    .from(enrollments)
    .where(and(inWorld(scope, enrollments), eq(enrollments.uuid, enrollmentUuid)));
  return enrollment ?? null;
}

/** How many enrollments an account has had, this one counted. */
export async function countEnrollments(scope: AccountScope, database: Database): Promise<number> {
  return database.$count(enrollments, inAccount(scope, enrollments));
}

export async function findLocationPremise(
  scope: AccountScope,
  database: Database,
  locationUuid: string,
): Promise<typeof premises.$inferSelect | null> {
  const [row] = await database
    .select({ premise: premises })
    .from(locations)
    .innerJoin(
      premises,
      and(eq(premises.worldUuid, locations.worldUuid), eq(premises.id, locations.premiseId)),
    )
    .where(and(inAccount(scope, locations), eq(locations.uuid, locationUuid)));
  return row?.premise ?? null;
}

export async function listEnrollmentStates(
  scope: AccountScope,
  database: Database,
  enrollmentUuid: string,
): Promise<{ state: EnrollmentRow["state"]; at: string }[]> {
  return database
    .select({ state: enrollmentStates.state, at: enrollmentStates.at })
    .from(enrollmentStates)
    .where(
      and(inAccount(scope, enrollmentStates), eq(enrollmentStates.enrollmentUuid, enrollmentUuid)),
    )
    .orderBy(enrollmentStates.position);
}

export async function findEnrollmentByOrder(
  scope: WorldScope,
  database: Database,
  orderNumber: string,
): Promise<EnrollmentRow | null> {
  const [enrollment] = await database
    .select()
    .from(enrollments)
    .where(and(inWorld(scope, enrollments), eq(enrollments.orderNumber, orderNumber)))
    .for("update");
  return enrollment ?? null;
}

/**
 * Asks for service at a premise from a day on. Refused by `service_has_one_holder_at_a_time` where another
 * has it, or has asked before.
 */
export async function insertService(
  database: Database,
  service: Omit<ServiceRow, "days" | "startedOn" | "beginRegisterWh" | "nextReadOn">,
  from: string,
): Promise<void> {
  await database.insert(services).values({ ...service, days: `[${from},)` });
}

export async function startService(
  scope: WorldScope,
  database: Database,
  enrollmentUuid: string,
  start: { startedOn: string; beginRegisterWh: number; nextReadOn: string },
): Promise<void> {
  await database
    .update(services)
    .set({ ...start, days: `[${start.startedOn},)` })
    .where(and(inWorld(scope, services), eq(services.enrollmentUuid, enrollmentUuid)));
}

export async function setNextRead(
  scope: WorldScope,
  database: Database,
  enrollmentUuid: string,
  nextReadOn: string,
): Promise<void> {
  await database
    .update(services)
    .set({ nextReadOn })
    .where(and(inWorld(scope, services), eq(services.enrollmentUuid, enrollmentUuid)));
}

export async function findService(
  scope: WorldScope,
  database: Database,
  enrollmentUuid: string,
): Promise<ServiceRow | null> {
  const [service] = await database
    .select()
    .from(services)
    .where(and(inWorld(scope, services), eq(services.enrollmentUuid, enrollmentUuid)));
  return service ?? null;
}

/** Whether somebody has, or has asked for, service at a premise on a day or later. */
export async function isServedFrom(
  scope: WorldScope,
  database: Database,
  premiseId: number,
  day: string,
): Promise<boolean> {
  const rows = await database
    .select({ uuid: services.enrollmentUuid })
    .from(services)
    .where(
      and(
        inWorld(scope, services),
        eq(services.premiseId, premiseId),
        sql`${services.days} && daterange(${day}::date, null)`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Who has service at a premise on a day. */
export async function findServiceOn(
  scope: WorldScope,
  database: Database,
  premiseId: number,
  day: string,
): Promise<ServiceRow | null> {
  const [service] = await database
    .select()
    .from(services)
    .where(
      and(
        inWorld(scope, services),
        eq(services.premiseId, premiseId),
        sql`${services.days} @> ${day}::date`,
      ),
    );
  return service ?? null;
}

/** The contract in force at a location on a day. */
export async function findSupplyContract(
  scope: AccountScope,
  database: Database,
  location: { locationUuid: string; on: string },
): Promise<typeof supplyContracts.$inferSelect | null> {
  const [contract] = await database
    .select()
    .from(supplyContracts)
    .where(
      and(
        inAccount(scope, supplyContracts),
        eq(supplyContracts.locationUuid, location.locationUuid),
        lte(supplyContracts.startsOn, location.on),
      ),
    )
    .orderBy(desc(supplyContracts.startsOn))
    .limit(1);
  return contract ?? null;
}

export async function insertSupplyContract(
  database: Database,
  contract: typeof supplyContracts.$inferInsert,
): Promise<void> {
  await database.insert(supplyContracts).values(contract);
}
