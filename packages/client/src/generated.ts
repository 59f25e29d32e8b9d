// Written by `npm run generate` from the contract. Do not edit: change the contract instead.

import type { CallOptions, UploadFile } from "./connection/call-types.ts";

/** Every procedure, by its name. */
export interface PartnerApi {
  app: {
    /**
     * The App that the token belongs to.
     *
     * REST: `GET /v1/app`, with an app token.
     */
    get(input?: Record<string, never>, options?: CallOptions): Promise<App>;
    accounts: {
      /**
       * Create an account.
       *
       * REST: `POST /v1/app/accounts`, with an app token.
       *
       * Refusals of its own:
       * - `account_email_taken`: An account with this email exists already.
       */
      create(input: AppAccountsCreateInput, options?: CallOptions): Promise<Account>;
      /**
       * One account of the App.
       *
       * REST: `GET /v1/app/accounts/{uuid}`, with an app token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: AppAccountsGetInput, options?: CallOptions): Promise<Account>;
      /**
       * Create an account token.
       *
       * REST: `POST /v1/app/accounts/{uuid}/token`, with an app token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      createToken(
        input: AppAccountsCreateTokenInput,
        options?: CallOptions,
      ): Promise<AppAccountsCreateTokenOutput>;
    };
    enroll: {
      /**
       * Whether electricity can be sold at a postal code.
       *
       * REST: `POST /v1/app/accounts/enroll/eligibility`, with an app token.
       */
      checkEligibility(
        input: AppEnrollCheckEligibilityInput,
        options?: CallOptions,
      ): Promise<Eligibility>;
      /**
       * Indicative plans at a postal code, with a rate or commission of the partner's own.
       *
       * REST: `POST /v1/app/accounts/enroll/plans/request`, with an app token.
       *
       * Refusals of its own:
       * - `utility_not_at_postal_code`: This utility does not serve the postal code.
       * - `no_delivery_tariff`: There is no delivery tariff for this utility on this day.
       * - `tariff_not_official`: The utility's delivery tariff on this day is known by observation
       *   only, which prices no label of a live App.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       * - `rate_not_flat`: A rate or commission of one's own needs a plan with one price for every
       *   kWh.
       * - `below_cost`: At this rate and commission the offer would not pay for its energy.
       */
      requestPlans(
        input: AppEnrollRequestPlansInput,
        options?: CallOptions,
      ): Promise<Array<AppPlan>>;
    };
    planGroups: {
      /**
       * The App's plan groups, newest first.
       *
       * REST: `GET /v1/app/plan-groups`, with an app token.
       */
      list(input?: AppPlanGroupsListInput, options?: CallOptions): Promise<AppPlanGroupsListOutput>;
      /**
       * A plan group.
       *
       * REST: `GET /v1/app/plan-groups/{uuid}`, with an app token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: AppPlanGroupsGetInput, options?: CallOptions): Promise<PlanGroup>;
    };
    usageProfiles: {
      /**
       * Upload a prospect's 15-minute usage; event usage_profile.ready when it was read.
       *
       * REST: `POST /v1/app/usage-profiles`, with an app token. The work goes on after the answer.
       *
       * Refusals of its own:
       * - `upload_too_large`: The body of the request is larger than this call takes.
       */
      create(input: AppUsageProfilesCreateInput, options?: CallOptions): Promise<UsageProfile>;
      /**
       * Ask the market for a prospect's usage; so far only a sandbox's market answers.
       *
       * REST: `POST /v1/app/usage-profiles/request`, with an app token. The work goes on after the
       * answer.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `usage_not_available`: The market has no usage history of this ESI ID to give.
       */
      request(input: AppUsageProfilesRequestInput, options?: CallOptions): Promise<UsageProfile>;
      /**
       * Usage profiles, newest first.
       *
       * REST: `GET /v1/app/usage-profiles`, with an app token.
       */
      list(
        input?: AppUsageProfilesListInput,
        options?: CallOptions,
      ): Promise<AppUsageProfilesListOutput>;
      /**
       * A usage profile: its status, totals, and what is wrong with it.
       *
       * REST: `GET /v1/app/usage-profiles/{uuid}`, with an app token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      get(input: AppUsageProfilesGetInput, options?: CallOptions): Promise<UsageProfile>;
    };
    comparisons: {
      /**
       * What up to 50 plans would have cost on a year of real intervals.
       *
       * REST: `POST /v1/app/comparisons`, with an app token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `usage_profile_not_ready`: This usage profile has no usage: it is still being read, or its
       *   file was refused.
       * - `usage_incomplete`: Not one calendar month of this usage is complete, and none is filled
       *   in.
       * - `too_many_plans`: There are more plans than one comparison takes.
       */
      create(input?: AppComparisonsCreateInput, options?: CallOptions): Promise<Comparison>;
    };
    tokens: {
      /**
       * The App's tokens, newest first.
       *
       * REST: `GET /v1/app/tokens`, with an app token.
       */
      list(input?: AppTokensListInput, options?: CallOptions): Promise<AppTokensListOutput>;
      /**
       * Create an App token.
       *
       * REST: `POST /v1/app/tokens`, with an app token.
       *
       * Refusals of its own:
       * - `scope_missing`: This token was not given the scope that the call needs.
       * - `token_expiry_past`: A token cannot expire before it is made.
       */
      create(input: AppTokensCreateInput, options?: CallOptions): Promise<AppTokensCreateOutput>;
      /**
       * Replace a token by a new one of the same name and scopes; the old one expires.
       *
       * REST: `POST /v1/app/tokens/{uuid}/rotate`, with an app token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `scope_missing`: This token was not given the scope that the call needs.
       */
      rotate(input: AppTokensRotateInput, options?: CallOptions): Promise<AppTokensRotateOutput>;
      /**
       * Revoke a token; within seconds it is refused everywhere.
       *
       * REST: `DELETE /v1/app/tokens/{uuid}`, with an app token. The same call twice has the effect
       * of one.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      revoke(input: AppTokensRevokeInput, options?: CallOptions): Promise<AppToken>;
    };
    events: {
      /**
       * What has happened since a sequence number, in its order.
       *
       * REST: `GET /v1/app/events`, with an app token.
       */
      list(input?: AppEventsListInput, options?: CallOptions): Promise<AppEventsListOutput>;
    };
    auditLog: {
      /**
       * Who changed what, newest first.
       *
       * REST: `GET /v1/app/audit-log`, with an app token.
       */
      list(input?: AppAuditLogListInput, options?: CallOptions): Promise<AppAuditLogListOutput>;
    };
    sandbox: {
      clock: {
        /**
         * The sandbox's clock.
         *
         * REST: `GET /v1/app/sandbox/clock`, with an app token. Only in sandbox Apps.
         */
        get(input?: Record<string, never>, options?: CallOptions): Promise<Clock>;
        /**
         * Move the clock; answers when all that became due on the way is done.
         *
         * REST: `POST /v1/app/sandbox/clock/advance`, with an app token. Only in sandbox Apps.
         *
         * Refusals of its own:
         * - `clock_backwards`: A sandbox clock can only be moved forwards.
         * - `clock_advancing`: The clock of this sandbox is being advanced by another call.
         * - `clock_work_failed`: Work that became due on the way could not be done; the clock stands
         *   where it failed.
         */
        advance(
          input?: AppSandboxClockAdvanceInput,
          options?: CallOptions,
        ): Promise<AppSandboxClockAdvanceOutput>;
      };
    };
  };
  account: {
    /**
     * The account that the token belongs to.
     *
     * REST: `GET /v1/account`, with an account token.
     */
    get(input?: Record<string, never>, options?: CallOptions): Promise<Account>;
    enroll: {
      /**
       * Find service addresses, best match first.
       *
       * REST: `POST /v1/account/enroll/address-search`, with an account token.
       */
      searchAddress(
        input: AccountEnrollSearchAddressInput,
        options?: CallOptions,
      ): Promise<Array<Premise>>;
      /**
       * Find the service address of an ESI ID.
       *
       * REST: `POST /v1/account/enroll/esi-id-search`, with an account token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      searchEsiId(input: AccountEnrollSearchEsiIdInput, options?: CallOptions): Promise<Premise>;
      /**
       * Plans that are offered at an address, with their documents.
       *
       * REST: `POST /v1/account/enroll/plans/request`, with an account token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `no_delivery_tariff`: There is no delivery tariff for this utility on this day.
       * - `tariff_not_official`: The utility's delivery tariff on this day is known by observation
       *   only, which prices no label of a live App.
       * - `rate_too_precise`: A rate can have at most six decimals of a dollar.
       * - `rate_not_flat`: A rate or commission of one's own needs a plan with one price for every
       *   kWh.
       * - `below_cost`: At this rate and commission the offer would not pay for its energy.
       */
      requestPlans(
        input: AccountEnrollRequestPlansInput,
        options?: CallOptions,
      ): Promise<Array<Plan>>;
      /**
       * Accept a plan; the location exists from here.
       *
       * REST: `POST /v1/account/enroll/plans/accept`, with an account token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       * - `plan_expired`: The offer of this plan has expired; ask for plans again.
       * - `plan_not_offered`: This plan is not offered at this address.
       * - `start_date_not_possible`: Service cannot start on this day.
       * - `esi_id_taken`: Another account has, or has asked for, service at this address.
       * - `enrollment_open`: This account has an enrollment already.
       */
      acceptPlan(input: AccountEnrollAcceptPlanInput, options?: CallOptions): Promise<Location>;
      /**
       * Where the enrollment stands and what is missing.
       *
       * REST: `GET /v1/account/enroll`, with an account token.
       */
      get(input?: Record<string, never>, options?: CallOptions): Promise<Enrollment>;
      /**
       * Send the enrollment to the market.
       *
       * REST: `POST /v1/account/enroll/finalize`, with an account token. The same call twice has the
       * effect of one.
       *
       * Refusals of its own:
       * - `enrollment_incomplete`: The enrollment cannot be finalized yet: something is missing.
       * - `esi_id_taken`: Another account has, or has asked for, service at this address.
       * - `start_date_not_possible`: Service cannot start on this day.
       */
      finalize(input?: Record<string, never>, options?: CallOptions): Promise<Enrollment>;
    };
    billing: {
      invoices: {
        /**
         * The account's invoices, newest first.
         *
         * REST: `GET /v1/account/billing/invoices`, with an account token.
         */
        list(
          input?: AccountBillingInvoicesListInput,
          options?: CallOptions,
        ): Promise<AccountBillingInvoicesListOutput>;
        /**
         * One invoice with its lines, meter reads and balance.
         *
         * REST: `GET /v1/account/billing/invoices/{number}`, with an account token.
         *
         * Refusals of its own:
         * - `not_found`: There is no such thing, or it is not yours.
         */
        get(input: AccountBillingInvoicesGetInput, options?: CallOptions): Promise<InvoiceDetail>;
        /**
         * The invoice's document, rendered now if it is not there yet.
         *
         * REST: `GET /v1/account/billing/invoices/{number}/pdf`, with an account token.
         *
         * Refusals of its own:
         * - `not_found`: There is no such thing, or it is not yours.
         */
        pdf(input: AccountBillingInvoicesPdfInput, options?: CallOptions): Promise<Download>;
      };
    };
    locations: {
      /**
       * The account's locations.
       *
       * REST: `GET /v1/account/locations`, with an account token.
       */
      list(input?: Record<string, never>, options?: CallOptions): Promise<Array<Location>>;
      /**
       * The contract documents in force at a location.
       *
       * REST: `GET /v1/account/locations/{uuid}/documents`, with an account token.
       *
       * Refusals of its own:
       * - `not_found`: There is no such thing, or it is not yours.
       */
      documents(
        input: AccountLocationsDocumentsInput,
        options?: CallOptions,
      ): Promise<AccountLocationsDocumentsOutput>;
    };
  };
}

