import { createSandboxMarket, utilities } from "@lamplight/market";
import type { MarketPremise } from "@lamplight/domain";

/** A made-up address for an ESI ID, in a place of its utility. */
export function makeDemoPremise(esiId: string): MarketPremise {
  const utility = utilities.find(({ esiIdPrefix }) => esiId.startsWith(esiIdPrefix));
  const code = utility?.code ?? "ONCOR";
  const neighbour = createSandboxMarket()
    .makePremises({ seed: 1, count: 500 })
    .find((premise) => premise.utility === code && premise.taxJurisdiction !== null);
  if (neighbour === undefined) throw new Error(`The sandbox has no premises of ${code}.`);
  return { ...neighbour, esiId, address1: "100 Lamplight Lane", address2: null };
}

/** A premises file of one row, as `operator.premises.import` reads it. */
export function toPremisesCsv(premise: MarketPremise): string {
  const { taxJurisdiction } = premise;
  const fields = {
    esi_id: premise.esiId,
    address_1: premise.address1,
    address_2: premise.address2 ?? "",
    city: premise.city,
    state: premise.state,
    postal_code: premise.postalCode,
    utility: premise.utility,
    place: taxJurisdiction?.place ?? "",
    is_inside_city_limits: String(taxJurisdiction?.isInsideCityLimits ?? ""),
    population_band: taxJurisdiction?.populationBand ?? "",
  };
  return `${Object.keys(fields).join(",")}\n${Object.values(fields).join(",")}\n`;
}
