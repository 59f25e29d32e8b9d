import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type Invoice, type InvoiceDetail } from "@lamplight/client";
import { invoiceDetailSchema, toRestForm } from "@lamplight/contracts";
import { openDatabase } from "@lamplight/database";
import { addDuration, formatKwh, startOfDay } from "@lamplight/domain";
import { createOperatorClient, type OperatorApi } from "@lamplight/operator-client";
import { byCommand, createOperatorToken } from "@lamplight/operations";
import { describeImport, waitForImport } from "../imports.ts";
import type { Services } from "../services/start-services.ts";
import type { Steps } from "../terminal/steps.ts";
import { makeDemoPremise, toPremisesCsv } from "./demo-premise.ts";
import { exampleBrand, exampleRetailer } from "./example-company.ts";
import type { DemoUsage } from "./usage-file.ts";

export interface DemoOptions {
  readonly services: Services;
  readonly usage: DemoUsage;
  readonly steps: Steps;
  readonly outFolder: string;
}

type Operator = OperatorApi["operator"];
type Partner = ReturnType<typeof createClient>;

const rateCentsPerKwh = "11.9";
const termMonths = 12;

/** The one thing that no API gives: the first operator token, of which the database keeps the hash. */
async function makeOperator({ databaseUrl, baseUrl }: Services): Promise<Operator> {
  await using opened = openDatabase({ url: databaseUrl, poolSize: 1 });
  const { database } = opened;
  const input = { name: "demo", role: "admin" } as const;
  const { token } = await createOperatorToken(byCommand(database), input);
  return createOperatorClient({ baseUrl, token }).operator;
}

async function upload(
  operator: Operator,
  kind: "premises" | "usage",
  appUuid: string,
  file: File,
): Promise<string> {
  const started = await operator[kind].import({ appUuid, file });
  const report = await waitForImport(operator, started.uuid);
  const description = describeImport(report);
  if (report.status === "refused") throw new Error(description);
  return description;
}

/** As staff: a retailer, a sandbox whose clock stands at the file's start, a plan, the premise and its usage. */
async function setUpSandbox(
  operator: Operator,
  { usage, steps }: DemoOptions,
): Promise<{ appToken: string; premise: ReturnType<typeof makeDemoPremise> }> {
  const premise = makeDemoPremise(usage.esiId);
  const { app, token: appToken } = await steps.run(
    "Operator: a retailer, a sandbox App and a plan",
    async () => {
      const retailer = await operator.retailers.create(exampleRetailer);
      const created = await operator.apps.createSandbox({
        retailerUuid: retailer.uuid,
        name: "Demo",
        brand: exampleBrand,
        clockStartsAt: startOfDay(usage.firstDay),
        seed: 2026,
      });
      const group = await operator.planGroups.create({
        appUuid: created.app.uuid,
        name: "Lantern Steady 12",
        description: "One price for every kWh for a year",
        termMonths,
        components: [
          { kind: "base_charge", dollarsPerCycle: "4.95" },
          { kind: "delivery_pass_through" },
          { kind: "early_termination_fee", dollars: "150.00" },
        ],
        renewablePercent: 100,
      });
      await operator.rateSheets.create({
        planGroupUuid: group.uuid,
        rows: [
          {
            utility: premise.utility,
            termMonths,
            energyRateCentsPerKwh: rateCentsPerKwh,
            effectiveOn: usage.firstDay,
          },
        ],
      });
      return created;
    },
  );
  const csv = new File([toPremisesCsv(premise)], "premises.csv");
  await steps.run("Operator: the premises file", async (update) => {
    update(`Operator: ${await upload(operator, "premises", app.uuid, csv)}`);
  });
  const file = new File([Uint8Array.from(usage.bytes)], usage.fileName);
  await steps.run(`Operator: importing ${usage.fileName}`, async (update) => {
    update(`Operator: ${await upload(operator, "usage", app.uuid, file)}`);
  });
  return { appToken, premise };
}

