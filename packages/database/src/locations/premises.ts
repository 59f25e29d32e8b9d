import { and, eq, or, sql } from "drizzle-orm";
import { arrayParam } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import { inWorld } from "../scope-filter.ts";
import { premises } from "../schema/index.ts";
import type { WorldScope } from "../scope.ts";

export type PremiseRow = typeof premises.$inferSelect;
export type NewPremise = Omit<PremiseRow, "id" | "worldUuid" | "searchText">;

/** An address as it is searched: one line, lower case, without punctuation. */
export function searchTextOf(address: {
  address1: string;
  address2?: string | null;
  city: string;
  postalCode: string;
}): string {
  return [address.address1, address.address2 ?? "", address.city, address.postalCode]
    .join(" ")
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export interface UpsertCount {
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
}

/** Adds premises of a world or brings what changed of them up to date. */
export async function upsertPremises(
  scope: WorldScope,
  database: Database,
  rows: readonly NewPremise[],
): Promise<UpsertCount> {
  const column = (key: keyof NewPremise, type: "text" | "boolean" | "smallint" = "text") =>
    arrayParam(
      rows.map((row) => row[key]),
      type,
    );
  const written = await database.execute<{ is_new: boolean }>(sql`
    insert into premises (
      world_uuid, esi_id, address_1, address_2, city, state, postal_code, utility, place,
      is_inside_city_limits, population_band, meter_number, read_cycle, search_text)
    select ${scope.worldUuid}::uuid, esi_id, address_1, address_2, city, state, postal_code, utility, place,
      is_inside_city_limits, population_band, meter_number, read_cycle, search_text
    from unnest(
      ${column("esiId")}, ${column("address1")}, ${column("address2")},
      ${column("city")}, ${column("state")}, ${column("postalCode")},
      ${column("utility")}, ${column("place")}, ${column("isInsideCityLimits", "boolean")},
      ${column("populationBand")}, ${column("meterNumber")},
      ${column("readCycle", "smallint")}, ${arrayParam(rows.map(searchTextOf), "text")}
    ) as new (esi_id, address_1, address_2, city, state, postal_code, utility, place,
      is_inside_city_limits, population_band, meter_number, read_cycle, search_text)
    on conflict (world_uuid, esi_id) do update set
      address_1 = excluded.address_1, address_2 = excluded.address_2, city = excluded.city,
      state = excluded.state, postal_code = excluded.postal_code, utility = excluded.utility,
      place = excluded.place, is_inside_city_limits = excluded.is_inside_city_limits,
      population_band = excluded.population_band, search_text = excluded.search_text
    where (premises.search_text, premises.state, premises.utility, premises.place,
        premises.is_inside_city_limits, premises.population_band)
      is distinct from (excluded.search_text, excluded.state, excluded.utility, excluded.place,
        excluded.is_inside_city_limits, excluded.population_band)
    returning (xmax = 0) as is_new`);
  const added = written.filter((row) => row.is_new).length;
  return { added, revised: written.length - added, unchanged: rows.length - written.length };
}

export async function findPremise(
  scope: WorldScope,
  database: Database,
  esiId: string,
): Promise<PremiseRow | null> {
  const [premise] = await database
    .select()
    .from(premises)
    .where(and(inWorld(scope, premises), eq(premises.esiId, esiId)));
  return premise ?? null;
}

/**
 * Premises whose address looks most like a query, best first: by shared groups of three letters, of the whole
 * address or of the part of it that was typed.
 */
export async function searchPremises(
  scope: WorldScope,
  database: Database,
  query: string,
  limit: number,
): Promise<PremiseRow[]> {
  const text = searchTextOf({ address1: query, city: "", postalCode: "" });
  const { searchText } = premises;
  return database
    .select()
    .from(premises)
    .where(
      and(
        inWorld(scope, premises),
        or(sql`${searchText} % ${text}`, sql`${searchText} %> ${text}`),
      ),
    )
    .orderBy(
      sql`similarity(${searchText}, ${text}) + word_similarity(${text}, ${searchText}) desc`,
      premises.esiId,
    )
    .limit(limit);
}
