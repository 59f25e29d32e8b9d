import type { Eligibility } from "@lamplight/contracts/model";
import type { AppScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { utilityFacts } from "../utilities.ts";

/**
 * Which utilities with retail choice serve a postal code. A code is known to be served or it is not: what part of
 * its addresses lies with a cooperative or a city's own utility nobody has counted.
 */
export function checkEligibility(
  { serviceAreas }: Context,
  _scope: AppScope,
  { postalCode }: { readonly postalCode: string },
): Promise<Eligibility> {
  const utilities = serviceAreas.utilitiesAt(postalCode);
  return Promise.resolve({
    eligibilityLikelihood: utilities.length === 0 ? 0 : 1,
    utilities: utilities.map((name) => ({ name, displayName: utilityFacts[name].displayName })),
  });
}
