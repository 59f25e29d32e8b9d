import { exampleIds } from "../examples.ts";
import type {
  LocationFacts,
  PriceSeries,
  PublishedPriceRecord,
  RegulatoryRule,
  SalesTaxPlace,
  ServiceTermination,
} from "./model.ts";

export const examplePriceSeries: PriceSeries = {
  uuid: exampleIds.priceSeriesUuid,
  appUuid: exampleIds.appUuid,
  name: "Lantern Monthly",
  kind: "published",
  createdAt: "2022-03-01T06:00:00.000Z",
};

export const examplePublishedPrice: PublishedPriceRecord = {
  uuid: exampleIds.publishedPriceUuid,
  seriesUuid: exampleIds.priceSeriesUuid,
  from: "2022-04-01",
  until: "2022-05-01",
  rateCentsPerKwh: "13.4",
  publishedAt: "2022-03-01T06:00:00.000Z",
};

export const exampleSalesTaxPlace: SalesTaxPlace = {
  uuid: exampleIds.salesTaxPlaceUuid,
  place: "Lantern City",
  segment: "residential",
  effectiveOn: "2022-03-01",
  taxes: [
    { authority: "City of Lantern City", percent: "1.75" },
    { authority: "Lantern City Crime Control District", percent: "0.25" },
  ],
  status: "observed",
  source: "A bill of March 2022",
  createdAt: "2022-03-01T06:00:00.000Z",
};

export const exampleLocationFacts: LocationFacts = {
  uuid: exampleIds.locationFactsUuid,
  locationUuid: exampleIds.locationUuid,
  effectiveOn: "2022-03-01",
  deviceCount: 1,
  revoking: ["no_autopay"],
  recordedAt: "2022-03-01T06:00:00.000Z",
};

export const exampleTermination: ServiceTermination = {
  uuid: exampleIds.terminationUuid,
  locationUuid: exampleIds.locationUuid,
  endsOn: "2022-03-20",
  reason: "moved_out",
  hasForwardingAddress: true,
  changeNoticeSentOn: null,
  statedAt: "2022-03-01T06:00:00.000Z",
};

export const exampleRegulatoryRule: RegulatoryRule = {
  id: "puc_assessment",
  value: "1/600",
  unit: "ratio",
  effectiveFrom: "2002-01-01",
  rule: "Utilities Code 16.001: one sixth of one percent of gross receipts",
  isConfirmed: true,
};
