import { exampleIds } from "../examples.ts";
import type { Address } from "../vocabulary/address.ts";
import type { Location, Premise } from "./model.ts";

export const exampleAddress: Address = {
  address1: "100 Lamplight Lane",
  address2: "Apt 12",
  city: "Dallas",
  state: "TX",
  postalCode: "75201",
};

export const examplePremise: Premise = { ...exampleAddress, esiId: exampleIds.esiId };

/** From the acceptance of a plan until the utility confirms the first day of service. */
export const exampleLocation: Location = {
  uuid: exampleIds.locationUuid,
  ...exampleAddress,
  utilityNumber: exampleIds.esiId,
  serviceStartDate: "2022-03-01",
  finalServiceDate: null,
  isServiceActive: false,
  hasUsageHistory: false,
  estimatedNextReadingDate: null,
  planName: "Lantern Steady 12",
  planUuid: exampleIds.planUuid,
};

export const exampleActiveLocation: Location = {
  ...exampleLocation,
  isServiceActive: true,
  hasUsageHistory: true,
  estimatedNextReadingDate: "2022-04-18",
};

/** A premises file of one row. */
export const examplePremisesFile = {
  fileName: "premises.csv",
  content: [
    "esi_id,address_1,address_2,city,state,postal_code,utility,place,is_inside_city_limits,population_band",
    `${exampleIds.esiId},100 Lamplight Lane,Apt 12,Dallas,TX,75201,ONCOR,Dallas,true,10000_or_more`,
    "",
  ].join("\n"),
};
