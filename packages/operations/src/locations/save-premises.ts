import {
  upsertPremises,
  type Database,
  type UpsertCount,
  type WorldScope,
} from "@lamplight/database";
import type { MarketPremise } from "@lamplight/domain";

const rowsPerStatement = 5000;

/** Adds premises to a world's directory or brings them up to date. */
export async function savePremises(
  scope: WorldScope,
  database: Database,
  premises: readonly MarketPremise[],
): Promise<UpsertCount> {
  let total: UpsertCount = { added: 0, revised: 0, unchanged: 0 };
  for (let start = 0; start < premises.length; start += rowsPerStatement) {
    const rows = premises
      .slice(start, start + rowsPerStatement)
      .map(({ taxJurisdiction, address2, ...premise }) => ({
        ...premise,
        address2: address2 ?? null,
        place: taxJurisdiction?.place ?? null,
        isInsideCityLimits: taxJurisdiction?.isInsideCityLimits ?? null,
        populationBand: taxJurisdiction?.populationBand ?? null,
      }));
    const count = await upsertPremises(scope, database, rows);
    total = {
      added: total.added + count.added,
      revised: total.revised + count.revised,
      unchanged: total.unchanged + count.unchanged,
    };
  }
  return total;
}
