import { exampleIds, type Access, type NamedProcedure } from "@lamplight/contracts";
import {
  acceptance,
  createCustomer,
  createSandbox,
  importFile,
  uploadProfile,
  usageOf,
  type Customer,
  type Sandbox,
} from "./create-sandbox.ts";
import type { TestApi } from "./start-test-api.ts";

type ExampleIds = Partial<Record<keyof typeof exampleIds, string>>;

/** A world in which a procedure's documented example can be called. */
export interface ExampleWorld {
  readonly api: TestApi;
  readonly sandbox: Sandbox;
  readonly customer: Customer;
  /** What stands in this world where the example has ids that are only illustrations. */
  readonly ids: ExampleIds;
  readonly tokens: Readonly<Record<Exclude<Access, "public">, string>>;
}

/** A step on the way to a world; each knows the ids that it has made. */
type Stage = (world: ExampleWorld) => Promise<ExampleIds>;

async function offer({ customer, ids }: ExampleWorld): Promise<ExampleIds> {
  const [plan] = await customer.account.enroll.requestPlans({ esiId: ids.esiId ?? "" });
  return plan === undefined ? {} : { planUuid: plan.uuid };
}

const accept: Stage = async ({ customer, sandbox, ids }) => {
  const input = await acceptance(customer, ids.esiId ?? "", sandbox.firstDay);
  const location = await customer.account.enroll.acceptPlan(input);
  return { locationUuid: location.uuid, planUuid: input.planUuid };
};

const begin: Stage = async (world) => {
  const ids = await accept(world);
  await world.customer.account.enroll.finalize({});
  await world.sandbox.backend.app.sandbox.clock.advance({ by: "P2D" });
  return ids;
};

const bill: Stage = async (world) => {
  const { sandbox, customer, ids: known } = world;
  await importFile(sandbox, "usage", usageOf(sandbox, known.esiId ?? ""));
  const ids = await begin(world);
  await sandbox.backend.app.sandbox.clock.advance({ by: "P60D" });
  const { data } = await customer.account.billing.invoices.list({});
  const [invoice] = data;
  if (invoice === undefined) throw new Error("A world with usage has no invoice.");
  // Rendered now, so that each answer about it has the link.
  await customer.account.billing.invoices.pdf({ number: invoice.number });
  return { ...ids, invoiceNumber: invoice.number };
};

const importUsage: Stage = async ({ sandbox, ids }) => {
  const { uuid } = await importFile(sandbox, "usage", usageOf(sandbox, ids.esiId ?? "", 2));
  return { importUuid: uuid };
};

const addProfile: Stage = async ({ sandbox, ids }) => {
  const { uuid } = await uploadProfile(sandbox, usageOf(sandbox, ids.esiId ?? "", 40));
  return { usageProfileUuid: uuid };
};

const addProfileAndPlan: Stage = async (world) => ({
  ...(await addProfile(world)),
  ...(await offer(world)),
});

/** Usage that the market has, and a clock that has come to the end of its first day. */
const haveUsage: Stage = async ({ sandbox, ids }) => {
  await importFile(sandbox, "usage", usageOf(sandbox, ids.esiId ?? "", 2));
  await sandbox.backend.app.sandbox.clock.advance({ by: "P1D" });
  return {};
};

const run: Stage = async ({ api, sandbox }) => {
  const { uuid } = await api.operator.billingRuns.start({ appUuid: sandbox.app.uuid });
  return { billingRunUuid: uuid };
};

/** A rate sheet that somebody else has brought, and that waits for a second person. */
const bringRates: Stage = async ({ api, sandbox }) => {
  const { token } = await api.operator.tokens.create({ name: "Rates", role: "pricing" });
  const group = await api.operator.planGroups.create({
    appUuid: sandbox.app.uuid,
    name: "Lantern Steady 24",
    description: "One price for every kWh for two years",
    termMonths: 24,
    components: [{ kind: "delivery_pass_through" }],
    needsApproval: true,
  });
  const sheet = await api.staff(token).rateSheets.create({
    planGroupUuid: group.uuid,
    rows: [
      {
        utility: "ONCOR",
        termMonths: 24,
        energyRateCentsPerKwh: "12.1",
        effectiveOn: sandbox.firstDay,
      },
    ],
  });
  return { rateSheetUuid: sheet.uuid };
};

const makeOperatorToken: Stage = async ({ api }) => {
  const { uuid } = await api.operator.tokens.create({ name: "Customer care", role: "care" });
  return { operatorTokenUuid: uuid };
};

