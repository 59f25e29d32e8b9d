// Written by `npm run generate` from the contract. Do not edit: change the contract instead.

import type { CallOptions, UploadFile } from "@lamplight/client/connection";

/** Every procedure, by its name. */
export interface OperatorApi {
  operator: {
    retailers: {
      /**
       * Register a certified Retail Electric Provider.
       *
       * REST: `POST /v1/operator/retailers`, with an operator token.
       */
      create(input: OperatorRetailersCreateInput, options?: CallOptions): Promise<Retailer>;
    };
    apps: {
      /**
       * Create a sandbox App: a world of its own with a virtual clock and a made-up market.
       *
       * REST: `POST /v1/operator/apps/sandbox`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      createSandbox(
        input: OperatorAppsCreateSandboxInput,
        options?: CallOptions,
      ): Promise<OperatorAppsCreateSandboxOutput>;
    };
    planGroups: {
      /**
       * Create a plan group.
       *
       * REST: `POST /v1/operator/plan-groups`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      create(input: OperatorPlanGroupsCreateInput, options?: CallOptions): Promise<PlanGroup>;
    };
    rateSheets: {
      /**
       * Add rates by utility, term and day of effect to a plan group.
       *
       * REST: `POST /v1/operator/plan-groups/{plan_group_uuid}/rate-sheets`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       */
      create(
        input: OperatorRateSheetsCreateInput,
        options?: CallOptions,
      ): Promise<OperatorRateSheetsCreateOutput>;
    };
    priceSeries: {
      /**
       * Create a series of prices that plans can name.
       *
       * REST: `POST /v1/operator/price-series`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `price_series_taken`: This App has a price series of this name already.
       */
      create(input: OperatorPriceSeriesCreateInput, options?: CallOptions): Promise<PriceSeries>;
      /**
       * Publish a variable product's price for cycles that have not begun.
       *
       * REST: `POST /v1/operator/price-series/{series_uuid}/published-prices`, with an operator
       * token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       * - `price_back_dated`: A variable product's price is published before the first cycle that it
       *   is for begins.
       * - `price_series_kind`: This series is of the other kind: prices are published, or it is an
       *   index with values.
       */
      publish(
        input: OperatorPriceSeriesPublishInput,
        options?: CallOptions,
      ): Promise<PublishedPrice>;
      /**
       * A variable product's price history, newest first.
       *
       * REST: `GET /v1/operator/price-series/{series_uuid}/published-prices`, with an operator
       * token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      listPublished(
        input: OperatorPriceSeriesListPublishedInput,
        options?: CallOptions,
      ): Promise<OperatorPriceSeriesListPublishedOutput>;
      /**
       * Add an index's values, a local day at a time.
       *
       * REST: `POST /v1/operator/price-series/{series_uuid}/days`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       * - `price_series_kind`: This series is of the other kind: prices are published, or it is an
       *   index with values.
       */
      addDays(
        input: OperatorPriceSeriesAddDaysInput,
        options?: CallOptions,
      ): Promise<OperatorPriceSeriesAddDaysOutput>;
    };
    taxes: {
      /**
       * State which sales taxes a place levies on electricity, from a day on.
       *
       * REST: `POST /v1/operator/taxes/places`, with an operator token.
       *
       * Refusals of its own:
       * - `sales_tax_not_possible`: No place can levy such a tax on electricity.
       */
      statePlace(
        input: OperatorTaxesStatePlaceInput,
        options?: CallOptions,
      ): Promise<SalesTaxPlace>;
      /**
       * What is stated of places' sales taxes, newest first.
       *
       * REST: `GET /v1/operator/taxes/places`, with an operator token.
       */
      listPlaces(
        input?: OperatorTaxesListPlacesInput,
        options?: CallOptions,
      ): Promise<OperatorTaxesListPlacesOutput>;
    };
    rules: {
      /**
       * Figures that regulation sets, with their rules.
       *
       * REST: `GET /v1/operator/rules`, with an operator token.
       */
      list(input?: OperatorRulesListInput, options?: CallOptions): Promise<Array<RegulatoryRule>>;
    };
    locations: {
      /**
       * Record devices and conditions that a location's plan pays for.
       *
       * REST: `POST /v1/operator/locations/{location_uuid}/facts`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      recordFacts(
        input: OperatorLocationsRecordFactsInput,
        options?: CallOptions,
      ): Promise<LocationFacts>;
      /**
       * State why service at a location ends.
       *
       * REST: `POST /v1/operator/locations/{location_uuid}/termination`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `termination_stated`: Why service ends at this location is stated already.
       */
      stateTermination(
        input: OperatorLocationsStateTerminationInput,
        options?: CallOptions,
      ): Promise<ServiceTermination>;
    };
    premises: {
      /**
       * Add premises to the directory of a world.
       *
       * REST: `POST /v1/operator/premises/import`, with an operator token. The work goes on after
       * the answer.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `upload_too_large`: The body of the request is larger than this call takes.
       */
      import(input: OperatorPremisesImportInput, options?: CallOptions): Promise<Import>;
    };
    usage: {
      /**
       * Import 15-minute usage.
       *
       * REST: `POST /v1/operator/usage/import`, with an operator token. The work goes on after the
       * answer.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `upload_too_large`: The body of the request is larger than this call takes.
       */
      import(input: OperatorUsageImportInput, options?: CallOptions): Promise<Import>;
    };
    imports: {
      /**
       * Progress and report of an import.
       *
       * REST: `GET /v1/operator/imports/{uuid}`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: OperatorImportsGetInput, options?: CallOptions): Promise<Import>;
    };
    billingRuns: {
      /**
       * Bill every period of an App that is due now.
       *
       * REST: `POST /v1/operator/billing-runs`, with an operator token. The work goes on after the
       * answer.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      start(input: OperatorBillingRunsStartInput, options?: CallOptions): Promise<BillingRun>;
      /**
       * Progress of a billing run.
       *
       * REST: `GET /v1/operator/billing-runs/{uuid}`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: OperatorBillingRunsGetInput, options?: CallOptions): Promise<BillingRun>;
    };
    tokens: {
      /**
       * Tokens of staff and in-house frontends, newest first.
       *
       * REST: `GET /v1/operator/tokens`, with an operator token.
       */
      list(
        input?: OperatorTokensListInput,
        options?: CallOptions,
      ): Promise<OperatorTokensListOutput>;
      /**
       * Create a token for somebody of staff or an in-house frontend.
       *
       * REST: `POST /v1/operator/tokens`, with an operator token.
       */
      create(
        input: OperatorTokensCreateInput,
        options?: CallOptions,
      ): Promise<OperatorTokensCreateOutput>;
      /**
       * Revoke a token of staff; within seconds it is refused everywhere.
       *
       * REST: `DELETE /v1/operator/tokens/{uuid}`, with an operator token. The same call twice has
       * the effect of one.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      revoke(input: OperatorTokensRevokeInput, options?: CallOptions): Promise<OperatorToken>;
    };
    audit: {
      /**
       * Who changed what, of all Apps, newest first.
       *
       * REST: `GET /v1/operator/audit-log`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      list(input?: OperatorAuditListInput, options?: CallOptions): Promise<OperatorAuditListOutput>;
    };
  };
}

/** What `operator.retailers.create` takes. */
export interface OperatorRetailersCreateInput {
  /** Name on the certificate */
  legalName: string;
  /** Name under which it does business */
  dbaName?: string | null | undefined;
  /** PUCT certificate number of the Retail Electric Provider */
  certificateNumber: string;
  address: Address;
  /** Toll-free number for billing enquiries and complaints */
  phone: string;
  /** Hours of the phone line, with time zone */
  hours: string;
  email: string;
  website?: string | null | undefined;
  /** What is rounded: the sales tax of each line, or of the whole bill; per_bill without it */
  salesTaxRounding?: "per_line" | "per_bill" | undefined;
}

/** What `operator.apps.createSandbox` takes. */
export interface OperatorAppsCreateSandboxInput {
  retailerUuid: string;
  name: string;
  brand: {
    name: string;
    color: string;
    logoUrl?: string | null | undefined;
    supportPhone: string;
    supportEmail: string;
  };
  /** Where the virtual clock begins; the present without it */
  clockStartsAt?: string | undefined;
  /** Same seed and same calls give the same numbers and invoices; drawn without it */
  seed?: number | undefined;
  /** How many made-up premises the sandbox market begins with; 3,000 without it */
  premiseCount?: number | undefined;
}

/** What `operator.apps.createSandbox` answers with. */
export interface OperatorAppsCreateSandboxOutput {
  app: App;
  /** App token, shown this once */
  token: string;
  seed: number;
}

/** What `operator.planGroups.create` takes. */
export interface OperatorPlanGroupsCreateInput {
  appUuid: string;
  name: string;
  description: string;
  termMonths: number;
  /** Base charge of a billing cycle */
  planMonthlyCostDollars: string;
  renewablePercent?: number | null | undefined;
  /** One flat fee; none without it */
  earlyTerminationFeeDollars?: string | null | undefined;
}

/** What `operator.rateSheets.create` takes. */
export interface OperatorRateSheetsCreateInput {
  planGroupUuid: string;
  rows: Array<{
    utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
    termMonths: number;
    /** At most four decimals of a cent */
    energyRateCentsPerKwh: string;
    /** First day on which offers are made at this rate */
    effectiveOn: string;
  }>;
}

/** What `operator.rateSheets.create` answers with. */
export interface OperatorRateSheetsCreateOutput {
  uuid: string;
  planGroupUuid: string;
  rowCount: number;
}

/** What `operator.priceSeries.create` takes. */
export interface OperatorPriceSeriesCreateInput {
  appUuid: string;
  name: string;
  /**
   * published: the retailer's price for each cycle of a variable product. Others: an index with
   * a value for each 15 minutes
   */
  kind: "published" | "wholesale" | "public_index";
}

/** What `operator.priceSeries.publish` takes. */
export interface OperatorPriceSeriesPublishInput {
  seriesUuid: string;
  /** For cycles that begin on this day or later */
  from: string;
  /** For cycles that begin before this day */
  until: string;
  /** At most four decimals of a cent */
  rateCentsPerKwh: string;
}

/** What `operator.priceSeries.listPublished` takes. */
export interface OperatorPriceSeriesListPublishedInput {
  seriesUuid: string;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.priceSeries.listPublished` answers with. */
export interface OperatorPriceSeriesListPublishedOutput {
  data: Array<PublishedPrice>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `operator.priceSeries.addDays` takes. */
export interface OperatorPriceSeriesAddDaysInput {
  seriesUuid: string;
  days: Array<{
    day: string;
    /** In the order of time: 96 values, 92 and 100 on the days of the clock change */
    dollarsPerMwh: Array<string | null>;
  }>;
}

/** What `operator.priceSeries.addDays` answers with. */
export interface OperatorPriceSeriesAddDaysOutput {
  added: number;
  /** Days whose values differ from what was there, which stays */
  revised: number;
  unchanged: number;
}

/** What `operator.taxes.statePlace` takes. */
export interface OperatorTaxesStatePlaceInput {
  /** As tax jurisdictions name it */
  place: string;
  segment: "residential" | "small_commercial";
  effectiveOn: string;
  /** In the order of printing; empty where none is levied */
  taxes: Array<SalesTax>;
  status: "official" | "observed";
  source: string;
}

/** What `operator.taxes.listPlaces` takes. */
export interface OperatorTaxesListPlacesInput {
  place?: string | undefined;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.taxes.listPlaces` answers with. */
export interface OperatorTaxesListPlacesOutput {
  data: Array<SalesTaxPlace>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `operator.rules.list` takes. */
export interface OperatorRulesListInput {
  /** Only those whose text was, or was not, read */
  isConfirmed?: boolean | undefined;
}

/** What `operator.locations.recordFacts` takes. */
export interface OperatorLocationsRecordFactsInput {
  locationUuid: string;
  /** Counts for cycles that end on this day or later */
  effectiveOn: string;
  /** Devices that the retailer may control */
  deviceCount: number;
  /** Conditions that hold, which take unconditional credits away */
  revoking: Array<"no_autopay" | "no_paperless" | "email_invalid">;
}

/** What `operator.locations.stateTermination` takes. */
export interface OperatorLocationsStateTerminationInput {
  locationUuid: string;
  reason: "switched_away" | "moved_out" | "ended_by_retailer";
  /** Whether a customer who moves has said where to */
  hasForwardingAddress: boolean;
  /** When a notice of a change of the contract was last sent, if one was */
  changeNoticeSentOn?: string | null | undefined;
}

/** What `operator.premises.import` takes. */
export interface OperatorPremisesImportInput {
  /** The App whose world the premises belong to */
  appUuid: string;
  /**
   * CSV with the columns esi_id, address_1, address_2, city, state, postal_code, utility, place,
   * is_inside_city_limits, population_band; the last three may be empty: unknown
   */
  file: UploadFile;
}

/** What `operator.usage.import` takes. */
export interface OperatorUsageImportInput {
  /** The App whose world the meters belong to */
  appUuid: string;
  /** Smart Meter Texas 15-minute export, plain or gzip */
  file: UploadFile;
}

/** What `operator.imports.get` takes. */
export interface OperatorImportsGetInput {
  uuid: string;
}

/** What `operator.billingRuns.start` takes. */
export interface OperatorBillingRunsStartInput {
  appUuid: string;
}

/** What `operator.billingRuns.get` takes. */
export interface OperatorBillingRunsGetInput {
  uuid: string;
}

/** What `operator.tokens.list` takes. */
export interface OperatorTokensListInput {
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.tokens.list` answers with. */
export interface OperatorTokensListOutput {
  data: Array<OperatorToken>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `operator.tokens.create` takes. */
export interface OperatorTokensCreateInput {
  /** Whose it is, or which frontend's */
  name: string;
  /** What it may do beside reading; `admin` may do everything */
  role: "care" | "billing" | "pricing" | "finance" | "admin" | "read_only";
}

/** What `operator.tokens.create` answers with. */
export interface OperatorTokensCreateOutput {
  /** The secret, shown this once */
  token: string;
  uuid: string;
  /** Whose it is, or which frontend's */
  name: string;
  role: "care" | "billing" | "pricing" | "finance" | "admin" | "read_only";
  /** In real time, as all instants of a token */
  createdAt: string;
  /** To the minute */
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** What `operator.tokens.revoke` takes. */
export interface OperatorTokensRevokeInput {
  uuid: string;
}

/** What `operator.audit.list` takes. */
export interface OperatorAuditListInput {
  /** Only changes that belong to this App */
  appUuid?: string | undefined;
  /** Only changes of this kind of thing */
  objectKind?: string | undefined;
  /** Only changes of this thing */
  objectId?: string | undefined;
  /** Only changes that belong to this account */
  accountUuid?: string | undefined;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.audit.list` answers with. */
export interface OperatorAuditListOutput {
  data: Array<AuditEntry>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

export interface Actor {
  /** Kind of the caller's token; system where it was the worker */
  kind: "app" | "account" | "operator" | "system";
  /** The token's uuid, the account's uuid for account tokens, the queue for the worker */
  id: string;
}

export interface Address {
  /** House number and street */
  address1: string;
  /** Unit, apartment or suite */
  address2?: string | null | undefined;
  city: string;
  state: string;
  postalCode: string;
}

export interface App {
  uuid: string;
  name: string;
  environment: "sandbox" | "live";
  brand: Brand;
  retailer: {
    uuid: string;
    legalName: string;
    certificateNumber: string;
  };
  clock: Clock;
}

export interface AuditEntry {
  uuid: string;
  /** Null for what belongs to no App */
  appUuid: string | null;
  accountUuid: string | null;
  /** What was done: account.created */
  action: string;
  /** On what: account */
  objectKind: string;
  /** Its uuid, or its number where it has none */
  objectId: string;
  actor: Actor;
  /** X-Request-Id of the call, or the id of the worker's job */
  requestId: string;
  /** In the world's time */
  at: string;
  /** In real time */
  recordedAt: string;
  /** Null where it was created */
  before: Record<string, unknown> | null;
  /** Null where it was removed */
  after: Record<string, unknown> | null;
}

export interface BillingRun {
  uuid: string;
  appUuid: string;
  status: "running" | "done";
  /** In the world's time */
  startedAt: string;
  finishedAt: string | null;
  /** Periods that were due */
  planned: number;
  issued: number;
  held: number;
  parked: number;
  totalCents: number;
}

export interface Brand {
  name: string;
  color: string;
  logoUrl?: string | null | undefined;
  supportPhone: string;
  supportEmail: string;
}

export interface Clock {
  /** The world's present instant */
  now: string;
  /** Whether the clock stands until it is advanced */
  isVirtual: boolean;
}

export interface Import {
  uuid: string;
  kind: "usage" | "premises";
  fileName: string;
  status: "pending" | "running" | "done" | "refused";
  rowsRead: number;
  /** Days or premises that were new */
  added: number;
  /** Days that a later file corrected, or premises that changed */
  revised: number;
  /** Days or premises that were there already, the same */
  unchanged: number;
  /** The first hundred; any at all and nothing was imported */
  problems: Array<ImportProblem>;
  problemCount: number;
  createdAt: string;
  finishedAt: string | null;
}

export interface ImportProblem {
  /** Line of the file, the header being 1; null where the whole file is at fault */
  row: number | null;
  reason: string;
}

export interface LocationFacts {
  uuid: string;
  locationUuid: string;
  /** Counts for cycles that end on this day or later */
  effectiveOn: string;
  /** Devices that the retailer may control */
  deviceCount: number;
  /** Conditions that hold, which take unconditional credits away */
  revoking: Array<"no_autopay" | "no_paperless" | "email_invalid">;
  recordedAt: string;
}

export interface OperatorToken {
  uuid: string;
  /** Whose it is, or which frontend's */
  name: string;
  role: "care" | "billing" | "pricing" | "finance" | "admin" | "read_only";
  /** In real time, as all instants of a token */
  createdAt: string;
  /** To the minute */
  lastUsedAt: string | null;
  revokedAt: string | null;
}

export interface PlanGroup {
  uuid: string;
  appUuid: string;
  name: string;
  description: string;
  termMonths: number;
  /** Base charge of a billing cycle */
  planMonthlyCostDollars: string;
  renewablePercent?: number | null | undefined;
  /** One flat fee; none without it */
  earlyTerminationFeeDollars?: string | null | undefined;
  rateStructure: "flat";
}

export interface PriceSeries {
  uuid: string;
  appUuid: string;
  /** As plans' pricing names it */
  name: string;
  /**
   * published: the retailer's price for each cycle of a variable product. Others: an index with
   * a value for each 15 minutes
   */
  kind: "published" | "wholesale" | "public_index";
  createdAt: string;
}

export interface PublishedPrice {
  uuid: string;
  seriesUuid: string;
  /** For cycles that begin on this day or later */
  from: string;
  /** For cycles that begin before this day */
  until: string;
  /** At most four decimals of a cent */
  rateCentsPerKwh: string;
  /** In the world's time */
  publishedAt: string;
}

export interface RegulatoryRule {
  id: string;
  /** A number, or a ratio such as 1/600 */
  value: string;
  unit: "ratio" | "days" | "months";
  effectiveFrom: string;
  rule: string;
  /** Whether the text of the rule was read */
  isConfirmed: boolean;
}

export interface Retailer {
  uuid: string;
  /** Name on the certificate */
  legalName: string;
  /** Name under which it does business */
  dbaName?: string | null | undefined;
  /** PUCT certificate number of the Retail Electric Provider */
  certificateNumber: string;
  address: Address;
  /** Toll-free number for billing enquiries and complaints */
  phone: string;
  /** Hours of the phone line, with time zone */
  hours: string;
  email: string;
  website?: string | null | undefined;
  /** What is rounded: the sales tax of each line, or of the whole bill; per_bill without it */
  salesTaxRounding?: "per_line" | "per_bill" | undefined;
}

export interface SalesTax {
  /** As printed, such as City of Euless */
  authority: string;
  /** At most four decimals */
  percent: string;
}

export interface SalesTaxPlace {
  uuid: string;
  /** As tax jurisdictions name it */
  place: string;
  segment: "residential" | "small_commercial";
  effectiveOn: string;
  /** In the order of printing; empty where none is levied */
  taxes: Array<SalesTax>;
  status: "official" | "observed";
  source: string;
  createdAt: string;
}

export interface ServiceTermination {
  locationUuid: string;
  reason: "switched_away" | "moved_out" | "ended_by_retailer";
  /** Whether a customer who moves has said where to */
  hasForwardingAddress: boolean;
  /** When a notice of a change of the contract was last sent, if one was */
  changeNoticeSentOn?: string | null | undefined;
  statedAt: string;
}

/** How each procedure is called. */
export const operatorProcedures = {
  operator: {
    retailers: {
      create: "mutation",
    },
    apps: {
      createSandbox: "mutation",
    },
    planGroups: {
      create: "mutation",
    },
    rateSheets: {
      create: "mutation",
    },
    priceSeries: {
      create: "mutation",
      publish: "mutation",
      listPublished: "query",
      addDays: "mutation",
    },
    taxes: {
      statePlace: "mutation",
      listPlaces: "query",
    },
    rules: {
      list: "query",
    },
    locations: {
      recordFacts: "mutation",
      stateTermination: "mutation",
    },
    premises: {
      import: "upload",
    },
    usage: {
      import: "upload",
    },
    imports: {
      get: "query",
    },
    billingRuns: {
      start: "mutation",
      get: "query",
    },
    tokens: {
      list: "query",
      create: "mutation",
      revoke: "mutation",
    },
    audit: {
      list: "query",
    },
  },
} as const;