/** What `app.accounts.create` takes. */
export interface AppAccountsCreateInput {
  email: string;
  firstName: string;
  lastName: string;
  phoneNumber?: string | null | undefined;
  /** Where the customer says that they live, before the premise is known */
  preliminaryAddress?: Address | null | undefined;
  /** Language of documents and notices; en without it */
  language?: "en" | "es" | undefined;
  /** The App's own identifier of this customer */
  externalId?: string | null | undefined;
  /** Free-form; never shown to the customer */
  metadata?: Record<string, string> | undefined;
}

/** What `app.accounts.get` takes. */
export interface AppAccountsGetInput {
  uuid: string;
}

/** What `app.accounts.createToken` takes. */
export interface AppAccountsCreateTokenInput {
  uuid: string;
}

/** What `app.accounts.createToken` answers with. */
export interface AppAccountsCreateTokenOutput {
  /** Account token: this one account, safe in a browser */
  token: string;
  /** 60 minutes from now in real time */
  expiresAt: string;
}

/** What `app.enroll.checkEligibility` takes. */
export interface AppEnrollCheckEligibilityInput {
  postalCode: string;
}

/** What `app.enroll.requestPlans` takes. */
export interface AppEnrollRequestPlansInput {
  postalCode: string;
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  /** Only plans of this group */
  planGroup?: string | undefined;
  /** The partner's own rate, at most four decimals; plans with one price for all kWh */
  energyRateCentsPerKwh?: string | undefined;
  /** The partner's own commission, at most two decimals; as above */
  partnerCommissionPerMonthDollars?: string | undefined;
  /** Only plans of this term; between two terms at the dearer rate of the two */
  termMonths?: number | undefined;
}