const uploadText: Stage = async ({ api, ids }) => {
  const { uuid } = await api.operator.retailers.contractTexts.create({
    retailerUuid: ids.retailerUuid ?? "",
    kind: "tos",
    language: "en",
    version: "2022-03",
    body: "# Who we are\n\n{{retailer.legalName}} is your retail electric provider.",
  });
  return { contractTextUuid: uuid };
};

const makeToken: Stage = async ({ sandbox }) => {
  const { uuid } = await sandbox.backend.app.tokens.create({ name: "Spare", scopes: ["app:read"] });
  return { tokenUuid: uuid };
};

const makeSeries: Stage = async ({ api, sandbox }) => {
  const { uuid: appUuid } = sandbox.app;
  const create = (name: string, kind: "published" | "public_index") =>
    api.operator.priceSeries.create({ appUuid, name, kind });
  const published = await create("Variable", "published");
  const index = await create("Index", "public_index");
  return { priceSeriesUuid: published.uuid, indexSeriesUuid: index.uuid };
};

/** What has to be there before a procedure can answer as its example does. */
const stages: Readonly<Record<string, Stage>> = {
  "app.accounts.get": begin,
  "app.tokens.rotate": makeToken,
  "app.tokens.revoke": makeToken,
  "operator.tokens.revoke": makeOperatorToken,
  "app.usageProfiles.request": haveUsage,
  "app.usageProfiles.list": addProfile,
  "app.usageProfiles.get": addProfile,
  "app.comparisons.create": addProfileAndPlan,
  "app.events.list": offer,
  "account.get": begin,
  "account.enroll.acceptPlan": offer,
  "account.enroll.get": accept,
  "account.enroll.finalize": accept,
  "account.locations.list": begin,
  "account.locations.documents": begin,
  "account.billing.invoices.list": bill,
  "account.billing.invoices.get": bill,
  "account.billing.invoices.pdf": bill,
  "operator.retailers.contractTexts.list": uploadText,
  "operator.retailers.contractTexts.publish": uploadText,
  "operator.imports.get": importUsage,
  "operator.rateSheets.approve": bringRates,
  "operator.billingRuns.get": run,
  "operator.priceSeries.publish": makeSeries,
  "operator.priceSeries.listPublished": makeSeries,
  "operator.priceSeries.addDays": makeSeries,
  "operator.locations.recordFacts": accept,
  "operator.locations.stateTermination": accept,
};

let worlds = 0;

/** A world of its own in which the example of a procedure can be called. */
export async function createExampleWorld(api: TestApi, name: string): Promise<ExampleWorld> {
  worlds += 1;
  const sandbox = await createSandbox(api, { seed: 1000 + worlds });
  const customer = await createCustomer(sandbox);
  const premise = sandbox.premises.find(({ utility }) => utility === "ONCOR");
  const [row] = await api.sql<{ plan_group: string; rate_sheet: string; token: string }[]>`
    select (select uuid from plan_groups where app_uuid = ${sandbox.app.uuid}) as plan_group,
      (select uuid from rate_sheets where app_uuid = ${sandbox.app.uuid}) as rate_sheet,
      (select uuid from app_tokens where app_uuid = ${sandbox.app.uuid}) as token`;
  const world: ExampleWorld = {
    api,
    sandbox,
    customer,
    ids: {
      retailerUuid: sandbox.app.retailer.uuid,
      appUuid: sandbox.app.uuid,
      planGroupUuid: row?.plan_group ?? "",
      rateSheetUuid: row?.rate_sheet ?? "",
      tokenUuid: row?.token ?? "",
      accountUuid: customer.accountUuid,
      esiId: premise?.esiId ?? "",
    },
    tokens: { app: sandbox.appToken, account: customer.token, operator: api.operatorToken },
  };
  const made = await stages[name]?.(world);
  return { ...world, ids: { ...world.ids, ...made } };
}

function replaced(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return texts.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, texts));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, replaced(child, texts)]),
  );
}

const isFile = (value: unknown): value is { fileName: string; content: string } =>
  value !== null && typeof value === "object" && "fileName" in value && "content" in value;

/** The input of a procedure's example with the ids of a world, and its files as files. */
export function exampleInput(
  { procedure }: NamedProcedure,
  { ids }: Pick<ExampleWorld, "ids">,
): Record<string, unknown> {
  const texts = new Map(
    Object.entries(exampleIds).flatMap(([key, text]) => {
      const own = new Map(Object.entries(ids)).get(key);
      return own === undefined ? [] : [[text, own] as const];
    }),
  );
  return Object.fromEntries(
    Object.entries(procedure.example.input).map(([name, value]) => [
      name,
      isFile(value) ? new File([value.content], value.fileName) : replaced(value, texts),
    ]),
  );
}
