import { z } from "zod";
import { exampleIds } from "../examples.ts";
import { pageInput, pageOf } from "../kernel/page.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { uuidSchema } from "../vocabulary/values.ts";
import {
  exampleLocationFacts,
  examplePriceSeries,
  examplePublishedPrice,
  exampleRegulatoryRule,
  exampleSalesTaxPlace,
  exampleTermination,
} from "./examples.ts";
import {
  indexDayInputSchema,
  locationFactsInputSchema,
  locationFactsSchema,
  priceSeriesKindSchema,
  priceSeriesSchema,
  publishedPriceInputSchema,
  publishedPriceSchema,
  regulatoryRuleSchema,
  salesTaxPlaceInputSchema,
  salesTaxPlaceSchema,
  terminationInputSchema,
  terminationSchema,
} from "./model.ts";

const { uuid: _seriesUuid, createdAt: _createdAt, ...seriesInput } = examplePriceSeries;
const { uuid: _priceUuid, publishedAt: _publishedAt, ...priceInput } = examplePublishedPrice;
const { uuid: _placeUuid, createdAt: _statedOn, ...placeInput } = exampleSalesTaxPlace;
const { uuid: _factsUuid, recordedAt: _recordedAt, ...factsInput } = exampleLocationFacts;
const { uuid: _terminationUuid, statedAt: _statedAt, ...terminationInput } = exampleTermination;

/** A day of an index at one price, for documentation. */
const exampleIndexDay = { day: "2022-03-01", dollarsPerMwh: Array<string>(96).fill("54.79") };

export const operatorPriceSeries = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/price-series" },
    input: z.strictObject({
      appUuid: uuidSchema,
      name: z.string().min(1).max(60),
      kind: priceSeriesKindSchema,
    }),
    output: priceSeriesSchema,
    errors: ["not_found", "price_series_taken"],
    summary: "Create a series of prices that plans can name",
    example: { input: seriesInput, output: examplePriceSeries },
  }),
  publish: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/price-series/{series_uuid}/published-prices" },
    input: publishedPriceInputSchema,
    output: publishedPriceSchema,
    errors: ["not_found", "rate_too_precise", "price_back_dated", "price_series_kind"],
    summary: "Publish a variable product's price for cycles that have not begun",
    example: { input: priceInput, output: examplePublishedPrice },
  }),
  listPublished: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/price-series/{series_uuid}/published-prices" },
    input: z.strictObject({ seriesUuid: uuidSchema, ...pageInput }),
    output: pageOf(publishedPriceSchema),
    errors: ["not_found"],
    summary: "A variable product's price history, newest first",
    example: {
      input: { seriesUuid: exampleIds.priceSeriesUuid, limit: 25 },
      output: { data: [], hasMore: false, limit: 25, offset: 0, nextPageUrl: null },
    },
  }),
  addDays: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/price-series/{series_uuid}/days" },
    input: z.strictObject({
      seriesUuid: uuidSchema,
      days: z.array(indexDayInputSchema).min(1).max(31),
    }),
    output: z.object({
      added: z.int(),
      revised: z.int().describe("Days whose values differ from what was there, which stays"),
      unchanged: z.int(),
    }),
    errors: ["not_found", "rate_too_precise", "price_series_kind"],
    summary: "Add an index's values, a local day at a time",
    example: {
      input: { seriesUuid: exampleIds.indexSeriesUuid, days: [exampleIndexDay] },
      output: { added: 1, revised: 0, unchanged: 0 },
    },
  }),
};

export const operatorTaxes = {
  statePlace: mutation({
    access: "operator",
    origin: "own",
    roles: ["finance", "billing"],
    rest: { method: "POST", path: "/operator/taxes/places" },
    input: salesTaxPlaceInputSchema,
    output: salesTaxPlaceSchema,
    errors: ["sales_tax_not_possible"],
    summary: "State which sales taxes a place levies on electricity, from a day on",
    example: { input: placeInput, output: exampleSalesTaxPlace },
  }),
  listPlaces: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/taxes/places" },
    input: z.strictObject({ place: z.string().max(80).optional(), ...pageInput }),
    output: pageOf(salesTaxPlaceSchema),
    errors: [],
    summary: "What is stated of places' sales taxes, newest first",
    example: {
      input: { place: "Nowhere", limit: 25 },
      output: { data: [], hasMore: false, limit: 25, offset: 0, nextPageUrl: null },
    },
  }),
};

export const operatorLocations = {
  recordFacts: mutation({
    access: "operator",
    origin: "own",
    roles: ["care", "billing"],
    rest: { method: "POST", path: "/operator/locations/{location_uuid}/facts" },
    input: locationFactsInputSchema,
    output: locationFactsSchema,
    errors: ["not_found"],
    summary: "Record devices and conditions that a location's plan pays for",
    example: { input: factsInput, output: exampleLocationFacts },
  }),
  stateTermination: mutation({
    access: "operator",
    origin: "own",
    roles: ["care", "billing"],
    rest: { method: "POST", path: "/operator/locations/{location_uuid}/termination" },
    input: terminationInputSchema,
    output: terminationSchema,
    errors: ["not_found"],
    summary: "State why service at a location ends",
    example: { input: terminationInput, output: exampleTermination },
  }),
};

export const operatorRules = {
  list: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/rules" },
    input: z.strictObject({
      isConfirmed: z.boolean().optional().describe("Only those whose text was, or was not, read"),
    }),
    output: z.array(regulatoryRuleSchema),
    errors: [],
    summary: "Figures that regulation sets, with their rules",
    example: { input: { isConfirmed: true }, output: [exampleRegulatoryRule] },
  }),
};
