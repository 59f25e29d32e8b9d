import { appAuditLog, appTokens, operatorAudit, operatorTokens } from "./access/procedures.ts";
import { accountProcedures, appAccounts } from "./accounts/procedures.ts";
import { appProcedures, operatorApps } from "./apps/procedures.ts";
import { accountBilling, operatorBillingRuns } from "./billing/procedures.ts";
import { appComparisons } from "./comparisons/procedures.ts";
import { accountEnroll } from "./enrollment/procedures.ts";
import type { ErrorCode } from "./errors.ts";
import { appEvents } from "./events/procedures.ts";
import type { RouterOf } from "./kernel/router-type.ts";
import { accountLocations, operatorPremises } from "./locations/procedures.ts";
import { operatorTariffs } from "./market/procedures.ts";
import {
  appEnroll,
  appPlanGroups,
  operatorPlanGroups,
  operatorRateSheets,
} from "./plans/procedures.ts";
import {
  operatorLocations,
  operatorPriceSeries,
  operatorRules,
  operatorTaxes,
} from "./rating/procedures.ts";
import { operatorRetailers } from "./retailers/procedures.ts";
import { appSandbox } from "./sandbox/procedures.ts";
import { appUsageProfiles, operatorImports, operatorUsage } from "./usage/procedures.ts";

/** What partners may ask: the groups `app` and `account`. The published client knows nothing else. */
export const partnerContract = {
  app: {
    ...appProcedures,
    accounts: appAccounts,
    enroll: appEnroll,
    planGroups: appPlanGroups,
    usageProfiles: appUsageProfiles,
    comparisons: appComparisons,
    tokens: appTokens,
    events: appEvents,
    auditLog: appAuditLog,
    sandbox: appSandbox,
  },
  account: {
    ...accountProcedures,
    enroll: accountEnroll,
    billing: accountBilling,
    locations: accountLocations,
  },
};

/** What in-house frontends may ask. */
export const operatorContract = {
  operator: {
    retailers: operatorRetailers,
    apps: operatorApps,
    planGroups: operatorPlanGroups,
    rateSheets: operatorRateSheets,
    priceSeries: operatorPriceSeries,
    taxes: operatorTaxes,
    rules: operatorRules,
    locations: operatorLocations,
    tariffs: operatorTariffs,
    premises: operatorPremises,
    usage: operatorUsage,
    imports: operatorImports,
    billingRuns: operatorBillingRuns,
    tokens: operatorTokens,
    audit: operatorAudit,
  },
};

/** Every procedure there is. */
export const contract = { ...partnerContract, ...operatorContract };

export type PartnerContract = typeof partnerContract;
export type OperatorContract = typeof operatorContract;
export type Contract = typeof contract;

/** The tRPC router that the API must be. */
export type ApiRouter<TContext extends object = object> = RouterOf<Contract, ErrorCode, TContext>;
