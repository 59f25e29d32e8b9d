import { setTimeout as sleep } from "node:timers/promises";
import type { PartnerApi, UsageProfile } from "@lamplight/client";
import type { AppScope } from "@lamplight/database";
import { startOfDay } from "@lamplight/domain";
import { createSandboxMarket, generateUsageFile } from "@lamplight/market";
import type { MarketPremise } from "@lamplight/domain";
import type { App, Import } from "@lamplight/operator-client";
import type { TestApi } from "./start-test-api.ts";

export const retailerInput = {
  legalName: "Lantern Retail Energy LLC",
  certificateNumber: "10999",
  address: { address1: "500 Example Plaza", city: "Dallas", state: "TX", postalCode: "75201" },
  phone: "800-555-0142",
  hours: "Monday to Friday, 8 a.m. to 6 p.m. Central Time",
  email: "care@example.com",
  website: "https://www.example.com",
};

const brandInput = {
  name: "Lantern Electric",
  color: "#b45309",
  logoUrl: "https://www.example.com/logo.svg",
  supportPhone: "800-555-0142",
  supportEmail: "care@example.com",
};

export interface Sandbox {
  readonly api: TestApi;
  readonly app: App;
  readonly scope: AppScope;
  readonly appToken: string;
  readonly backend: PartnerApi;
  /** The market's premises that have a plan: of Oncor and of CenterPoint. */
  readonly premises: readonly MarketPremise[];
  readonly firstDay: string;
}

const plannedUtilities = ["ONCOR", "CENTERPOINT"] as const;

/** A sandbox App whose clock stands at the start of a day, with a plan for two utilities. */
export async function createSandbox(
  api: TestApi,
  { firstDay = "2022-03-01", seed = 7 }: { firstDay?: string; seed?: number } = {},
): Promise<Sandbox> {
  const { operator, sql } = api;
  const retailer = await operator.retailers.create(retailerInput);
  const premiseCount = 60;
  const { app, token: appToken } = await operator.apps.createSandbox({
    retailerUuid: retailer.uuid,
    name: "Test",
    brand: brandInput,
    clockStartsAt: startOfDay(firstDay),
    seed,
    premiseCount,
  });
  const group = await operator.planGroups.create({
    appUuid: app.uuid,
    name: "Lantern Steady 12",
    description: "One price for every kWh for a year",
    termMonths: 12,
    components: [
      { kind: "base_charge", dollarsPerCycle: "4.95" },
      { kind: "delivery_pass_through" },
    ],
  });
  await operator.rateSheets.create({
    planGroupUuid: group.uuid,
    rows: plannedUtilities.map((utility) => ({
      utility,
      termMonths: 12,
      energyRateCentsPerKwh: "11.9",
      effectiveOn: firstDay,
    })),
  });
  const [row] = await sql<{ world_uuid: string }[]>`
    select world_uuid from apps where uuid = ${app.uuid}`;
  if (row === undefined) throw new Error("An App that was just created is not there.");
  const planned: readonly string[] = plannedUtilities;
  return {
    api,
    app,
    scope: { worldUuid: row.world_uuid, appUuid: app.uuid },
    appToken,
    backend: api.client(appToken),
    premises: createSandboxMarket()
      .makePremises({ seed, count: premiseCount })
      .filter(({ utility }) => planned.includes(utility)),
    firstDay,
  };
}

let emails = 0;

export interface Customer {
  readonly accountUuid: string;
  readonly token: string;
  readonly account: PartnerApi["account"];
}

/** An account of its own with a client that acts for it. */
export async function createCustomer({ api, backend }: Sandbox): Promise<Customer> {
  emails += 1;
  const { uuid } = await backend.app.accounts.create({
    email: `customer-${emails}@example.com`,
    firstName: "Jordan",
    lastName: "Rivers",
  });
  const { token } = await backend.app.accounts.createToken({ uuid });
  return { accountUuid: uuid, token, account: api.client(token).account };
}

/** What `acceptPlan` wants, for the first plan that is offered at a premise. */
export async function acceptance(
  { account }: Customer,
  esiId: string,
  day: string,
): Promise<Parameters<PartnerApi["account"]["enroll"]["acceptPlan"]>[0]> {
  const [plan] = await account.enroll.requestPlans({ esiId });
  if (plan === undefined) throw new Error(`No plan is offered at ${esiId}.`);
  return {
    planUuid: plan.uuid,
    esiId,
    serviceType: "move_in",
    requestedStartDate: day,
    consent: { acceptedAt: startOfDay(day), language: "en", channel: "internet" },
  };
}

/** An account that moves in at a premise on the sandbox's first day. */
export async function enroll(sandbox: Sandbox, esiId: string): Promise<Customer> {
  const customer = await createCustomer(sandbox);
  await customer.account.enroll.acceptPlan(await acceptance(customer, esiId, sandbox.firstDay));
  await customer.account.enroll.finalize({});
  return customer;
}

/** Uploads a file and waits for its report. */
export async function importFile(
  { api, app }: Sandbox,
  kind: "usage" | "premises",
  content: string | Uint8Array,
): Promise<Import> {
  const bytes = typeof content === "string" ? content : Uint8Array.from(content);
  const file = new File([bytes], `${kind}.csv`);
  const { uuid } = await api.operator[kind].import({ appUuid: app.uuid, file });
  return waitForImport(api, uuid);
}

export async function waitForImport({ operator }: TestApi, uuid: string): Promise<Import> {
  for (;;) {
    const report = await operator.imports.get({ uuid });
    if (report.status === "done" || report.status === "refused") return report;
    await sleep(20);
  }
}

/** Uploads a prospect's usage and waits until it was read. */
export async function uploadProfile(
  sandbox: Sandbox,
  content: string | Uint8Array,
  name = "Prospect",
): Promise<UsageProfile> {
  const bytes = typeof content === "string" ? content : Uint8Array.from(content);
  const file = new File([bytes], "usage");
  const { uuid } = await sandbox.backend.app.usageProfiles.create({ name, file });
  return waitForProfile(sandbox, uuid);
}

export async function waitForProfile({ backend }: Sandbox, uuid: string): Promise<UsageProfile> {
  for (;;) {
    const profile = await backend.app.usageProfiles.get({ uuid });
    if (profile.status !== "pending") return profile;
    await sleep(20);
  }
}

/** Usage of a premise from the sandbox's first day on: long enough for two periods. */
export function usageOf({ firstDay }: Sandbox, esiId: string, days = 70): string {
  return generateUsageFile({ seed: 3, esiId, from: firstDay, days });
}
