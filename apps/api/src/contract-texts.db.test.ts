import type { ContractTextInput, Plan } from "@lamplight/contracts";
import { newUuid } from "@lamplight/database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createCustomer,
  createSandbox,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let retailerUuid: string;
let esiId: string;
let seed = 700;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  seed += 1;
  sandbox = await createSandbox(api, { seed });
  retailerUuid = sandbox.app.retailer.uuid;
  esiId = sandbox.premises.find(({ utility }) => utility === "ONCOR")?.esiId ?? "";
});
afterAll(() => api[Symbol.asyncDispose]());

const text: ContractTextInput = {
  kind: "tos",
  language: "en",
  version: "2022-03",
  body: "# Who we are\n\n{{retailer.legalName}} is your retail electric provider.",
};

const texts = () => api.operator.retailers.contractTexts;
const upload = (change: Partial<ContractTextInput> = {}) =>
  texts().create({ retailerUuid, ...text, ...change });

async function publish(): Promise<void> {
  const { uuid } = await upload();
  await texts().publish({ retailerUuid, uuid });
}

async function planOf(customer: Customer): Promise<Plan> {
  const [plan] = await customer.account.enroll.requestPlans({ esiId });
  if (plan === undefined) throw new Error("No plan is offered.");
  return plan;
}

interface StoredDocument {
  readonly version: string;
  readonly language: string;
  readonly sha256: string;
}

async function storedOf(kind: string): Promise<StoredDocument[]> {
  return api.sql<StoredDocument[]>`
    select version, language, sha256 from documents
    where world_uuid = ${sandbox.scope.worldUuid} and kind = ${kind} order by created_at, uuid`;
}

const open = async (link: string) => {
  const response = await api.open(link);
  expect(response.status).toBe(200);
  return {
    name: response.headers.get("content-disposition") ?? "",
    bytes: Buffer.from(await response.arrayBuffer()).toString("base64"),
  };
};

describe("a contract text", () => {
  it("is a draft until it is published, once", async () => {
    const draft = await upload();
    expect(draft).toMatchObject({ ...text, retailerUuid, status: "draft", publishedAt: null });
    expect(draft.sha256).toMatch(/^[0-9a-f]{64}$/);
    const asked = { retailerUuid, uuid: draft.uuid };
    const published = await texts().publish(asked);
    expect(published).toMatchObject({ ...text, status: "published" });
    expect(await texts().publish(asked)).toEqual(published);
    const second = await upload({ version: "2022-04" });
    const { data } = await texts().list({ retailerUuid });
    expect(data).toEqual([second, published]);
    const page = await texts().list({ retailerUuid, limit: 1 });
    expect(page).toMatchObject({ data: [second], hasMore: true });
    expect(page.nextPageUrl).toContain(`/v1/operator/retailers/${retailerUuid}/contract-texts?`);
  });

  it("is refused where its form or a merge field is wrong, with the place", async () => {
    const body = "# Us\n\nCall {{retailer.fax}} or {{brand.name\n* item";
    const refusal = await refusalOf(upload({ body }));
    expect(refusal).toMatchObject({ code: "contract_text_invalid", status: 422 });
    expect(refusal.details).toMatchObject({
      problems: [
        {
          line: 3,
          column: 6,
          reason: expect.stringContaining("{{retailer.fax}} is no merge field"),
        },
        { line: 3, column: 26, reason: expect.stringContaining("without its counterpart") },
        { line: 4, column: 1, reason: expect.stringContaining("neither heading") },
      ],
    });
    expect((await texts().list({ retailerUuid })).data).toEqual([]);
  });

  it("has a version of its own", async () => {
    await upload();
    const refusal = await refusalOf(upload());
    expect(refusal).toMatchObject({ code: "contract_text_version_taken", status: 409 });
    await upload({ language: "es" });
  });

  it("of no retailer, or of another, is not there", async () => {
    const { uuid } = await upload();
    const other = await createSandbox(api, { seed: seed + 500 });
    const calls = [
      () => texts().create({ retailerUuid: newUuid(), ...text }),
      () => texts().list({ retailerUuid: newUuid() }),
      () => texts().publish({ retailerUuid, uuid: newUuid() }),
      () => texts().publish({ retailerUuid: other.app.retailer.uuid, uuid }),
    ];
    for (const call of calls) {
      expect(await refusalOf(call())).toMatchObject({ code: "not_found", status: 404 });
    }
  });
});

describe("a plan's documents", () => {
  it("are kept in both languages under one version, and named by the retailer's texts", async () => {
    await planOf(await createCustomer(sandbox));
    for (const kind of ["efl", "tos", "yrac"]) {
      const stored = await storedOf(kind);
      expect(stored.map(({ language }) => language)).toEqual(["en", "es"]);
      expect(new Set(stored.map(({ version }) => version)).size).toBe(1);
      expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(2);
    }
    const [tos] = await storedOf("tos");
    expect(tos?.version).toMatch(/^10999_tos_en-sample_es-sample_[0-9a-f]{8}$/);
  });

  it("change with a text that is published, and never for a plan that was priced before", async () => {
    const customer = await createCustomer(sandbox);
    const before = await planOf(customer);
    const oldTerms = await open(before.links.tos);
    await upload({ version: "draft" });
    expect((await planOf(customer)).uuid).toBe(before.uuid);
    await publish();
    const after = await planOf(customer);
    expect(after.uuid).not.toBe(before.uuid);
    expect((await open(after.links.tos)).name).toContain("10999_tos_en-2022-03_es-sample_");
    expect(await open(before.links.tos)).toEqual(oldTerms);
    // Rights have no text of the retailer's yet: theirs is the version that was there.
    expect(await storedOf("yrac")).toHaveLength(2);
    expect((await planOf(customer)).uuid).toBe(after.uuid);
  });

  it("are linked in the language of the account", async () => {
    const english = await createCustomer(sandbox);
    const { uuid } = await sandbox.backend.app.accounts.create({
      email: `maria-${seed}@example.com`,
      firstName: "María",
      lastName: "Ríos",
      language: "es",
    });
    const { token } = await sandbox.backend.app.accounts.createToken({ uuid });
    const { account } = api.client(token);
    const spanish: Customer = { accountUuid: uuid, token, account };
    const plan = await planOf(spanish);
    expect(plan.uuid).toBe((await planOf(english)).uuid);
    for (const kind of ["efl", "tos", "yrac"] as const) {
      expect((await open(plan.links[kind])).name).toContain("-es.pdf");
      expect((await open((await planOf(english)).links[kind])).name).toContain("-en.pdf");
    }
    const location = await account.enroll.acceptPlan({
      planUuid: plan.uuid,
      esiId,
      serviceType: "move_in",
      requestedStartDate: sandbox.firstDay,
      consent: { acceptedAt: "2022-03-01T06:00:00.000Z", language: "es", channel: "internet" },
    });
    const kept = await account.locations.documents({ uuid: location.uuid });
    expect((await open(kept.efl)).name).toContain("-es.pdf");
  });
});
