import { request as httpRequest } from "node:http";
import { contract, listProcedures, type ErrorCode } from "@lamplight/contracts";
import { importLimitBytes } from "@lamplight/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createCustomer,
  createSandbox,
  enroll,
  importFile,
  retailerInput,
  usageOf,
  waitForImport,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { expectProblem, restCall, type RestRequest } from "./testing/rest-call.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;
let billed: Customer;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { seed: 91 });
  customer = await createCustomer(sandbox);
  const esiId = sandbox.premises[0]?.esiId ?? "";
  await importFile(sandbox, "usage", usageOf(sandbox, esiId));
  billed = await enroll(sandbox, esiId);
  await sandbox.backend.app.sandbox.clock.advance({ by: "P65D" });
});
afterAll(() => api[Symbol.asyncDispose]());

const asApp = (route: string, request: RestRequest = {}) =>
  restCall(api, route, { token: sandbox.appToken, ...request });
const asOperator = (route: string, request: RestRequest = {}) =>
  restCall(api, route, { token: api.operatorToken, ...request });

const person = (email: string) => ({ email, first_name: "Jordan", last_name: "Rivers" });

const retailer = {
  legal_name: retailerInput.legalName,
  certificate_number: "10998",
  address: { address_1: "500 Example Plaza", city: "Dallas", state: "TX", postal_code: "75201" },
  phone: retailerInput.phone,
  hours: retailerInput.hours,
  email: retailerInput.email,
  website: retailerInput.website,
};

it.each(listProcedures(contract))("$name is where its contract says", async ({ procedure }) => {
  const { method, path } = procedure.rest;
  const route = `${method} /v1${path.replaceAll(/\{\w+\}/g, "1")}`;
  expectProblem(await restCall(api, route), "token_missing");
});

describe("an answer", () => {
  it("is JSON in snake_case, as the published API has it", async () => {
    const answer = await restCall(api, "GET /v1/account", { token: billed.token });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.body).toMatchObject({
      uuid: billed.accountUuid,
      first_name: "Jordan",
      enrollment: { is_enrollment_finalized: true },
      locations: [{ address_1: expect.any(String), utility_number: expect.any(String) }],
    });
    expect(answer.text).not.toMatch(/"[a-z]+[A-Z]\w*":/);
  });

  it("is that of tRPC in another spelling", async () => {
    const rest = await restCall(api, "GET /v1/account/billing/invoices", { token: billed.token });
    const [one] = (await billed.account.billing.invoices.list({})).data;
    expect(rest.body).toMatchObject({
      data: [{ number: expect.any(String) }, { number: expect.any(String) }],
      has_more: false,
      limit: 25,
      next_page_url: null,
    });
    expect(rest.body).toHaveProperty(["data", 0, "number"], one?.number);
    expect(rest.body).toHaveProperty(["data", 0, "total_cents"], one?.totalCents);
  });

  it("is 202 where the work goes on", async () => {
    const answer = await asOperator("POST /v1/operator/billing-runs", {
      body: { app_uuid: sandbox.app.uuid },
    });
    expect(answer.status).toBe(202);
    expect(answer.body).toHaveProperty("uuid");
  });

  it("carries an id of its own, and logs the one that the caller chose", async () => {
    const headers = { "x-request-id": "callers-own.id:7" };
    const answer = await asApp("GET /v1/app", { headers });
    const requestId = answer.headers.get("x-request-id") ?? "";
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    const logged = api.logs().split("\n");
    const line = logged.find((text) => text.includes(requestId));
    expect(JSON.parse(line ?? "{}")).toMatchObject({ callerRequestId: "callers-own.id:7" });
    for (const unfit of ["x".repeat(101), "with a space", '"quoted"']) {
      const other = await asApp("GET /v1/app", { headers: { "x-request-id": unfit } });
      expect(other.status).toBe(200);
    }
    expect(api.logs().match(/callerRequestId/g)).toHaveLength(
      logged.filter((text) => text.includes(requestId)).length,
    );
  });
});