/** What `app.planGroups.list` takes. */
export interface AppPlanGroupsListInput {
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `app.planGroups.list` answers with. */
export interface AppPlanGroupsListOutput {
  data: Array<PlanGroup>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `app.planGroups.get` takes. */
export interface AppPlanGroupsGetInput {
  uuid: string;
}

/** What `app.usageProfiles.create` takes. */
export interface AppUsageProfilesCreateInput {
  /** For people; need not be unique */
  name: string;
  /** Smart Meter Texas 15-minute CSV or Green Button XML of one meter, plain or gzip */
  file: UploadFile;
}

/** What `app.usageProfiles.request` takes. */
export interface AppUsageProfilesRequestInput {
  /** For people; need not be unique */
  name: string;
  esiId: string;
}

/** What `app.usageProfiles.list` takes. */
export interface AppUsageProfilesListInput {
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `app.usageProfiles.list` answers with. */
export interface AppUsageProfilesListOutput {
  data: Array<UsageProfile>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `app.usageProfiles.get` takes. */
export interface AppUsageProfilesGetInput {
  uuid: string;
}

/** What `app.comparisons.create` takes. */
export interface AppComparisonsCreateInput {
  /** Whose usage: this */
  usageProfileUuid?: string | undefined;
  /** Or this */
  locationUuid?: string | undefined;
  /** Plans that were offered, be they expired; these or plan groups or both */
  planUuids?: Array<string> | undefined;
  /** Compared at what they offer today */
  planGroupUuids?: Array<string> | undefined;
  /** For plan groups; a location has one, and a usage profile needs it here */
  utility?: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK" | undefined;
  /** For plan groups; all terms without it */
  termMonths?: number | undefined;
  /** Devices that a retailer may control, for plans that credit them; 0 without it */
  deviceCount?: number | undefined;
}

/** What `app.tokens.list` takes. */
export interface AppTokensListInput {
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `app.tokens.list` answers with. */
export interface AppTokensListOutput {
  data: Array<AppToken>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `app.tokens.create` takes. */
export interface AppTokensCreateInput {
  /** What it is for */
  name: string;
  /** Not more than the caller has */
  scopes: Array<
    | "app:read"
    | "accounts:read"
    | "accounts:write"
    | "sandbox:write"
    | "usage:read"
    | "usage:write"
    | "events:read"
    | "audit:read"
    | "tokens:write"
  >;
  /** Real time; it does not expire without it */
  expiresAt?: string | undefined;
}

/** What `app.tokens.create` answers with. */
export interface AppTokensCreateOutput {
  /** The secret, shown this once */
  token: string;
  uuid: string;
  name: string;
  scopes: Array<
    | "app:read"
    | "accounts:read"
    | "accounts:write"
    | "sandbox:write"
    | "usage:read"
    | "usage:write"
    | "events:read"
    | "audit:read"
    | "tokens:write"
  >;
  /** In real time, as all instants of a token */
  createdAt: string;
  /** To the minute */
  lastUsedAt: string | null;
  /** Null where it does not expire */
  expiresAt: string | null;
  revokedAt: string | null;
}

/** What `app.tokens.rotate` takes. */
export interface AppTokensRotateInput {
  uuid: string;
  /** For how long the old token still works; 1,440 (a day) without it */
  overlapMinutes?: number | undefined;
}

/** What `app.tokens.rotate` answers with. */
export interface AppTokensRotateOutput {
  /** The secret, shown this once */
  token: string;
  uuid: string;
  name: string;
  scopes: Array<
    | "app:read"
    | "accounts:read"
    | "accounts:write"
    | "sandbox:write"
    | "usage:read"
    | "usage:write"
    | "events:read"
    | "audit:read"
    | "tokens:write"
  >;
  /** In real time, as all instants of a token */
  createdAt: string;
  /** To the minute */
  lastUsedAt: string | null;
  /** Null where it does not expire */
  expiresAt: string | null;
  revokedAt: string | null;
}

/** What `app.tokens.revoke` takes. */
export interface AppTokensRevokeInput {
  uuid: string;
}

/** What `app.events.list` takes. */
export interface AppEventsListInput {
  /** The last sequence number that was read; from the first event without it */
  after?: number | undefined;
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
}

/** What `app.events.list` answers with. */
export interface AppEventsListOutput {
  data: Array<Event>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `app.auditLog.list` takes. */
export interface AppAuditLogListInput {
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

/** What `app.auditLog.list` answers with. */
export interface AppAuditLogListOutput {
  data: Array<AuditEntry>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `app.sandbox.clock.advance` takes. */
export interface AppSandboxClockAdvanceInput {
  /** Instant to move to; give this or by */
  to?: string | undefined;
  /** Duration to move by, such as P30D */
  by?: string | undefined;
}

/** What `app.sandbox.clock.advance` answers with. */
export interface AppSandboxClockAdvanceOutput {
  clock: Clock;
  /** How much work of each kind became due and was done */
  done: Record<string, number>;
}

/** What `account.enroll.searchAddress` takes. */
export interface AccountEnrollSearchAddressInput {
  /** What the customer typed: misspelt, abbreviated or without a unit */
  query: string;
}

/** What `account.enroll.searchEsiId` takes. */
export interface AccountEnrollSearchEsiIdInput {
  esiId: string;
}

/** What `account.enroll.requestPlans` takes. */
export interface AccountEnrollRequestPlansInput {
  esiId: string;
  /** Only plans of this group */
  planGroup?: string | undefined;
  /** The partner's own rate, at most four decimals; plans with one price for all kWh */
  energyRateCentsPerKwh?: string | undefined;
  /** The partner's own commission, at most two decimals; as above */
  partnerCommissionPerMonthDollars?: string | undefined;
  /** Only plans of this term; between two terms at the dearer rate of the two */
  termMonths?: number | undefined;
}

/** What `account.enroll.acceptPlan` takes. */
export interface AccountEnrollAcceptPlanInput {
  planUuid: string;
  esiId: string;
  serviceType: "switch" | "move_in";
  requestedStartDate: string;
  consent: Consent;
}

/** What `account.billing.invoices.list` takes. */
export interface AccountBillingInvoicesListInput {
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
}

/** What `account.billing.invoices.list` answers with. */
export interface AccountBillingInvoicesListOutput {
  data: Array<Invoice>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `account.billing.invoices.get` takes. */
export interface AccountBillingInvoicesGetInput {
  number: string;
}

/** What `account.billing.invoices.pdf` takes. */
export interface AccountBillingInvoicesPdfInput {
  number: string;
}

/** What `account.locations.documents` takes. */
export interface AccountLocationsDocumentsInput {
  uuid: string;
}

/** What `account.locations.documents` answers with. */
export interface AccountLocationsDocumentsOutput {
  /** Electricity Facts Label */
  efl: string;
  /** Terms of Service */
  tos: string;
  /** Your Rights as a Customer */
  yrac: string;
  contractStart: string | null;
  /** Nominal end of the term */
  contractEnd: string | null;
}

export interface Account {
  uuid: string;
  accountNumber: string | null;
  createdAt: string;
  firstName: string;
  lastName: string;
  email: string;
  phoneNumber: string | null;
  app: {
    uuid: string;
    name: string;
  };
  /** Null before a plan was accepted */
  enrollment: EnrollmentFlags | null;
  locations: Array<Location>;
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

export interface AppPlan {
  uuid: string;
  groupUuid: string;
  name: string;
  segment: "residential" | "small_commercial";
  termMonths: number;
  /**
   * What energy costs by kWh; where that depends on use or time, on the average of 1,000 kWh as
   * the label assumes them
   */
  energyRateCentsPerKwh: string;
  /** Only plans that buy generation back */
  exportRateCentsPerKwh: string | null;
  /** Base charges of a cycle of 30 days */
  planMonthlyCostDollars: string;
  /** Average price at 500 kWh */
  avgCentsPerKwh500: string;
  /** Average price at 1,000 kWh */
  avgCentsPerKwh1000: string;
  /** Average price at 2,000 kWh */
  avgCentsPerKwh2000: string;
  /** The label's table */
  averagePrices: Array<AveragePrice>;
  tduShortname: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  /** 0 where delivery is in the energy price */
  deliveryRateCentsPerKwh: string;
  deliveryMonthlyCostDollars: string;
  /** The kinds of products of 16 TAC 25.475 */
  planType: "fixed" | "variable" | "indexed";
  /** How the price of energy depends on use and time */
  rateStructure: "flat" | "tiered" | "time_of_use" | "variable" | "indexed";
  /** Of plans that are not flat */
  energyRates: Array<EnergyRate>;
  credits: Array<PlanCredit>;
  fees: Array<PlanFee>;
  /** Every use at which one kWh more changes the bill by more than a dollar */
  cliffs: Array<PlanCliff>;
  buybackProgramme: BuybackProgramme | null;
  renewablePercent: number | null;
  /** In words, as on the label */
  earlyTerminationFee: string | null;
  /** Until when this offer can be accepted */
  expiresAt: string;
  links: DocumentLinks;
  /** What the plan promises the App */
  partnerCommissionPerMonthDollars: string;
}

export interface AppToken {
  uuid: string;
  name: string;
  scopes: Array<
    | "app:read"
    | "accounts:read"
    | "accounts:write"
    | "sandbox:write"
    | "usage:read"
    | "usage:write"
    | "events:read"
    | "audit:read"
    | "tokens:write"
  >;
  /** In real time, as all instants of a token */
  createdAt: string;
  /** To the minute */
  lastUsedAt: string | null;
  /** Null where it does not expire */
  expiresAt: string | null;
  revokedAt: string | null;
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

export interface AveragePrice {
  useKwh: number;
  centsPerKwh: string;
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

export interface ComparedCharge {
  /** Kind of charge, such as usage_credit */
  code: string;
  label: string;
  /** Negative where it is a credit */
  amountCents: number;
}

export interface ComparedEnergy {
  /** As printed on a bill */
  label: string;
  /** Drawn from the grid */
  importKwh: string;
  amountCents: number;
}

export interface ComparedPlan {
  /** Null where the plan group's present offer was compared */
  planUuid: string | null;
  planGroupUuid: string;
  name: string;
  termMonths: number | null;
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  /** As printed on the label */
  version: string;
  /** Drawn from the grid */
  importKwh: string;
  /** Delivered to the grid; null without a channel */
  exportKwh: string | null;
  /** All that follows together; negative where credit outweighs */
  costCents: number;
  /**
   * Recurring charges by import, one decimal, as on labels: without credit for export,
   * assessment and taxes; null at 0 kWh
   */
  averageCentsPerKwh: string | null;
  /** What the utility charges, by its tariff */
  deliveryCents: number;
  /** Credit for export, negative */
  exportCents: number;
  months: Array<ComparedPlanMonth>;
  /** Over all rated months */
  energy: Array<ComparedEnergy>;
  /** Over all rated months */
  charges: Array<{
    /** Kind of charge, such as usage_credit */
    code: string;
    label: string;
    /** Negative where it is a credit */
    amountCents: number;
    /** In how many it applied */
    months: number;
  }>;
  nearCliffs: Array<NearCliff>;
}

export interface ComparedPlanMonth {
  month: string;
  /** Drawn from the grid */
  importKwh: string;
  /** Delivered to the grid; null without a channel */
  exportKwh: string | null;
  /** All that follows together; negative where credit outweighs */
  costCents: number;
  /**
   * Recurring charges by import, one decimal, as on labels: without credit for export,
   * assessment and taxes; null at 0 kWh
   */
  averageCentsPerKwh: string | null;
  /** What the utility charges, by its tariff */
  deliveryCents: number;
  /** Credit for export, negative */
  exportCents: number;
  /** By window or tier of the price */
  energy: Array<ComparedEnergy>;
  /** Those that applied in this month */
  charges: Array<ComparedCharge>;
}

export interface Comparison {
  usageProfileUuid: string | null;
  locationUuid: string | null;
  /** First day of the months that are listed */
  from: string;
  /** The day after their last */
  until: string;
  /** How many calendar months are in every plan's figures; a whole year has 12 */
  ratedMonths: number;
  /** The twelve that end with the last complete one, as far as usage goes back */
  months: Array<ComparisonMonth>;
  /** Of the rated months */
  importKwh: string;
  /** Of the rated months */
  exportKwh: string | null;
  /** How the figures came about, in sentences for people */
  basis: Array<string>;
  /** The cheapest first */
  plans: Array<ComparedPlan>;
  /** Each with its reason */
  notComparable: Array<PlanNotComparable>;
}

export interface ComparisonMonth {
  month: string;
  /** incomplete: an interval is missing; it is in no figure of any plan */
  status: "rated" | "incomplete";
  /** Of the intervals that are there */
  importKwh: string;
  /** Delivered to the grid; null without a channel */
  exportKwh: string | null;
  /** Quarter hours without a value of import */
  missingIntervals: number;
  /** Quarter hours without a value of export, in a month that has some */
  missingExportIntervals: number;
}

export interface Consent {
  acceptedAt: string;
  language: "en" | "es";
  channel: "internet" | "telephone" | "written" | "in_person";
}

export interface DocumentLinks {
  /** Electricity Facts Label */
  efl: string;
  /** Terms of Service */
  tos: string;
  /** Your Rights as a Customer */
  yrac: string;
}

export interface Download {
  url: string;
  expiresAt: string;
}

export interface Eligibility {
  /** 0 where no utility with retail choice is known to serve the postal code */
  eligibilityLikelihood: number;
  /** Most likely first */
  utilities: Array<{
    name: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
    displayName: string;
  }>;
}

export interface EnergyRate {
  /** As printed on the bill; null where a tier says it all */
  name: string | null;
  rateCentsPerKwh: string;
  /** Null where the price does not depend on use */
  basis: "marginal" | "whole_usage" | null;
  aboveKwh: string | null;
  /** Null in the last tier */
  upToKwh: string | null;
  /** Local time; null where every hour of its days is meant */
  hours: Array<{
    from: string;
    until: string;
  }> | null;
  weekdays: Array<
    "sunday" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday"
  > | null;
  months: Array<number> | null;
  /** Whether it is the price of what no window names */
  isOtherwise: boolean;
  /** Share of use that the label assumes */
  labelShare: string | null;
}

export interface Enrollment {
  /** Null before a plan was accepted */
  state:
    | "accepted"
    | "requested"
    | "scheduled"
    | "active"
    | "ending"
    | "ended"
    | "rejected"
    | "cancelled"
    | "unexecutable"
    | "rescinding"
    | null;
  serviceType: "switch" | "move_in" | null;
  requestedStartDate: string | null;
  isFinalized: boolean;
  /** What finalizing still needs */
  missing: Array<"plan_acceptance">;
  history: Array<{
    state:
      | "accepted"
      | "requested"
      | "scheduled"
      | "active"
      | "ending"
      | "ended"
      | "rejected"
      | "cancelled"
      | "unexecutable"
      | "rescinding";
    at: string;
  }>;
}

export interface EnrollmentFlags {
  hasAcceptedPlan: boolean;
  hasPaymentMethod: boolean;
  isBillingAddressConfirmed: boolean;
  isIdentityVerified: boolean;
  isEnrollmentFinalized: boolean;
  isServiceActive: boolean;
}

export interface Event {
  uuid: string;
  /** Number in the App's sequence, without gaps: none smaller appears after it */
  sequence: number;
  type:
    | "enrollment.plan_requested"
    | "enrollment.plan_accepted"
    | "enrollment.finalized"
    | "location.service_active"
    | "location.usage_history_available"
    | "invoice.issued"
    | "usage_profile.ready";
  /** In the world's time */
  timestamp: string;
  data: EventData;
}

export interface EventData {
  appUuid: string;
  accountUuid: string | null;
  locationUuid: string | null;
  /** The uuid or the number of what it happened to */
  objectId: string;
  /** How often something has happened to this object, from 1 */
  version: number;
}

export interface ImportProblem {
  /** Line of the file, the header being 1; null where the whole file is at fault */
  row: number | null;
  reason: string;
}

export interface Invoice {
  number: string;
  invoiceDate: string;
  paymentDueDate: string;
  billingPeriodStart: string;
  /** Day of the closing read; the next period starts on it */
  billingPeriodEnd: string;
  totalCents: number;
  /** Dollars with two decimals */
  total: string;
  /** Billed energy */
  totalKwh: string;
  /** The average price paid this month: recurring charges without taxes, by kWh; null at zero kWh */
  avgCentsPerKwh: string | null;
  /** Signed link to the document; null until it is rendered */
  pdf: string | null;
  paidAt: string | null;
  voidedAt: string | null;
  status: "issued" | "paid" | "past_due" | "void";
}

export interface InvoiceDetail {
  number: string;
  invoiceDate: string;
  paymentDueDate: string;
  billingPeriodStart: string;
  /** Day of the closing read; the next period starts on it */
  billingPeriodEnd: string;
  totalCents: number;
  /** Dollars with two decimals */
  total: string;
  /** Billed energy */
  totalKwh: string;
  /** The average price paid this month: recurring charges without taxes, by kWh; null at zero kWh */
  avgCentsPerKwh: string | null;
  /** Signed link to the document; null until it is rendered */
  pdf: string | null;
  paidAt: string | null;
  voidedAt: string | null;
  status: "issued" | "paid" | "past_due" | "void";
  currency: "USD";
  accountNumber: string;
  esiId: string;
  planName: string;
  planUuid: string;
  /** What was owed before this invoice, payments taken off */
  balanceForwardCents: number;
  amountDueCents: number;
  lines: Array<InvoiceLine>;
  meterReads: Array<MeterRead>;
  payments: Array<{
    receivedAt: string;
    amountCents: number;
  }>;
  messages: Array<string>;
}

export interface InvoiceLine {
  group: "energy" | "delivery" | "taxes" | "credits" | "non_recurring";
  /** Stable name of the kind of charge */
  code: string;
  /** As printed */
  label: string;
  quantity: string | null;
  quantityUnit: "kWh" | "dollars" | "days" | "devices" | "months" | null;
  /** In the unit named beside it */
  rate: string | null;
  rateUnit:
    | "cents_per_kwh"
    | "percent"
    | "dollars_per_day"
    | "dollars_per_device"
    | "dollars_per_month"
    | null;
  amountCents: number;
  /** Dollars with two decimals */
  amount: string;
}

export interface Location {
  uuid: string;
  /** House number and street */
  address1: string;
  /** Unit, apartment or suite */
  address2?: string | null | undefined;
  city: string;
  state: string;
  postalCode: string;
  /** The ESI ID */
  utilityNumber: string;
  /** First day of service; the day asked for until the utility has confirmed it */
  serviceStartDate: string;
  finalServiceDate: string | null;
  isServiceActive: boolean;
  hasUsageHistory: boolean;
  /** By the utility's read calendar */
  estimatedNextReadingDate: string | null;
  planName: string | null;
  planUuid: string | null;
}

export interface MeterRead {
  meterNumber: string;
  fromDate: string;
  untilDate: string;
  /** Register at the begin */
  beginKwh: string;
  /** Register at the end */
  endKwh: string;
  multiplier: string;
  usageKwh: string;
  isEstimated: boolean;
  /** Made from 15-minute usage, as no register read came */
  isDerived: boolean;
}

export interface NearCliff {
  fromKwh: number;
  toKwh: number;
  /** What the one kWh more costs; negative where it saves */
  changeCents: number;
  /** Rated months whose import is within a tenth of it */
  months: Array<string>;
}

export interface Plan {
  uuid: string;
  groupUuid: string;
  name: string;
  segment: "residential" | "small_commercial";
  termMonths: number;
  /**
   * What energy costs by kWh; where that depends on use or time, on the average of 1,000 kWh as
   * the label assumes them
   */
  energyRateCentsPerKwh: string;
  /** Only plans that buy generation back */
  exportRateCentsPerKwh: string | null;
  /** Base charges of a cycle of 30 days */
  planMonthlyCostDollars: string;
  /** Average price at 500 kWh */
  avgCentsPerKwh500: string;
  /** Average price at 1,000 kWh */
  avgCentsPerKwh1000: string;
  /** Average price at 2,000 kWh */
  avgCentsPerKwh2000: string;
  /** The label's table */
  averagePrices: Array<AveragePrice>;
  tduShortname: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  /** 0 where delivery is in the energy price */
  deliveryRateCentsPerKwh: string;
  deliveryMonthlyCostDollars: string;
  /** The kinds of products of 16 TAC 25.475 */
  planType: "fixed" | "variable" | "indexed";
  /** How the price of energy depends on use and time */
  rateStructure: "flat" | "tiered" | "time_of_use" | "variable" | "indexed";
  /** Of plans that are not flat */
  energyRates: Array<EnergyRate>;
  credits: Array<PlanCredit>;
  fees: Array<PlanFee>;
  /** Every use at which one kWh more changes the bill by more than a dollar */
  cliffs: Array<PlanCliff>;
  buybackProgramme: BuybackProgramme | null;
  renewablePercent: number | null;
  /** In words, as on the label */
  earlyTerminationFee: string | null;
  /** Until when this offer can be accepted */
  expiresAt: string;
  links: DocumentLinks;
}

export interface PlanCliff {
  fromKwh: number;
  /** One kWh more */
  toKwh: number;
  /** Of the bill; negative where more use costs less */
  changeDollars: string;
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

export interface PlanGroup {
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
}

export interface PlanNotComparable {
  /** Null where the plan group's present offer was compared */
  planUuid: string | null;
  planGroupUuid: string;
  name: string;
  termMonths: number | null;
  utility: "ONCOR" | "CENTERPOINT" | "AEP_CENTRAL" | "AEP_NORTH" | "TNMP" | "LUBBOCK";
  /**
   * not_offered: the group has no offer for this utility and term today, or cannot be offered as
   * it is
   */
  reason:
    | "not_offered"
    | "other_utility"
    | "intervals_missing"
    | "generation_missing"
    | "no_window"
    | "label_share_missing"
    | "price_missing"
    | "price_unpublished"
    | "account_facts_missing"
    | "not_billable";
  /** What is missing, such as a price series; for people */
  what: string;
}

export interface Premise {
  /** House number and street */
  address1: string;
  /** Unit, apartment or suite */
  address2?: string | null | undefined;
  city: string;
  state: string;
  postalCode: string;
  esiId: string;
}

export interface UsageProfile {
  uuid: string;
  name: string;
  /** failed: nothing of it is kept, see problems */
  status: "pending" | "ready" | "failed";
  /** Form of the file, told by how it begins, or the market; null until it was read */
  source: "smart_meter_texas" | "green_button" | "market" | null;
  /** Null where nobody said: Green Button has no place for it */
  esiId: string | null;
  fileName: string | null;
  /** First day with usage; null until the profile is ready */
  from: string | null;
  /** The day after the last with usage */
  until: string | null;
  /** Drawn from the grid; missing intervals add nothing */
  importKwh: string | null;
  /** Delivered to the grid; null where the meter reports none */
  exportKwh: string | null;
  /** Quarter hours from the first day to the last without a value of import */
  missingIntervals: number | null;
  /** Why it failed; the first hundred */
  problems: Array<ImportProblem>;
  problemCount: number;
  /** In the world's time */
  createdAt: string;
  finishedAt: string | null;
}

/** Every code that the API refuses with, and the details that come with it. */
export interface ErrorDetails {
  /** 400: The request has fields that are missing, malformed or unknown. */
  invalid_input: undefined;
  /** 401: This call needs a token in the Authorization header. */
  token_missing: undefined;
  /** 401: The token is not valid: it is malformed, expired or revoked. */
  token_invalid: undefined;
  /** 403: This call needs a token of another kind. */
  token_wrong_kind: {
    needed: "app" | "account" | "operator";
  };
  /** 403: Your role does not allow this call. */
  role_missing: {
    needed: Array<string>;
  };
  /** 403: This token was not given the scope that the call needs. */
  scope_missing: {
    needed: Array<
      | "app:read"
      | "accounts:read"
      | "accounts:write"
      | "sandbox:write"
      | "usage:read"
      | "usage:write"
      | "events:read"
      | "audit:read"
      | "tokens:write"
    >;
  };
  /** 422: A token cannot expire before it is made. */
  token_expiry_past: undefined;
  /** 429: There were too many calls with this token; wait as long as Retry-After says. */
  rate_limited: {
    retryAfterSeconds: number;
  };
  /** 409: A call with this Idempotency-Key is being answered; try again soon. */
  request_in_flight: undefined;
  /** 422: This Idempotency-Key was used for another call or another body. */
  idempotency_key_reused: undefined;
  /** 400: An Idempotency-Key has 1 to 255 characters of printable ASCII. */
  idempotency_key_invalid: undefined;
  /** 404: There is no such thing, or it is not yours. */
  not_found: undefined;
  /** 409: An account with this email exists already. */
  account_email_taken: {
    accountUuid: string;
  };
  /** 409: Another account has, or has asked for, service at this address. */
  esi_id_taken: {
    esiId: string;
  };
  /** 409: This account has an enrollment already. */
  enrollment_open: undefined;
  /** 409: The clock of this sandbox is being advanced by another call. */
  clock_advancing: undefined;
  /** 422: A sandbox clock can only be moved forwards. */
  clock_backwards: {
    now: string;
  };
  /** 422: Work that became due on the way could not be done; the clock stands where it failed. */
  clock_work_failed: {
    now: string;
    kind: string;
    reason: string;
  };
  /** 422: The offer of this plan has expired; ask for plans again. */
  plan_expired: undefined;
  /** 422: This plan is not offered at this address. */
  plan_not_offered: undefined;
  /** 422: There is no delivery tariff for this utility on this day. */
  no_delivery_tariff: undefined;
  /**
   * 422: The utility's delivery tariff on this day is known by observation only, which prices no
   * label of a live App.
   */
  tariff_not_official: {
    utility: string;
    effectiveOn: string;
  };
  /** 409: There is another tariff row of this utility, day, status and day of observation. */
  tariff_exists: {
    tariffUuid: string;
  };
  /** 422: This utility does not serve the postal code. */
  utility_not_at_postal_code: {
    utilities: Array<string>;
  };
  /** 422: At this rate and commission the offer would not pay for its energy. */
  below_cost: {
    planGroupUuid: string;
    lowestEnergyRateCentsPerKwh: string;
    highestCommissionPerMonthDollars: string;
  };
  /** 422: A rate or commission of one's own needs a plan with one price for every kWh. */
  rate_not_flat: {
    planGroupUuid: string;
  };
  /** 422: Rows of this rate sheet cannot be offered; nothing of it was kept. */
  rate_sheet_refused: {
    problems: Array<{
      row: number;
      reason: string;
    }>;
  };
  /** 422: Rates are approved by somebody else than who brought them, outside of sandboxes always. */
  second_person_needed: undefined;
  /** 422: Service cannot start on this day. */
  start_date_not_possible: {
    earliest: string;
    latest: string;
  };
  /** 422: The enrollment cannot be finalized yet: something is missing. */
  enrollment_incomplete: {
    missing: Array<string>;
  };
  /** 422: A rate can have at most six decimals of a dollar. */
  rate_too_precise: {
    field: string;
    value: string;
  };
  /** 409: This App has a price series of this name already. */
  price_series_taken: undefined;
  /** 422: This series is of the other kind: prices are published, or it is an index with values. */
  price_series_kind: undefined;
  /** 422: A variable product's price is published before the first cycle that it is for begins. */
  price_back_dated: {
    earliest: string;
  };
  /** 422: No place can levy such a tax on electricity. */
  sales_tax_not_possible: {
    reason: string;
  };
  /** 422: This pricing cannot be billed; each problem is listed with its path. */
  pricing_invalid: {
    problems: Array<{
      path: string;
      reason: string;
    }>;
  };
  /** 422: This contract text cannot be kept; each problem is listed with its place. */
  contract_text_invalid: {
    problems: Array<{
      line: number;
      column: number;
      reason: string;
    }>;
  };
  /** 409: This retailer has a text of this kind, language and version already. */
  contract_text_version_taken: undefined;
  /** 422: Something that the price needs is missing; nothing is charged at zero for it. */
  unpriced: {
    reason:
      | "intervals_missing"
      | "generation_missing"
      | "no_window"
      | "label_share_missing"
      | "price_missing"
      | "price_unpublished"
      | "account_facts_missing"
      | "not_billable";
    what: string;
  };
  /** 422: The market has no usage history of this ESI ID to give. */
  usage_not_available: {
    esiId: string;
  };
  /** 409: This usage profile has no usage: it is still being read, or its file was refused. */
  usage_profile_not_ready: {
    status: "pending" | "failed";
  };
  /** 422: Not one calendar month of this usage is complete, and none is filled in. */
  usage_incomplete: {
    months: Array<{
      month: string;
      missingIntervals: number;
    }>;
  };
  /** 422: There are more plans than one comparison takes. */
  too_many_plans: {
    limit: number;
  };
  /** 413: The body of the request is larger than this call takes. */
  upload_too_large: {
    limitBytes: number;
  };
  /** 431: The address and headers of the request are longer than any call needs. */
  head_too_large: undefined;
  /**
   * 415: Send the body as application/json, or as multipart/form-data where the call takes a
   * file.
   */
  unsupported_media_type: undefined;
  /** 404: This link is not valid, or not any more; ask for a new one. */
  link_expired: undefined;
  /** 500: Something went wrong on our side; quote the request id when you report it. */
  internal: undefined;
  /** 503: The service cannot answer just now; try again soon. */
  unavailable: undefined;
}

/** A code that the API refuses with. */
export type ErrorCode = keyof ErrorDetails;

/** How each procedure is called. */
export const partnerProcedures = {
  app: {
    get: "query",
    accounts: {
      create: "mutation",
      get: "query",
      createToken: "mutation",
    },
    enroll: {
      checkEligibility: "mutation",
      requestPlans: "mutation",
    },
    planGroups: {
      list: "query",
      get: "query",
    },
    usageProfiles: {
      create: "upload",
      request: "mutation",
      list: "query",
      get: "query",
    },
    comparisons: {
      create: "mutation",
    },
    tokens: {
      list: "query",
      create: "mutation",
      rotate: "mutation",
      revoke: "mutation",
    },
    events: {
      list: "query",
    },
    auditLog: {
      list: "query",
    },
    sandbox: {
      clock: {
        get: "query",
        advance: "mutation",
      },
    },
  },
  account: {
    get: "query",
    enroll: {
      searchAddress: "mutation",
      searchEsiId: "mutation",
      requestPlans: "mutation",
      acceptPlan: "mutation",
      get: "query",
      finalize: "mutation",
    },
    billing: {
      invoices: {
        list: "query",
        get: "query",
        pdf: "query",
      },
    },
    locations: {
      list: "query",
      documents: "query",
    },
  },
} as const;
