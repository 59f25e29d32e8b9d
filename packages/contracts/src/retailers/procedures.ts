import { z } from "zod";
import { pageInput, pageOf } from "../kernel/page.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { uuidSchema } from "../vocabulary/values.ts";
import {
  contractTextInputSchema,
  contractTextSchema,
  retailerInputSchema,
  retailerSchema,
} from "./model.ts";
import { exampleIds } from "../examples.ts";
import {
  exampleContractText,
  exampleContractTextInput,
  exampleRetailer,
  exampleRetailerInput,
} from "./examples.ts";

const { retailerUuid, contractTextUuid } = exampleIds;

const contractTexts = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "POST", path: "/operator/retailers/{retailer_uuid}/contract-texts" },
    input: z.strictObject({ retailerUuid: uuidSchema, ...contractTextInputSchema.shape }),
    output: contractTextSchema,
    errors: ["not_found", "contract_text_invalid", "contract_text_version_taken"],
    summary: "Upload a version of a retailer's contract text, as a draft",
    example: {
      input: { retailerUuid, ...exampleContractTextInput },
      output: exampleContractText,
    },
  }),
  list: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/retailers/{retailer_uuid}/contract-texts" },
    input: z.strictObject({ retailerUuid: uuidSchema, ...pageInput }),
    output: pageOf(contractTextSchema),
    errors: ["not_found"],
    summary: "A retailer's contract texts, newest first",
    example: {
      input: { retailerUuid, limit: 25 },
      output: {
        data: [exampleContractText],
        hasMore: false,
        limit: 25,
        offset: 0,
        nextPageUrl: null,
      },
    },
  }),
  publish: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: {
      method: "POST",
      path: "/operator/retailers/{retailer_uuid}/contract-texts/{uuid}/publish",
    },
    input: z.strictObject({ retailerUuid: uuidSchema, uuid: uuidSchema }),
    output: contractTextSchema,
    errors: ["not_found"],
    summary: "Publish a contract text: plans that are priced from then on bear it",
    example: {
      input: { retailerUuid, uuid: contractTextUuid },
      output: {
        ...exampleContractText,
        status: "published",
        publishedAt: "2022-03-01T16:00:00.000Z",
      },
    },
    idempotent: true,
  }),
};

export const operatorRetailers = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "POST", path: "/operator/retailers" },
    input: retailerInputSchema,
    output: retailerSchema,
    errors: [],
    summary: "Register a certified Retail Electric Provider",
    example: { input: exampleRetailerInput, output: exampleRetailer },
  }),
  contractTexts,
};
