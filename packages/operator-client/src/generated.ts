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
      contractTexts: {
        /**
         * Upload a version of a retailer's contract text, as a draft.
         *
         * REST: `POST /v1/operator/retailers/{retailer_uuid}/contract-texts`, with an operator token.
         *
         * Refusals of its own:
         * - `not_found`: There is no such thing, or it is not yours.
         * - `contract_text_invalid`: This contract text cannot be kept; each problem is listed with
         *   its place.
         * - `contract_text_version_taken`: This retailer has a text of this kind, language and version
         *   already.
         */
        create(
          input: OperatorRetailersContractTextsCreateInput,
          options?: CallOptions,
        ): Promise<ContractText>;
        /**
         * A retailer's contract texts, newest first.
         *
         * REST: `GET /v1/operator/retailers/{retailer_uuid}/contract-texts`, with an operator token.
         *
         * Refusals of its own:
         * - `not_found`: There is no such thing, or it is not yours.
         */
        list(
          input: OperatorRetailersContractTextsListInput,
          options?: CallOptions,
        ): Promise<OperatorRetailersContractTextsListOutput>;
        /**
         * Publish a contract text: plans that are priced from then on bear it.
         *
         * REST: `POST /v1/operator/retailers/{retailer_uuid}/contract-texts/{uuid}/publish`, with an
         * operator token. The same call twice has the effect of one.
         *
         * Refusals of its own:
         * - `not_found`: There is no such thing, or it is not yours.
         */
        publish(
          input: OperatorRetailersContractTextsPublishInput,
          options?: CallOptions,
        ): Promise<ContractText>;
      };
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
       * - `pricing_invalid`: This pricing cannot be billed; each problem is listed with its path.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       * - `second_person_needed`: Rates are approved by somebody else than who brought them, outside
       *   of sandboxes always.
       */
      create(
        input: OperatorPlanGroupsCreateInput,
        options?: CallOptions,
      ): Promise<OperatorPlanGroup>;
      /**
       * An App's plan groups, newest first.
       *
       * REST: `GET /v1/operator/plan-groups`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      list(
        input: OperatorPlanGroupsListInput,
        options?: CallOptions,
      ): Promise<OperatorPlanGroupsListOutput>;
      /**
       * A plan group.
       *
       * REST: `GET /v1/operator/plan-groups/{uuid}`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: OperatorPlanGroupsGetInput, options?: CallOptions): Promise<OperatorPlanGroup>;
      /**
       * Change what new offers of a group say; plans that were issued stay as they are.
       *
       * REST: `PATCH /v1/operator/plan-groups/{uuid}`, with an operator token. The same call twice
       * has the effect of one.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       */
      update(
        input: OperatorPlanGroupsUpdateInput,
        options?: CallOptions,
      ): Promise<OperatorPlanGroup>;
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
       * - `rate_sheet_refused`: Rows of this rate sheet cannot be offered; nothing of it was kept.
       */
      create(input: OperatorRateSheetsCreateInput, options?: CallOptions): Promise<RateSheet>;
      /**
       * Add the rates of a file, all or none, with a report of each row.
       *
       * REST: `POST /v1/operator/plan-groups/{plan_group_uuid}/rate-sheets/upload`, with an operator
       * token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `upload_too_large`: The body of the request is larger than this call takes.
       */
      upload(input: OperatorRateSheetsUploadInput, options?: CallOptions): Promise<RateSheetReport>;
      /**
       * Rate sheets of a plan group, newest first.
       *
       * REST: `GET /v1/operator/plan-groups/{plan_group_uuid}/rate-sheets`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      list(
        input: OperatorRateSheetsListInput,
        options?: CallOptions,
      ): Promise<OperatorRateSheetsListOutput>;
      /**
       * A rate sheet with its rows and what each does, or would do if it were approved now.
       *
       * REST: `GET /v1/operator/rate-sheets/{uuid}`, with an operator token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: OperatorRateSheetsGetInput, options?: CallOptions): Promise<RateSheetDetail>;
      /**
       * Approve a rate sheet that somebody else brought; from here its rates price offers.
       *
       * REST: `POST /v1/operator/rate-sheets/{uuid}/approve`, with an operator token. The same call
       * twice has the effect of one.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `second_person_needed`: Rates are approved by somebody else than who brought them, outside
       *   of sandboxes always.
       * - `rate_sheet_refused`: Rows of this rate sheet cannot be offered; nothing of it was kept.
       */
      approve(input: OperatorRateSheetsApproveInput, options?: CallOptions): Promise<RateSheet>;
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
       */
      stateTermination(
        input: OperatorLocationsStateTerminationInput,
        options?: CallOptions,
      ): Promise<ServiceTermination>;
    };
    tariffs: {
      /**
       * Delivery charges of a utility by day of effect, newest first.
       *
       * REST: `GET /v1/operator/tariffs`, with an operator token.
       */
      list(input: OperatorTariffsListInput, options?: CallOptions): Promise<Array<OperatorTariff>>;
      /**
       * Add delivery charges of a utility from a day on; the same row again is that row.
       *
       * REST: `POST /v1/operator/tariffs`, with an operator token. The same call twice has the
       * effect of one.
       *
       * Refusals of its own:
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       * - `tariff_exists`: There is another tariff row of this utility, day, status and day of
       *   observation.
       */
      create(input: OperatorTariffsCreateInput, options?: CallOptions): Promise<OperatorTariff>;
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

/** What `operator.retailers.contractTexts.create` takes. */
export interface OperatorRetailersContractTextsCreateInput {
  retailerUuid: string;
  /** Terms of Service, or Your Rights as a Customer */
  kind: "tos" | "yrac";
  language: "en" | "es";
  /** The retailer's name of this version, printed in the document's */
  version: string;
  /**
   * Plain text: `# ` and `## ` headings, paragraphs between blank lines, `- ` lists, and merge
   * fields such as `{{retailer.legalName}}`
   */
  body: string;
}

/** What `operator.retailers.contractTexts.list` takes. */
export interface OperatorRetailersContractTextsListInput {
  retailerUuid: string;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.retailers.contractTexts.list` answers with. */
export interface OperatorRetailersContractTextsListOutput {
  data: Array<ContractText>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `operator.retailers.contractTexts.publish` takes. */
export interface OperatorRetailersContractTextsPublishInput {
  retailerUuid: string;
  uuid: string;
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
  /** What the App earns of a customer a month at the rate sheet's rate; 0 without it */
  partnerCommissionPerMonthDollars?: string | undefined;
  renewablePercent?: number | null | undefined;
  /** What a kWh costs the retailer, below which nothing is offered; told to staff only */
  costDollarsPerKwh?: string | null | undefined;
  /** residential without it */
  segment?: "residential" | "small_commercial" | undefined;
  termMonths: number;
  /** Which kind of price its rate sheets have; flat_energy without it */
  energyKind?:
    | "flat_energy"
    | "tiered_energy"
    | "time_of_use_energy"
    | "variable_energy"
    | "indexed_energy"
    | undefined;
  /** All that the plan charges and credits beside its price of energy */
  components: Array<
    | {
        kind: "base_charge";
        /** Dollars, at most two decimals */
        dollarsPerCycle: string;
      }
    | {
        kind: "daily_base_charge";
        /** Dollars, at most six decimals */
        dollarsPerDay: string;
      }
    | {
        kind: "usage_credit";
        /** As printed on the bill */
        name: string;
        /** Dollars, at most two decimals */
        dollars: string;
        /** kWh of a billing cycle, at most three decimals */
        atLeastKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        moreThanKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        atMostKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        lessThanKwh?: string | undefined;
        /** Without it a short cycle is tested and credited as any other */
        shortCycle?:
          | {
              /** Days of a cycle that is not short */
              referenceDays: number;
              /** What is taken times days / referenceDays in a cycle of fewer days */
              slides: "amount" | "amount_and_thresholds";
            }
          | undefined;
      }
    | {
        kind: "usage_fee";
        /** As printed on the bill */
        name: string;
        /** Dollars, at most two decimals */
        dollars: string;
        /** kWh of a billing cycle, at most three decimals */
        atLeastKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        moreThanKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        atMostKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        lessThanKwh?: string | undefined;
        /** Without it a short cycle is tested and credited as any other */
        shortCycle?:
          | {
              /** Days of a cycle that is not short */
              referenceDays: number;
              /** What is taken times days / referenceDays in a cycle of fewer days */
              slides: "amount" | "amount_and_thresholds";
            }
          | undefined;
      }
    | {
        kind: "minimum_usage_fee";
        /** Dollars, at most two decimals */
        dollars: string;
        /** This, or atMostKwh */
        lessThanKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        atMostKwh?: string | undefined;
      }
    | {
        kind: "bill_credit";
        /** As printed on the bill */
        name: string;
        /** This, or dollarsPerKwh */
        dollarsPerCycle?: string | undefined;
        /** Dollars per kWh, at most six decimals */
        dollarsPerKwh?: string | undefined;
        /** Any of these takes the credit away */
        revokedWhen?: Array<"no_autopay" | "no_paperless" | "email_invalid"> | undefined;
      }
    | {
        kind: "device_credit";
        /** As printed on the bill */
        name: string;
        /** Dollars a cycle, at most six decimals */
        dollarsPerDevice: string;
        /** No more are credited */
        maxDevices: number;
        /** How many the label assumes */
        labelDevices: number;
      }
    | {
        kind: "vehicle_charging_allowance";
        /** As printed on the bill */
        name: string;
        /** Dollars, at most two decimals */
        dollarsPerVehicle: string;
        /** kWh of a cycle that the label assumes a vehicle takes */
        labelKwh: string;
      }
    | {
        kind: "prepaid_daily_charge";
        /** Dollars, at most six decimals */
        dollarsPerDay: string;
      }
    | {
        kind: "delivery_pass_through";
        /** Windows of the energy price in which the delivery charge per kWh is given back */
        waivedWindows?: Array<string> | undefined;
      }
    | {
        kind: "bundled_delivery";
      }
    | {
        kind: "export_buyback";
        /** What a credited kWh is worth */
        price:
          | {
              kind: "fixed";
              /** Dollars per kWh, at most six decimals */
              rateDollarsPerKwh: string;
            }
          | {
              kind: "indexed";
              /** Name of a series with a price for each interval */
              series: string;
              /** Import at a wholesale price is not for residential customers (PURA 39.110) */
              seriesKind: "wholesale" | "public_index";
              /** Of the index, at most four decimals; 1 without it */
              multiplier?: string | undefined;
              /** After the multiplier; at most six decimals */
              adderDollarsPerKwh?: string | undefined;
              /** The price of an interval is never lower */
              floorDollarsPerKwh?: string | undefined;
            }
          | {
              kind: "import_rate";
            };
        /** Over what export is set against import, where it is netted or capped */
        span: "interval" | "cycle";
        /** No more kWh are credited than were drawn in the span; netting always is */
        capToImport?: boolean | undefined;
        /** Dollars, at most two decimals */
        capDollarsPerCycle?: string | undefined;
        /** energy: never more than the cycle's energy charges; what is more is lost */
        offsets: "energy" | "whole_bill";
      }
    | {
        kind: "early_termination_fee";
        /** This, or dollarsPerRemainingMonth */
        dollars?: string | undefined;
        /** For each whole month that remains */
        dollarsPerRemainingMonth?: string | undefined;
      }
  >;
  /** Whether a second person approves its rates; false in sandboxes only, and there without it */
  needsApproval?: boolean | undefined;
}

/** What `operator.planGroups.list` takes. */
export interface OperatorPlanGroupsListInput {
  appUuid: string;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.planGroups.list` answers with. */
export interface OperatorPlanGroupsListOutput {
  data: Array<OperatorPlanGroup>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `operator.planGroups.get` takes. */
export interface OperatorPlanGroupsGetInput {
  uuid: string;
}

/** What `operator.planGroups.update` takes. */
export interface OperatorPlanGroupsUpdateInput {
  uuid: string;
  name?: string | undefined;
  description?: string | undefined;
  /** What the App earns of a customer a month at the rate sheet's rate; 0 without it */
  partnerCommissionPerMonthDollars?: string | undefined;
  renewablePercent?: number | null | undefined;
  /** What a kWh costs the retailer, below which nothing is offered; told to staff only */
  costDollarsPerKwh?: string | null | undefined;
}

/** What `operator.rateSheets.create` takes. */
export interface OperatorRateSheetsCreateInput {
  planGroupUuid: string;
  rows: Array<{
    utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
    termMonths: number;
    /** One price for every kWh, at most four decimals of a cent; this, or energy */
    energyRateCentsPerKwh?: string | undefined;
    /** A price of energy of any kind */
    energy?:
      | {
          kind: "flat_energy";
          /** Dollars per kWh, at most six decimals */
          rateDollarsPerKwh: string;
        }
      | {
          kind: "tiered_energy";
          /**
           * marginal: each kWh at the rate of its own tier. whole_usage: all kWh at the rate of the tier
           * that the cycle's use falls in
           */
          basis: "marginal" | "whole_usage";
          /** From 0 kWh on, each beginning where the one before it ends */
          tiers: Array<{
            /** kWh of a billing cycle, at most three decimals */
            aboveKwh: string;
            /** Left out in the last tier only */
            upToKwh?: string | undefined;
            /** Dollars per kWh, at most six decimals */
            rateDollarsPerKwh: string;
          }>;
        }
      | {
          kind: "time_of_use_energy";
          /** With otherwise, they take every quarter hour of the year once */
          windows: Array<{
            /** As printed on the bill */
            name: string;
            /** This, or tiers */
            rateDollarsPerKwh?: string | undefined;
            /** Tiers of the use within the window */
            tiers?:
              | Array<{
                  /** kWh of a billing cycle, at most three decimals */
                  aboveKwh: string;
                  /** Left out in the last tier only */
                  upToKwh?: string | undefined;
                  /** Dollars per kWh, at most six decimals */
                  rateDollarsPerKwh: string;
                }>
              | undefined;
            /** With tiers */
            basis?: "marginal" | "whole_usage" | undefined;
            /** Share of use that the label assumes in this window, such as 0.35 */
            labelShare?: string | undefined;
            /** All hours without it */
            hours?:
              | Array<{
                  /** First quarter hour, local time in which an interval begins */
                  from: string;
                  /** First quarter hour that is outside again */
                  until: string;
                }>
              | undefined;
            /** All days without it */
            weekdays?:
              | Array<
                  "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday"
                >
              | undefined;
            /** 1 is January; all months without it */
            months?: Array<number> | undefined;
          }>;
          /** The price outside of all windows */
          otherwise?:
            | {
                /** As printed on the bill */
                name: string;
                /** This, or tiers */
                rateDollarsPerKwh?: string | undefined;
                /** Tiers of the use within the window */
                tiers?:
                  | Array<{
                      /** kWh of a billing cycle, at most three decimals */
                      aboveKwh: string;
                      /** Left out in the last tier only */
                      upToKwh?: string | undefined;
                      /** Dollars per kWh, at most six decimals */
                      rateDollarsPerKwh: string;
                    }>
                  | undefined;
                /** With tiers */
                basis?: "marginal" | "whole_usage" | undefined;
                /** Share of use that the label assumes in this window, such as 0.35 */
                labelShare?: string | undefined;
              }
            | undefined;
          /** Windows may overlap, and the first that matches counts; overlaps are refused without it */
          overlaps?: "first_match" | undefined;
        }
      | {
          kind: "variable_energy";
          /** The series in which later cycles' prices are published */
          series: string;
          /** The first cycle's price, as on the label */
          firstCycleRateDollarsPerKwh: string;
        }
      | {
          kind: "indexed_energy";
          /** Name of a series with a price for each interval */
          series: string;
          /** Import at a wholesale price is not for residential customers (PURA 39.110) */
          seriesKind: "wholesale" | "public_index";
          /** Of the index, at most four decimals; 1 without it */
          multiplier?: string | undefined;
          /** After the multiplier; at most six decimals */
          adderDollarsPerKwh?: string | undefined;
          /** The price of an interval is never lower */
          floorDollarsPerKwh?: string | undefined;
          /** Value of the index that label and quotes assume */
          labelIndexDollarsPerKwh: string;
        }
      | undefined;
    /** First day on which offers are made at this rate */
    effectiveOn: string;
  }>;
}

/** What `operator.rateSheets.upload` takes. */
export interface OperatorRateSheetsUploadInput {
  planGroupUuid: string;
  /** dry_run keeps nothing and tells what the file would do */
  mode: "dry_run" | "store";
  /**
   * CSV with the columns utility, term_months, effective_on and energy_rate_cents_per_kwh, or
   * energy with a price of energy as JSON
   */
  file: UploadFile;
}

/** What `operator.rateSheets.list` takes. */
export interface OperatorRateSheetsListInput {
  planGroupUuid: string;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `operator.rateSheets.list` answers with. */
export interface OperatorRateSheetsListOutput {
  data: Array<RateSheet>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `operator.rateSheets.get` takes. */
export interface OperatorRateSheetsGetInput {
  uuid: string;
}

/** What `operator.rateSheets.approve` takes. */
export interface OperatorRateSheetsApproveInput {
  uuid: string;
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
  /** First day from which it holds: counts for the cycle of this day and later ones */
  effectiveOn: string;
  /** Devices that the retailer may control */
  deviceCount: number;
  /** Conditions that hold, which take unconditional credits away */
  revoking: Array<"no_autopay" | "no_paperless" | "email_invalid">;
}

/** What `operator.locations.stateTermination` takes. */
export interface OperatorLocationsStateTerminationInput {
  locationUuid: string;
  /** Day of the last meter read */
  endsOn: string;
  reason: "switched_away" | "moved_out" | "ended_by_retailer";
  /** Whether a customer who moves has said where to */
  hasForwardingAddress: boolean;
  /** When a notice of a change of the contract was last sent, if one was */
  changeNoticeSentOn?: string | null | undefined;
}

/** What `operator.tariffs.list` takes. */
export interface OperatorTariffsListInput {
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  /** Both without it */
  segment?: "residential" | "small_commercial" | undefined;
}

/** What `operator.tariffs.create` takes. */
export interface OperatorTariffsCreateInput {
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  segment: "residential" | "small_commercial";
  effectiveOn: string;
  /** When the source said so; a later row of one day corrects */
  observedOn: string;
  /** official: read in the utility's tariff. observed: seen on others' labels or bills */
  status: "official" | "observed";
  /** Where it stands: a document, a page, a bill */
  source: string;
  /** A customer and month, at most two decimals */
  monthlyDollars: string;
  /** At most four decimals */
  rateCentsPerKwh: string;
  spanningPeriods: "whole_period_by_read_date" | "by_day";
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

export interface BuybackProgramme {
  price: "fixed" | "indexed" | "import_rate";
  /** Null where it is not one price */
  exportRateCentsPerKwh: string | null;
  /** The index that prices it */
  series: string | null;
  /** Over what export is set against import, where it is netted or capped */
  span: "interval" | "cycle";
  isCappedToImport: boolean;
  capDollarsPerCycle: string | null;
  /** energy: never more than the cycle's energy charges; what is more is lost */
  offsets: "energy" | "whole_bill";
}

export interface Clock {
  /** The world's present instant */
  now: string;
  /** Whether the clock stands until it is advanced */
  isVirtual: boolean;
}

export interface ContractText {
  uuid: string;
  retailerUuid: string;
  /** Terms of Service, or Your Rights as a Customer */
  kind: "tos" | "yrac";
  language: "en" | "es";
  /** The retailer's name of this version, printed in the document's */
  version: string;
  /**
   * Plain text: `# ` and `## ` headings, paragraphs between blank lines, `- ` lists, and merge
   * fields such as `{{retailer.legalName}}`
   */
  body: string;
  status: "draft" | "published";
  /** Of the body in UTF-8, in hexadecimal */
  sha256: string;
  /** In real time, as all instants of a text */
  createdAt: string;
  /** Of each kind and language the text that was published last is in force */
  publishedAt: string | null;
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

export interface KeptRate {
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  termMonths: number;
  /** What energy costs by kWh, as plans state it; null where it cannot be told */
  energyRateCentsPerKwh: string | null;
  energy:
    | {
        kind: "flat_energy";
        /** Dollars per kWh, at most six decimals */
        rateDollarsPerKwh: string;
      }
    | {
        kind: "tiered_energy";
        /**
         * marginal: each kWh at the rate of its own tier. whole_usage: all kWh at the rate of the tier
         * that the cycle's use falls in
         */
        basis: "marginal" | "whole_usage";
        /** From 0 kWh on, each beginning where the one before it ends */
        tiers: Array<{
          /** kWh of a billing cycle, at most three decimals */
          aboveKwh: string;
          /** Left out in the last tier only */
          upToKwh?: string | undefined;
          /** Dollars per kWh, at most six decimals */
          rateDollarsPerKwh: string;
        }>;
      }
    | {
        kind: "time_of_use_energy";
        /** With otherwise, they take every quarter hour of the year once */
        windows: Array<{
          /** As printed on the bill */
          name: string;
          /** This, or tiers */
          rateDollarsPerKwh?: string | undefined;
          /** Tiers of the use within the window */
          tiers?:
            | Array<{
                /** kWh of a billing cycle, at most three decimals */
                aboveKwh: string;
                /** Left out in the last tier only */
                upToKwh?: string | undefined;
                /** Dollars per kWh, at most six decimals */
                rateDollarsPerKwh: string;
              }>
            | undefined;
          /** With tiers */
          basis?: "marginal" | "whole_usage" | undefined;
          /** Share of use that the label assumes in this window, such as 0.35 */
          labelShare?: string | undefined;
          /** All hours without it */
          hours?:
            | Array<{
                /** First quarter hour, local time in which an interval begins */
                from: string;
                /** First quarter hour that is outside again */
                until: string;
              }>
            | undefined;
          /** All days without it */
          weekdays?:
            | Array<
                "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday"
              >
            | undefined;
          /** 1 is January; all months without it */
          months?: Array<number> | undefined;
        }>;
        /** The price outside of all windows */
        otherwise?:
          | {
              /** As printed on the bill */
              name: string;
              /** This, or tiers */
              rateDollarsPerKwh?: string | undefined;
              /** Tiers of the use within the window */
              tiers?:
                | Array<{
                    /** kWh of a billing cycle, at most three decimals */
                    aboveKwh: string;
                    /** Left out in the last tier only */
                    upToKwh?: string | undefined;
                    /** Dollars per kWh, at most six decimals */
                    rateDollarsPerKwh: string;
                  }>
                | undefined;
              /** With tiers */
              basis?: "marginal" | "whole_usage" | undefined;
              /** Share of use that the label assumes in this window, such as 0.35 */
              labelShare?: string | undefined;
            }
          | undefined;
        /** Windows may overlap, and the first that matches counts; overlaps are refused without it */
        overlaps?: "first_match" | undefined;
      }
    | {
        kind: "variable_energy";
        /** The series in which later cycles' prices are published */
        series: string;
        /** The first cycle's price, as on the label */
        firstCycleRateDollarsPerKwh: string;
      }
    | {
        kind: "indexed_energy";
        /** Name of a series with a price for each interval */
        series: string;
        /** Import at a wholesale price is not for residential customers (PURA 39.110) */
        seriesKind: "wholesale" | "public_index";
        /** Of the index, at most four decimals; 1 without it */
        multiplier?: string | undefined;
        /** After the multiplier; at most six decimals */
        adderDollarsPerKwh?: string | undefined;
        /** The price of an interval is never lower */
        floorDollarsPerKwh?: string | undefined;
        /** Value of the index that label and quotes assume */
        labelIndexDollarsPerKwh: string;
      };
  effectiveOn: string;
}

export interface LocationFacts {
  uuid: string;
  locationUuid: string;
  /** First day from which it holds: counts for the cycle of this day and later ones */
  effectiveOn: string;
  /** Devices that the retailer may control */
  deviceCount: number;
  /** Conditions that hold, which take unconditional credits away */
  revoking: Array<"no_autopay" | "no_paperless" | "email_invalid">;
  recordedAt: string;
}

export interface OperatorPlanGroup {
  uuid: string;
  appUuid: string;
  name: string;
  description: string;
  segment: "residential" | "small_commercial";
  termMonths: number;
  /** Base charges of a cycle of 30 days */
  planMonthlyCostDollars: string;
  buybackProgramme: BuybackProgramme | null;
  partnerCommissionPerMonthDollars: string;
  /** The kinds of products of 16 TAC 25.475 */
  planType: "fixed" | "variable" | "indexed";
  /** How the price of energy depends on use and time */
  rateStructure: "flat" | "tiered" | "time_of_use" | "variable" | "indexed";
  credits: Array<PlanCredit>;
  fees: Array<PlanFee>;
  renewablePercent: number | null;
  /** In words, as on the label */
  earlyTerminationFee: string | null;
  energyKind:
    | "flat_energy"
    | "tiered_energy"
    | "time_of_use_energy"
    | "variable_energy"
    | "indexed_energy";
  components: Array<
    | {
        kind: "base_charge";
        /** Dollars, at most two decimals */
        dollarsPerCycle: string;
      }
    | {
        kind: "daily_base_charge";
        /** Dollars, at most six decimals */
        dollarsPerDay: string;
      }
    | {
        kind: "usage_credit";
        /** As printed on the bill */
        name: string;
        /** Dollars, at most two decimals */
        dollars: string;
        /** kWh of a billing cycle, at most three decimals */
        atLeastKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        moreThanKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        atMostKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        lessThanKwh?: string | undefined;
        /** Without it a short cycle is tested and credited as any other */
        shortCycle?:
          | {
              /** Days of a cycle that is not short */
              referenceDays: number;
              /** What is taken times days / referenceDays in a cycle of fewer days */
              slides: "amount" | "amount_and_thresholds";
            }
          | undefined;
      }
    | {
        kind: "usage_fee";
        /** As printed on the bill */
        name: string;
        /** Dollars, at most two decimals */
        dollars: string;
        /** kWh of a billing cycle, at most three decimals */
        atLeastKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        moreThanKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        atMostKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        lessThanKwh?: string | undefined;
        /** Without it a short cycle is tested and credited as any other */
        shortCycle?:
          | {
              /** Days of a cycle that is not short */
              referenceDays: number;
              /** What is taken times days / referenceDays in a cycle of fewer days */
              slides: "amount" | "amount_and_thresholds";
            }
          | undefined;
      }
    | {
        kind: "minimum_usage_fee";
        /** Dollars, at most two decimals */
        dollars: string;
        /** This, or atMostKwh */
        lessThanKwh?: string | undefined;
        /** kWh of a billing cycle, at most three decimals */
        atMostKwh?: string | undefined;
      }
    | {
        kind: "bill_credit";
        /** As printed on the bill */
        name: string;
        /** This, or dollarsPerKwh */
        dollarsPerCycle?: string | undefined;
        /** Dollars per kWh, at most six decimals */
        dollarsPerKwh?: string | undefined;
        /** Any of these takes the credit away */
        revokedWhen?: Array<"no_autopay" | "no_paperless" | "email_invalid"> | undefined;
      }
    | {
        kind: "device_credit";
        /** As printed on the bill */
        name: string;
        /** Dollars a cycle, at most six decimals */
        dollarsPerDevice: string;
        /** No more are credited */
        maxDevices: number;
        /** How many the label assumes */
        labelDevices: number;
      }
    | {
        kind: "vehicle_charging_allowance";
        /** As printed on the bill */
        name: string;
        /** Dollars, at most two decimals */
        dollarsPerVehicle: string;
        /** kWh of a cycle that the label assumes a vehicle takes */
        labelKwh: string;
      }
    | {
        kind: "prepaid_daily_charge";
        /** Dollars, at most six decimals */
        dollarsPerDay: string;
      }
    | {
        kind: "delivery_pass_through";
        /** Windows of the energy price in which the delivery charge per kWh is given back */
        waivedWindows?: Array<string> | undefined;
      }
    | {
        kind: "bundled_delivery";
      }
    | {
        kind: "export_buyback";
        /** What a credited kWh is worth */
        price:
          | {
              kind: "fixed";
              /** Dollars per kWh, at most six decimals */
              rateDollarsPerKwh: string;
            }
          | {
              kind: "indexed";
              /** Name of a series with a price for each interval */
              series: string;
              /** Import at a wholesale price is not for residential customers (PURA 39.110) */
              seriesKind: "wholesale" | "public_index";
              /** Of the index, at most four decimals; 1 without it */
              multiplier?: string | undefined;
              /** After the multiplier; at most six decimals */
              adderDollarsPerKwh?: string | undefined;
              /** The price of an interval is never lower */
              floorDollarsPerKwh?: string | undefined;
            }
          | {
              kind: "import_rate";
            };
        /** Over what export is set against import, where it is netted or capped */
        span: "interval" | "cycle";
        /** No more kWh are credited than were drawn in the span; netting always is */
        capToImport?: boolean | undefined;
        /** Dollars, at most two decimals */
        capDollarsPerCycle?: string | undefined;
        /** energy: never more than the cycle's energy charges; what is more is lost */
        offsets: "energy" | "whole_bill";
      }
    | {
        kind: "early_termination_fee";
        /** This, or dollarsPerRemainingMonth */
        dollars?: string | undefined;
        /** For each whole month that remains */
        dollarsPerRemainingMonth?: string | undefined;
      }
  >;
  costDollarsPerKwh: string | null;
  needsApproval: boolean;
}

export interface OperatorTariff {
  uuid: string;
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  segment: "residential" | "small_commercial";
  effectiveOn: string;
  /** When the source said so; a later row of one day corrects */
  observedOn: string;
  /** official: read in the utility's tariff. observed: seen on others' labels or bills */
  status: "official" | "observed";
  /** Where it stands: a document, a page, a bill */
  source: string;
  /** A customer and month, at most two decimals */
  monthlyDollars: string;
  /** At most four decimals */
  rateCentsPerKwh: string;
  spanningPeriods: "whole_period_by_read_date" | "by_day";
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

export interface PlanCredit {
  name: string;
  kind: "usage" | "unconditional" | "device";
  /** A cycle; of a device credit, for each device */
  dollars: string | null;
  centsPerKwh: string | null;
  atLeastKwh: string | null;
  moreThanKwh: string | null;
  atMostKwh: string | null;
  lessThanKwh: string | null;
  maxDevices: number | null;
  revokedWhen: Array<"no_autopay" | "no_paperless" | "email_invalid">;
}

export interface PlanFee {
  name: string;
  dollars: string;
  atLeastKwh: string | null;
  moreThanKwh: string | null;
  atMostKwh: string | null;
  lessThanKwh: string | null;
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

export interface RateSheet {
  uuid: string;
  planGroupUuid: string;
  /** Only approved rates price offers */
  status: "draft" | "approved";
  /** Null where it did not come as a file */
  fileName: string | null;
  rowCount: number;
  createdAt: string;
  /** The token of who brought it */
  createdBy: string;
  approvedAt: string | null;
  approvedBy: string | null;
}

export interface RateSheetDetail {
  uuid: string;
  planGroupUuid: string;
  /** Only approved rates price offers */
  status: "draft" | "approved";
  /** Null where it did not come as a file */
  fileName: string | null;
  rowCount: number;
  createdAt: string;
  /** The token of who brought it */
  createdBy: string;
  approvedAt: string | null;
  approvedBy: string | null;
  rows: Array<RateSheetRowReport>;
}

export interface RateSheetReport {
  /** refused: something is wrong with a row or the file, and nothing is kept */
  result: "stored" | "dry_run" | "refused";
  /** Null where nothing is kept */
  rateSheet: RateSheet | null;
  rowsRead: number;
  accepted: number;
  replaces: number;
  unchanged: number;
  refused: number;
  /** What is wrong with the file as a whole */
  problems: Array<string>;
  rows: Array<RateSheetRowReport>;
}

export interface RateSheetRowReport {
  /** Line of the file, the header being 1; of a list, the row itself, from 1 */
  row: number;
  /** unchanged: the rate in force for its utility, term and day is the same */
  outcome: "accepted" | "replaces" | "unchanged" | "refused";
  /** Null where it could not be read */
  rate: KeptRate | null;
  /** Why it is refused */
  reasons: Array<string>;
  /** The row before with the same utility, term and day */
  duplicateOfRow: number | null;
  /** The approved rate of the same utility, term and day */
  replaces: KeptRate | null;
  /** Offers that can still be accepted when the row takes effect; they stand as they are */
  openOfferCount: number;
  /** The first twenty of them */
  openOffers: Array<{
    planUuid: string;
    /** As printed on its label */
    version: string;
    expiresAt: string;
  }>;
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
  uuid: string;
  locationUuid: string;
  /** Day of the last meter read */
  endsOn: string;
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
      contractTexts: {
        create: "mutation",
        list: "query",
        publish: "mutation",
      },
    },
    apps: {
      createSandbox: "mutation",
    },
    planGroups: {
      create: "mutation",
      list: "query",
      get: "query",
      update: "mutation",
    },
    rateSheets: {
      create: "mutation",
      upload: "upload",
      list: "query",
      get: "query",
      approve: "mutation",
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
    tariffs: {
      list: "query",
      create: "mutation",
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