describe("a request", () => {
  it("brings its fields in the body, in snake_case", async () => {
    const metadata = { freeForm: "1", snake_key: "2" };
    const answer = await asApp("POST /v1/app/accounts", {
      body: { ...person("rest@example.com"), external_id: "7", metadata },
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ email: "rest@example.com", last_name: "Rivers" });
    const kept = await api.sql`
      select external_id, metadata from accounts where email = 'rest@example.com'`;
    expect([...kept]).toEqual([{ external_id: "7", metadata }]);
  });

  it("brings numbers and texts in the query", async () => {
    const { token } = billed;
    const page = await restCall(api, "GET /v1/account/billing/invoices?limit=1&offset=1", {
      token,
    });
    expect(page.body).toMatchObject({ limit: 1, offset: 1, data: [{}], has_more: false });
    const bad = await restCall(api, "GET /v1/account/billing/invoices?limit=many&offset=-1", {
      token,
    });
    const { errors } = expectProblem(bad, "invalid_input");
    expect(errors.map(({ field }) => field).toSorted()).toEqual(["limit", "offset"]);
  });

  it("follows the address of the next page", async () => {
    const { token } = billed;
    const page = await restCall(api, "GET /v1/account/billing/invoices?limit=1", { token });
    const { next_page_url: next } = page.body as { next_page_url: string };
    const answer = await api.open(next).then(({ status }) => status);
    expect(answer).toBe(401);
    const { pathname, search } = new URL(next);
    const second = await restCall(api, `GET ${pathname}${search}`, { token });
    expect(second.body).toMatchObject({ data: [{}], has_more: false });
  });

  it("takes a field of the path from the path", async () => {
    const other = await createCustomer(sandbox);
    const answer = await asApp(`POST /v1/app/accounts/${customer.accountUuid}/token`, {
      body: { uuid: other.accountUuid },
    });
    const { token } = answer.body as { token: string };
    const account = await restCall(api, "GET /v1/account", { token });
    expect(account.body).toMatchObject({ uuid: customer.accountUuid });
  });

  it("needs no body where nothing is needed, whatever it says it sends", async () => {
    const route = `POST /v1/app/accounts/${customer.accountUuid}/token`;
    const types = ["application/json", "application/x-www-form-urlencoded", "text/plain"];
    expect((await asApp(route)).status).toBe(200);
    for (const type of types) {
      const answer = await asApp(route, { headers: { "content-type": type } });
      expect([type, answer.status]).toEqual([type, 200]);
    }
    expect((await asApp(route, { body: "null" })).status).toBe(200);
  });

  it("may have a body with GET, which is not read", async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const outgoing = httpRequest(
        `${api.baseUrl}/v1/app`,
        {
          method: "GET",
          headers: {
            authorization: `Bearer ${sandbox.appToken}`,
            "content-type": "application/json",
            "content-length": "1",
          },
        },
        (incoming) => {
          incoming.resume();
          resolve(incoming.statusCode ?? 0);
        },
      );
      outgoing.on("error", reject);
      outgoing.end("{");
    });
    expect(status).toBe(200);
  });
});

describe("fields that nobody knows", () => {
  it("are refused by our own procedures in the caller's spelling", async () => {
    const address = { ...retailer.address, home_planet: "Earth" };
    const answer = await asOperator("POST /v1/operator/retailers?dry_run=true", {
      body: { ...retailer, address, favourite_colour: "red", legalName: "camelCase" },
    });
    const { errors } = expectProblem(answer, "invalid_input");
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      "address.home_planet",
      "dry_run",
      "favourite_colour",
      "legalName",
    ]);
    const inQuery = await asApp("GET /v1/app/tokens?page_size=3");
    expect(expectProblem(inQuery, "invalid_input").errors).toEqual([
      { field: "page_size", message: "is not a field of this call" },
    ]);
  });

  it("are dropped from published procedures, which log their names and no values", async () => {
    const answer = await asApp("POST /v1/app/accounts?utm_source=a-secret-campaign", {
      body: {
        ...person("rest.unknown@example.com"),
        nick_name: "a rest value that nobody may log",
        preliminary_address: { ...retailer.address, gate_code: "0815-secret" },
      },
    });
    expect(answer.status).toBe(200);
    const requestId = answer.headers.get("x-request-id") ?? "none";
    const line = api
      .logs()
      .split("\n")
      .find((text) => text.includes("droppedFields") && text.includes(requestId));
    expect(JSON.parse(line ?? "{}")).toMatchObject({
      droppedFields: ["nick_name", "preliminary_address.gate_code", "utm_source"],
    });
    for (const secret of ["nobody may log", "0815-secret", "a-secret-campaign", "rest.unknown@"]) {
      expect(api.logs()).not.toContain(secret);
    }
  });

  it("do no harm by names that mean something to JavaScript", async () => {
    const body = `{"__proto__":{"isAdmin":true},"constructor":1,"email":"rest.proto@example.com","first_name":"P","last_name":"R"}`;
    expect((await asApp("POST /v1/app/accounts", { body })).status).toBe(200);
    expect({}).not.toHaveProperty("isAdmin");
    const operator = await asOperator("POST /v1/operator/billing-runs", {
      body: `{"__proto__":{"x":1},"app_uuid":"${sandbox.app.uuid}","toString":1}`,
    });
    const { errors } = expectProblem(operator, "invalid_input");
    expect(errors.map(({ field }) => field).toSorted()).toEqual(["__proto__", "toString"]);
  });
});

