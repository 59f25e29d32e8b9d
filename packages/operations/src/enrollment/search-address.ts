import type { Premise } from "@lamplight/contracts/model";
import { searchPremises, type AccountScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { toPremiseOutput } from "../locations/location-output.ts";

const resultLimit = 10;

/** Service addresses that look most like what was typed, best first. */
export async function searchAddress(
  context: Context,
  scope: AccountScope,
  input: { query: string },
): Promise<Premise[]> {
  const premises = await searchPremises(scope, context.database, input.query, resultLimit);
  return premises.map(toPremiseOutput);
}
