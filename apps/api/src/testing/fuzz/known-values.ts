import { Slot } from "./pools.ts";

const steadyRate = {
  utility: "ONCOR",
  term_months: 12,
  energy_rate_cents_per_kwh: "11.9",
  effective_on: "2022-03-01",
};
const wholeDay = Array<string>(96).fill("54.79");

/**
 * What kind of thing a field of a request names, so that success can be reached: by the field's name, or by
 * operation and field. The document says only that it is a UUID or a text.
 */
export const poolsOfFields: Readonly<Record<string, string>> = {
  app_uuid: "app",
  account_uuid: "account",
  retailer_uuid: "retailer",
  plan_group: "plan group",
  plan_group_uuid: "plan group",
  plan_uuid: "plan",
  location_uuid: "location",
  series_uuid: "price series",
  esi_id: "ESI ID",
  number: "invoice number",
  object_id: "account",
  object_kind: "object kind",
  requested_start_date: "day",
  effective_on: "effective day",
  "app.accounts.get uuid": "account",
  "app.accounts.createToken uuid": "new account",
  "app.tokens.rotate uuid": "app token uuid",
  "app.tokens.revoke uuid": "app token uuid",
  "account.locations.documents uuid": "location",
  "app.planGroups.get uuid": "plan group",
  "app.usageProfiles.get uuid": "usage profile",
  usage_profile_uuid: "usage profile",
  "operator.planGroups.get uuid": "plan group",
  "operator.planGroups.update uuid": "plan group",
  "operator.rateSheets.get uuid": "rate sheet",
  "operator.rateSheets.approve uuid": "rate sheet",
  "operator.retailers.contractTexts.publish uuid": "contract text",
  "operator.imports.get uuid": "import",
  "operator.billingRuns.get uuid": "billing run",
  "operator.tokens.revoke uuid": "operator token uuid",
  "account.enroll.searchAddress query": "address",
  "app.tokens.list cursor": "cursor of App tokens",
  "app.auditLog.list cursor": "cursor of an App's changes",
  "account.billing.invoices.list cursor": "cursor of invoices",
  "operator.tokens.list cursor": "cursor of operator tokens",
  "operator.audit.list cursor": "cursor of changes",
};

/** Whose tokens reach success where those of the billed customer would not: they have a plan already. */
export const poolsOfTokens: Readonly<Record<string, string>> = {
  "account.enroll.acceptPlan": "new account token",
};

/**
 * Where answers name things that later requests may ask for: operation, then path of the field (`*` are
 * the items of a list) and pool.
 */
export const poolsOfAnswers: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "app.accounts.create": [
    ["uuid", "account"],
    ["uuid", "new account"],
  ],
  "app.accounts.createToken": [
    ["token", "account token"],
    ["token", "new account token"],
  ],
  "app.tokens.create": [
    ["uuid", "app token uuid"],
    ["token", "app token"],
  ],
  "app.tokens.rotate": [
    ["uuid", "app token uuid"],
    ["token", "app token"],
  ],
  "app.tokens.list": [["next_page_url", "cursor of App tokens"]],
  "app.auditLog.list": [
    ["data.*.object_kind", "object kind"],
    ["next_page_url", "cursor of an App's changes"],
  ],
  "account.enroll.searchEsiId": [["esi_id", "ESI ID"]],
  "account.enroll.requestPlans": [["*.uuid", "plan"]],
  "account.enroll.acceptPlan": [["uuid", "location"]],
  "account.locations.list": [["*.uuid", "location"]],
  "account.billing.invoices.list": [
    ["data.*.number", "invoice number"],
    ["next_page_url", "cursor of invoices"],
  ],
  "operator.retailers.create": [["uuid", "retailer"]],
  "operator.retailers.contractTexts.create": [["uuid", "contract text"]],
  "operator.priceSeries.create": [["uuid", "price series"]],
  "operator.rateSheets.create": [["uuid", "rate sheet"]],
  "app.usageProfiles.create": [["uuid", "usage profile"]],
  "app.usageProfiles.request": [["uuid", "usage profile"]],
  "operator.apps.createSandbox": [
    ["app.uuid", "app"],
    ["token", "app token"],
  ],
  "operator.planGroups.create": [["uuid", "plan group"]],
  "operator.premises.import": [["uuid", "import"]],
  "operator.usage.import": [["uuid", "import"]],
  "operator.billingRuns.start": [["uuid", "billing run"]],
  "operator.tokens.create": [
    ["uuid", "operator token uuid"],
    ["token", "operator token"],
  ],
  "operator.tokens.list": [["next_page_url", "cursor of operator tokens"]],
  "operator.audit.list": [
    ["data.*.object_kind", "object kind"],
    ["next_page_url", "cursor of changes"],
  ],
};

/**
 * Values of fields that make a call cost seconds or minutes of work when they are large, or that are hardly ever
 * good by chance, by operation and field: any value of the document is tried once in some hundred times, and
 * otherwise one of these.
 */
export const cheapValues: Readonly<Record<string, readonly unknown[]>> = {
  "operator.apps.createSandbox premise_count": [0, 1, 2, 20],
  "app.sandbox.clock.advance by": ["PT1M", "PT1H", "PT6H30M", "P1D", "P2D"],
  "app.sandbox.clock.advance to": [new Slot("instant", 0), new Slot("instant", 1)],
  // Random days are seldom whole, and seldom to come.
  "operator.priceSeries.addDays days": [[{ day: "2022-03-01", dollars_per_mwh: wholeDay }]],
  "operator.priceSeries.publish from": ["2098-01-01"],
  "operator.priceSeries.publish until": ["2098-02-01"],
  // What has to fit together: a code and its utility, a rate and its group, plans and whom they are for.
  "app.enroll.requestPlans postal_code": ["75087"],
  "app.enroll.requestPlans utility": ["ONCOR"],
  "operator.planGroups.create components": [[{ kind: "delivery_pass_through" }]],
  "operator.rateSheets.create rows": [[steadyRate]],
  "app.comparisons.create plan_uuids": [[]],
  "app.comparisons.create plan_group_uuids": [[new Slot("plan group", 0)]],
  "app.comparisons.create utility": ["ONCOR"],
};