/** As a partner: an account, its address, a plan and service from the file's first day. */
async function enroll(
  backend: Partner,
  premise: ReturnType<typeof makeDemoPremise>,
  { services, usage }: DemoOptions,
  update: (text: string) => void,
): Promise<Partner> {
  const account = await backend.app.accounts.create({
    email: "jordan.rivers@example.com",
    firstName: "Jordan",
    lastName: "Rivers",
  });
  const { token } = await backend.app.accounts.createToken({ uuid: account.uuid });
  const customer = createClient({ baseUrl: services.baseUrl, token });
  // As people type: abbreviated, and a letter short.
  const query = `100 Lamplight Ln ${premise.city.slice(0, -1)}`;
  const found = await customer.account.enroll.searchAddress({ query });
  const match = found.find(({ esiId }) => esiId === usage.esiId);
  if (match === undefined) throw new Error(`The search for "${query}" did not find the premise.`);
  const [plan] = await customer.account.enroll.requestPlans({ esiId: match.esiId });
  if (plan === undefined) throw new Error("No plan is offered at this address.");
  update(
    `Partner: ${match.address1}, ${match.city} enrolls in ${plan.name} (${plan.avgCentsPerKwh1000} ¢/kWh at 1,000 kWh)`,
  );
  await customer.account.enroll.acceptPlan({
    planUuid: plan.uuid,
    esiId: match.esiId,
    serviceType: "move_in",
    requestedStartDate: usage.firstDay,
    consent: { acceptedAt: startOfDay(usage.firstDay), language: "en", channel: "internet" },
  });
  await customer.account.enroll.finalize({});
  return customer;
}

/** The last cycle's read and the utility's invoice come some days after the cycle has ended. */
const daysAfterEnd = "P10D";

async function advance(
  backend: Partner,
  { usage }: DemoOptions,
  update: (text: string) => void,
): Promise<void> {
  const to = addDuration(startOfDay(usage.endDay), daysAfterEnd);
  const watching = new AbortController();
  const advanced = backend.app.sandbox.clock.advance({ to }).finally(() => watching.abort());
  const watched = (async () => {
    while (!watching.signal.aborted) {
      const { now } = await backend.app.sandbox.clock.get({});
      update(`Clock: ${now.slice(0, 10)} on the way to ${to.slice(0, 10)}`);
      await sleep(250);
    }
  })();
  const [{ done }] = await Promise.all([advanced, watched]);
  const parts = Object.entries(done).map(([kind, count]) => `${count} ${kind}`);
  update(`Clock: ${usage.firstDay} to ${to.slice(0, 10)} (${parts.join(", ")})`);
}

async function listAll(customer: Partner): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  for (;;) {
    const { data, hasMore } = await customer.account.billing.invoices.list({
      limit: 100,
      offset: invoices.length,
    });
    invoices.push(...data);
    if (!hasMore) return invoices.toReversed();
  }
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`A document could not be fetched: HTTP ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Writes an invoice's document and its REST form. */
async function save(customer: Partner, number: string, folder: string): Promise<InvoiceDetail> {
  const { url } = await customer.account.billing.invoices.pdf({ number });
  await writeFile(join(folder, `${number}.pdf`), await download(url));
  const invoice = await customer.account.billing.invoices.get({ number });
  const rest = toRestForm(invoiceDetailSchema, invoice);
  await writeFile(join(folder, `${number}.json`), `${JSON.stringify(rest, null, 2)}\n`);
  return invoice;
}

export interface DemoResult {
  readonly invoices: readonly InvoiceDetail[];
  readonly usageKwh: string;
}

/** The whole way from an empty sandbox to documents, over HTTP. */
export async function runDemo(options: DemoOptions): Promise<DemoResult> {
  const { services, usage, steps, outFolder } = options;
  const operator = await makeOperator(services);
  const { appToken, premise } = await setUpSandbox(operator, options);
  const backend = createClient({ baseUrl: services.baseUrl, token: appToken });
  const customer = await steps.run("Partner: enrolling", (update) =>
    enroll(backend, premise, options, update),
  );
  await steps.run("Clock", (update) => advance(backend, options, update));
  const invoices = await steps.run("Partner: fetching invoices", async (update) => {
    await mkdir(outFolder, { recursive: true });
    const list = await listAll(customer);
    const saved: InvoiceDetail[] = [];
    for (const { number } of list) saved.push(await save(customer, number, outFolder));
    update(`Partner: ${saved.length} invoices`);
    return saved;
  });
  return { invoices, usageKwh: formatKwh(usage.totalWh) };
}