describe("a refusal", () => {
  it("names each bad field in the caller's spelling", async () => {
    const answer = await asApp("POST /v1/app/accounts", {
      body: {
        email: "no email",
        first_name: 7,
        preliminary_address: { ...retailer.address, postal_code: "x" },
      },
    });
    const { errors } = expectProblem(answer, "invalid_input");
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      "email",
      "first_name",
      "last_name",
      "preliminary_address.postal_code",
    ]);
  });

  it("has its details in snake_case", async () => {
    const email = "rest.twice@example.com";
    const first = await asApp("POST /v1/app/accounts", { body: person(email) });
    const again = await asApp("POST /v1/app/accounts", { body: person(email) });
    expect(expectProblem(again, "account_email_taken").details).toEqual({
      account_uuid: (first.body as { uuid: string }).uuid,
    });
    expect(expectProblem(await asApp("GET /v1/account"), "token_wrong_kind").details).toEqual({
      needed: "account",
    });
  });

  it("has none where the catalogue declares none", async () => {
    const unknown = await asApp(`GET /v1/app/accounts/01890000-0000-7000-8000-000000000000`);
    expect(expectProblem(unknown, "not_found")).not.toHaveProperty("details");
  });

  it.each<[string, string, RestRequest, ErrorCode]>([
    ["no JSON", "POST /v1/app/accounts", { body: "{" }, "invalid_input"],
    ["JSON that is no object", "POST /v1/app/accounts", { body: "[1]" }, "invalid_input"],
    ["text", "POST /v1/app/accounts", { body: '"text"' }, "invalid_input"],
    [
      "a web form",
      "POST /v1/app/accounts",
      { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } },
      "unsupported_media_type",
    ],
    [
      "a form where none is read",
      "POST /v1/app/accounts",
      { body: new FormData() },
      "unsupported_media_type",
    ],
    [
      "more than a call can need",
      "POST /v1/app/accounts",
      { body: { email: "x".repeat(1024 * 1024) } },
      "upload_too_large",
    ],
    ["a path that is not there", "GET /v1/nothing", {}, "not_found"],
    ["another method", "PUT /v1/app/accounts", { body: {} }, "not_found"],
    ["a path that is badly encoded", "GET /v1/%zz", {}, "invalid_input"],
    ["a uuid that is none", "GET /v1/app/accounts/1", {}, "invalid_input"],
  ])("is told for %s", async (_name, route, request, code) => {
    expectProblem(await asApp(route, request), code);
  });

  it("comes before a body is looked at", async () => {
    const token = customer.token;
    const answer = await restCall(api, "POST /v1/app/accounts", { token, body: "{" });
    expectProblem(answer, "token_wrong_kind");
  });

  it("of a fault says nothing of what was sent", async () => {
    await api.sql`
      alter table accounts add constraint no_rest_fault check (email <> 'rest.fault@example.com')`;
    const answer = await asApp("POST /v1/app/accounts", { body: person("rest.fault@example.com") });
    expectProblem(answer, "internal");
    expect(answer.text).not.toContain("no_rest_fault");
    const requestId = answer.headers.get("x-request-id") ?? "none";
    const logged = api
      .logs()
      .split("\n")
      .filter((line) => line.includes(requestId))
      .join("\n");
    expect(logged).toContain('"procedure":"app.accounts.create"');
    expect(api.logs()).not.toContain("rest.fault");
  });
});

