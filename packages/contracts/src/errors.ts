import { z } from "zod";
import { defineErrors, type DetailsOf } from "./kernel/errors.ts";
import { tokenScopeSchema } from "./access/model.ts";
import { esiIdSchema, instantSchema, uuidSchema } from "./vocabulary/values.ts";

/** Every refusal that Lamplight can answer with. A code that is not here cannot be thrown. */
export const errorCatalogue = defineErrors({
  invalid_input: {
    status: 400,
    sentence: "The request has fields that are missing, malformed or unknown.",
    remedy: "caller",
  },
  token_missing: {
    status: 401,
    sentence: "This call needs a token in the Authorization header.",
    remedy: "caller",
  },
  token_invalid: {
    status: 401,
    sentence: "The token is not valid: it is malformed, expired or revoked.",
    remedy: "caller",
  },
  token_wrong_kind: {
    status: 403,
    sentence: "This call needs a token of another kind.",
    remedy: "caller",
    details: z.object({ needed: z.enum(["app", "account", "operator"]) }),
  },
  role_missing: {
    status: 403,
    sentence: "Your role does not allow this call.",
    remedy: "operator",
    details: z.object({ needed: z.array(z.string()) }),
  },
  scope_missing: {
    status: 403,
    sentence: "This token was not given the scope that the call needs.",
    remedy: "app",
    details: z.object({ needed: z.array(tokenScopeSchema) }),
  },
  token_expiry_past: {
    status: 422,
    sentence: "A token cannot expire before it is made.",
    remedy: "caller",
  },
  rate_limited: {
    status: 429,
    sentence: "There were too many calls with this token; wait as long as Retry-After says.",
    remedy: "caller",
    details: z.object({ retryAfterSeconds: z.int() }),
  },
  request_in_flight: {
    status: 409,
    sentence: "A call with this Idempotency-Key is being answered; try again soon.",
    remedy: "caller",
  },
  idempotency_key_reused: {
    status: 422,
    sentence: "This Idempotency-Key was used for another call or another body.",
    remedy: "caller",
  },
  idempotency_key_invalid: {
    status: 400,
    sentence: "An Idempotency-Key has 1 to 255 characters of printable ASCII.",
    remedy: "caller",
  },
  not_found: {
    status: 404,
    sentence: "There is no such thing, or it is not yours.",
    remedy: "caller",
  },
  account_email_taken: {
    status: 409,
    sentence: "An account with this email exists already.",
    remedy: "app",
    details: z.object({ accountUuid: uuidSchema }),
  },
  esi_id_taken: {
    status: 409,
    sentence: "Another account has, or has asked for, service at this address.",
    remedy: "caller",
    details: z.object({ esiId: esiIdSchema }),
  },
  enrollment_open: {
    status: 409,
    sentence: "This account has an enrollment already.",
    remedy: "caller",
  },
  clock_advancing: {
    status: 409,
    sentence: "The clock of this sandbox is being advanced by another call.",
    remedy: "caller",
  },
  clock_backwards: {
    status: 422,
    sentence: "A sandbox clock can only be moved forwards.",
    remedy: "caller",
    details: z.object({ now: instantSchema }),
  },
  clock_work_failed: {
    status: 422,
    sentence:
      "Work that became due on the way could not be done; the clock stands where it failed.",
    remedy: "operator",
    details: z.object({ now: instantSchema, kind: z.string(), reason: z.string() }),
  },
  plan_expired: {
    status: 422,
    sentence: "The offer of this plan has expired; ask for plans again.",
    remedy: "caller",
  },
  plan_not_offered: {
    status: 422,
    sentence: "This plan is not offered at this address.",
    remedy: "caller",
  },
  no_delivery_tariff: {
    status: 422,
    sentence: "There is no delivery tariff for this utility on this day.",
    remedy: "operator",
  },
  tariff_not_official: {
    status: 422,
    sentence:
      "The utility's delivery tariff on this day is known by observation only, which prices no label of a live App.",
    remedy: "operator",
    details: z.object({ utility: z.string(), effectiveOn: z.string() }),
  },
  tariff_exists: {
    status: 409,
    sentence: "There is another tariff row of this utility, day, status and day of observation.",
    remedy: "operator",
    details: z.object({ tariffUuid: uuidSchema }),
  },
  utility_not_at_postal_code: {
    status: 422,
    sentence: "This utility does not serve the postal code.",
    remedy: "caller",
    details: z.object({ utilities: z.array(z.string()) }),
  },
  below_cost: {
    status: 422,
    sentence: "At this rate and commission the offer would not pay for its energy.",
    remedy: "caller",
    details: z.object({
      planGroupUuid: uuidSchema,
      lowestEnergyRateCentsPerKwh: z.string(),
      highestCommissionPerMonthDollars: z.string(),
    }),
  },
  rate_not_flat: {
    status: 422,
    sentence: "A rate or commission of one's own needs a plan with one price for every kWh.",
    remedy: "caller",
    details: z.object({ planGroupUuid: uuidSchema }),
  },
  rate_sheet_refused: {
    status: 422,
    sentence: "Rows of this rate sheet cannot be offered; nothing of it was kept.",
    remedy: "operator",
    details: z.object({ problems: z.array(z.object({ row: z.int(), reason: z.string() })) }),
  },
  second_person_needed: {
    status: 422,
    sentence:
      "Rates are approved by somebody else than who brought them, outside of sandboxes always.",
    remedy: "operator",
  },
  start_date_not_possible: {
    status: 422,
    sentence: "Service cannot start on this day.",
    remedy: "caller",
    details: z.object({ earliest: z.string(), latest: z.string() }),
  },
  enrollment_incomplete: {
    status: 422,
    sentence: "The enrollment cannot be finalized yet: something is missing.",
    remedy: "caller",
    details: z.object({ missing: z.array(z.string()) }),
  },
  rate_too_precise: {
    status: 422,
    sentence: "A rate can have at most six decimals of a dollar.",
    remedy: "operator",
    details: z.object({ field: z.string(), value: z.string() }),
  },
  price_series_taken: {
    status: 409,
    sentence: "This App has a price series of this name already.",
    remedy: "operator",
  },
  price_series_kind: {
    status: 422,
    sentence:
      "This series is of the other kind: prices are published, or it is an index with values.",
    remedy: "operator",
  },
  price_back_dated: {
    status: 422,
    sentence:
      "A variable product's price is published before the first cycle that it is for begins.",
    remedy: "operator",
    details: z.object({ earliest: z.string() }),
  },
  sales_tax_not_possible: {
    status: 422,
    sentence: "No place can levy such a tax on electricity.",
    remedy: "operator",
    details: z.object({ reason: z.string() }),
  },
  pricing_invalid: {
    status: 422,
    sentence: "This pricing cannot be billed; each problem is listed with its path.",
    remedy: "operator",
    details: z.object({ problems: z.array(z.object({ path: z.string(), reason: z.string() })) }),
  },
  contract_text_invalid: {
    status: 422,
    sentence: "This contract text cannot be kept; each problem is listed with its place.",
    remedy: "operator",
    details: z.object({
      problems: z.array(z.object({ line: z.int(), column: z.int(), reason: z.string() })),
    }),
  },
  contract_text_version_taken: {
    status: 409,
    sentence: "This retailer has a text of this kind, language and version already.",
    remedy: "operator",
  },
  unpriced: {
    status: 422,
    sentence: "Something that the price needs is missing; nothing is charged at zero for it.",
    remedy: "operator",
    details: z.object({
      reason: z.enum([
        "intervals_missing",
        "generation_missing",
        "no_window",
        "label_share_missing",
        "price_missing",
        "price_unpublished",
        "account_facts_missing",
        "not_billable",
      ]),
      what: z.string(),
    }),
  },
  usage_not_available: {
    status: 422,
    sentence: "The market has no usage history of this ESI ID to give.",
    remedy: "caller",
    details: z.object({ esiId: esiIdSchema }),
  },
  usage_profile_not_ready: {
    status: 409,
    sentence: "This usage profile has no usage: it is still being read, or its file was refused.",
    remedy: "caller",
    details: z.object({ status: z.enum(["pending", "failed"]) }),
  },
  usage_incomplete: {
    status: 422,
    sentence: "Not one calendar month of this usage is complete, and none is filled in.",
    remedy: "caller",
    details: z.object({
      months: z.array(z.object({ month: z.string(), missingIntervals: z.int() })),
    }),
  },
  too_many_plans: {
    status: 422,
    sentence: "There are more plans than one comparison takes.",
    remedy: "caller",
    details: z.object({ limit: z.int() }),
  },
  upload_too_large: {
    status: 413,
    sentence: "The body of the request is larger than this call takes.",
    remedy: "caller",
    details: z.object({ limitBytes: z.int() }),
  },
  head_too_large: {
    status: 431,
    sentence: "The address and headers of the request are longer than any call needs.",
    remedy: "caller",
  },
  unsupported_media_type: {
    status: 415,
    sentence:
      "Send the body as application/json, or as multipart/form-data where the call takes a file.",
    remedy: "caller",
  },
  link_expired: {
    status: 404,
    sentence: "This link is not valid, or not any more; ask for a new one.",
    remedy: "caller",
  },
  internal: {
    status: 500,
    sentence: "Something went wrong on our side; quote the request id when you report it.",
    remedy: "operator",
  },
  unavailable: {
    status: 503,
    sentence: "The service cannot answer just now; try again soon.",
    remedy: "caller",
  },
});

export type LamplightErrorCatalogue = typeof errorCatalogue;
export type ErrorCode = keyof LamplightErrorCatalogue;
export type ErrorDetails<TCode extends ErrorCode> = DetailsOf<LamplightErrorCatalogue, TCode>;
