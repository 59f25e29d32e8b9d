import type { Premise } from "@lamplight/contracts/model";
import { findPremise, type AccountScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toPremiseOutput } from "../locations/location-output.ts";

/** @throws DomainError not_found */
export async function searchEsiId(
  context: Context,
  scope: AccountScope,
  input: { esiId: string },
): Promise<Premise> {
  const premise = await findPremise(scope, context.database, input.esiId);
  if (premise === null) throw new DomainError("not_found");
  return toPremiseOutput(premise);
}