const usageForm = (file: File | string): FormData => {
  const form = new FormData();
  form.append("app_uuid", sandbox.app.uuid);
  form.append("file", file);
  return form;
};

/** What is answered to the head of a POST, whose body never comes. */
function sendHead(path: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      `${api.baseUrl}${path}`,
      { method: "POST", headers },
      (incoming) => {
        let text = "";
        incoming.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
        incoming.on("end", () => {
          outgoing.destroy();
          resolve(JSON.parse(text));
        });
      },
    );
    outgoing.setTimeout(3000, () => outgoing.destroy(new Error("no answer came")));
    outgoing.on("error", reject);
    outgoing.flushHeaders();
  });
}

describe("an upload", () => {
  it("comes as a form and is accepted for later", async () => {
    const esiId = sandbox.premises[1]?.esiId ?? "";
    const file = new File([usageOf(sandbox, esiId, 3)], "usage.csv");
    const answer = await asOperator("POST /v1/operator/usage/import", { body: usageForm(file) });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ kind: "usage", file_name: "usage.csv" });
    const { uuid } = answer.body as { uuid: string };
    expect(await waitForImport(api, uuid)).toMatchObject({ status: "done", added: 3 });
  });

  it("with other fields is refused, with their names as they came", async () => {
    const form = usageForm("not a file");
    form.append("appUuid", sandbox.app.uuid);
    const answer = await asOperator("POST /v1/operator/usage/import", { body: form });
    const { errors } = expectProblem(answer, "invalid_input");
    expect(errors.map(({ field }) => field).toSorted()).toEqual(["appUuid", "file"]);
  });

  it("that is JSON or a broken form is refused", async () => {
    const route = "POST /v1/operator/usage/import";
    expectProblem(await asOperator(route, { body: {} }), "unsupported_media_type");
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const broken = await asOperator(route, { body: "--x\r\nrubbish", headers });
    expectProblem(broken, "invalid_input");
  });

  it.each<[string, () => string, number, ErrorCode]>([
    ["too large", () => api.operatorToken, importLimitBytes * 2, "upload_too_large"],
    ["a stranger's", () => "lmp_nobody", 1000, "token_invalid"],
    ["an App's", () => sandbox.appToken, 1000, "token_wrong_kind"],
  ])("that is %s is refused before it is read, on either face", async (_name, of, length, code) => {
    const [rest, trpc] = await Promise.all(
      ["/v1/operator/usage/import", "/trpc/operator.usage.import"].map((path) =>
        sendHead(path, {
          authorization: `Bearer ${of()}`,
          "content-type": "multipart/form-data; boundary=x",
          "content-length": String(length),
        }),
      ),
    );
    expect(rest).toMatchObject({ code });
    expect(trpc).toMatchObject({ error: { data: { errorCode: code } } });
  });
});

describe("a download", () => {
  it("is the document's bytes, for the caller's own cache", async () => {
    const { data } = await billed.account.billing.invoices.list({});
    const number = data[0]?.number ?? "";
    const response = await fetch(`${api.baseUrl}/v1/account/billing/invoices/${number}/pdf`, {
      headers: { authorization: `Bearer ${billed.token}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe(
      `inline; filename="invoice-${number}.pdf"`,
    );
    expect(response.headers.get("cache-control")).toMatch(/^private/);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    const link = await billed.account.billing.invoices.pdf({ number });
    const linked = Buffer.from(await (await api.open(link.url)).arrayBuffer());
    expect(linked.equals(bytes)).toBe(true);
  });

  it("of another's invoice is not found", async () => {
    const { data } = await billed.account.billing.invoices.list({});
    const route = `GET /v1/account/billing/invoices/${data[0]?.number}/pdf`;
    expectProblem(await restCall(api, route, { token: customer.token }), "not_found");
  });
});
