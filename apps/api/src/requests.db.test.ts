import { request as httpRequest } from "node:http";
import { errorCatalogue, type ErrorCode } from "@lamplight/contracts";
import { importLimitBytes } from "@lamplight/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  acceptance,
  createCustomer,
  createSandbox,
  retailerInput,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api);
  customer = await createCustomer(sandbox);
});
afterAll(() => api[Symbol.asyncDispose]());

interface ErrorBody {
  readonly error: {
    readonly message: string;
    readonly data: {
      readonly errorCode: ErrorCode;
      readonly httpStatus: number;
      readonly requestId: string;
      readonly details: unknown;
      readonly fieldErrors: readonly { field: string; message: string }[];
    };
  };
}

interface Answer {
  readonly status: number;
  readonly requestId: string | null;
  readonly text: string;
}

/** A call that our clients would not make. */
async function call(
  path: string,
  init: { token?: string; method?: string; type?: string; body?: BodyInit } = {},
): Promise<Answer> {
  const { token = sandbox.appToken, method = "POST", type = "application/json", body } = init;
  const response = await fetch(`${api.baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(type !== "" && { "content-type": type }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return { status: response.status, requestId: response.headers.get("x-request-id"), text };
}

/** Checks that an answer is a refusal in the declared form, and gives its data. */
function expectRefusal(answer: Answer, code: ErrorCode): ErrorBody["error"]["data"] {
  const { status, sentence } = errorCatalogue[code];
  const { error } = JSON.parse(answer.text) as ErrorBody;
  expect(error).toMatchObject({
    message: sentence,
    data: { errorCode: code, httpStatus: status, requestId: answer.requestId },
  });
  expect(answer.status).toBe(status);
  expect(Object.keys(error.data).toSorted()).toEqual(
    expect.arrayContaining(["details", "errorCode", "fieldErrors", "httpStatus", "requestId"]),
  );
  expect(answer.text).not.toMatch(/\bat .*\.(ts|js|mjs):\d|select |insert into|\$1/i);
  return error.data;
}

const json = (value: unknown): string => JSON.stringify(value);

it("a path that is badly encoded is refused in the declared form", async () => {
  expectRefusal(await call("/trpc/%zz", { method: "GET", type: "" }), "invalid_input");
});

describe("fields that nobody knows", () => {
  it("are refused with their names by our own procedures, nested ones with their path", async () => {
    const answer = await call("/trpc/operator.retailers.create", {
      token: api.operatorToken,
      body: json({
        ...retailerInput,
        colour: "red",
        address: { ...retailerInput.address, planet: "Earth" },
      }),
    });
    const { fieldErrors } = expectRefusal(answer, "invalid_input");
    expect(fieldErrors.map(({ field }) => field).toSorted()).toEqual(["address.planet", "colour"]);
  });

  it("are refused in queries too", async () => {
    const input = encodeURIComponent(json({ verbose: true }));
    const answer = await call(`/trpc/app.get?input=${input}`, { method: "GET", type: "" });
    expect(expectRefusal(answer, "invalid_input").fieldErrors).toEqual([
      { field: "verbose", message: "is not a field of this call" },
    ]);
  });

  it("are dropped from published and guessed procedures, which log their names and nothing of their values", async () => {
    const answer = await call("/trpc/app.accounts.create", {
      body: json({
        email: "unknown.fields@example.com",
        firstName: "Jordan",
        lastName: "Rivers",
        nickname: "a value that nobody may log",
        preliminaryAddress: {
          address1: "100 Lamplight Lane",
          city: "Dallas",
          state: "TX",
          postalCode: "75201",
          gateCode: "4711-secret",
        },
      }),
    });
    expect(answer.status).toBe(200);
    const line = api
      .logs()
      .split("\n")
      .find((text) => text.includes("droppedFields") && text.includes(answer.requestId ?? "none"));
    expect(JSON.parse(line ?? "{}")).toMatchObject({
      level: 40,
      droppedFields: ["nickname", "preliminaryAddress.gateCode"],
    });
    expect(api.logs()).not.toContain("a value that nobody may log");
    expect(api.logs()).not.toContain("4711-secret");
    expect(api.logs()).not.toContain("unknown.fields@example.com");
  });

  it("are found inside of guessed procedures' objects", async () => {
    const esiId = sandbox.premises[1]?.esiId ?? "";
    const input = await acceptance(customer, esiId, sandbox.firstDay);
    const answer = await call("/trpc/account.enroll.acceptPlan", {
      token: customer.token,
      body: json({ ...input, consent: { ...input.consent, mood: "good" } }),
    });
    expect(answer.status).toBe(200);
    expect(api.logs()).toContain('"droppedFields":["consent.mood"]');
  });

  it("do no harm by names that mean something to JavaScript", async () => {
    const body = `{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"email":"proto@example.com","firstName":"P","lastName":"R"}`;
    const answer = await call("/trpc/app.accounts.create", { body });
    expect(answer.status).toBe(200);
    expect({}).not.toHaveProperty("isAdmin");
    const operator = await call("/trpc/operator.billingRuns.start", {
      token: api.operatorToken,
      body: `{"__proto__":{"x":1},"appUuid":"${sandbox.app.uuid}","toString":1}`,
    });
    const { fieldErrors } = expectRefusal(operator, "invalid_input");
    expect(fieldErrors.map(({ field }) => field)).toContain("toString");
  });
});

describe("a request that is none of ours", () => {
  it("with a body that is no JSON is invalid input", async () => {
    for (const body of ["{", "[1,", "null x", "\u0000", "{'email':1}"]) {
      const answer = await call("/trpc/app.accounts.create", { body });
      expectRefusal(answer, "invalid_input");
    }
    const query = await call("/trpc/app.get?input=%7Bbad", { method: "GET", type: "" });
    expectRefusal(query, "invalid_input");
    const percent = await call("/trpc/app.get?input=%E0%A4%A", { method: "GET", type: "" });
    expect([400, 200]).toContain(percent.status);
  });

  it("with JSON that is no object is invalid input", async () => {
    for (const body of ["[]", '"text"', "12", "null", ""]) {
      expectRefusal(await call("/trpc/app.accounts.create", { body }), "invalid_input");
    }
  });

  it("of another content type is of no type that is read", async () => {
    for (const type of ["text/plain", "application/xml", "application/x-www-form-urlencoded"]) {
      const answer = await call("/trpc/app.accounts.create", { type, body: "a=1" });
      expectRefusal(answer, "unsupported_media_type");
    }
    const without = await call("/trpc/app.accounts.create", { type: "" });
    expectRefusal(without, "unsupported_media_type");
  });

  it("by another method or name is not found", async () => {
    const asQuery = await call("/trpc/app.accounts.create", { method: "GET", type: "" });
    expectRefusal(asQuery, "not_found");
    expectRefusal(await call("/trpc/app.get", { body: "{}" }), "not_found");
    for (const name of [
      "app.nothing",
      "app",
      "toString",
      "__proto__",
      "app.get.x",
      "app%2eget%00",
    ]) {
      expectRefusal(await call(`/trpc/${name}`, { body: "{}" }), "not_found");
    }
    const put = await call("/trpc/app.accounts.create", { method: "PUT", body: "{}" });
    expectRefusal(put, "not_found");
    expect((await call("/nothing", { method: "GET", type: "" })).status).toBe(404);
  });

  it("with more JSON than a call can need is refused before it is read", async () => {
    const body = json({ email: "x".repeat(1024 * 1024) });
    expectRefusal(await call("/trpc/app.accounts.create", { body }), "upload_too_large");
  });

  it("with text that PostgreSQL cannot keep is invalid input, not a fault", async () => {
    const good = { email: "nul@example.com", firstName: "N", lastName: "U" };
    const bodies = [
      { ...good, firstName: "N\u0000ul" },
      { ...good, metadata: { key: "\u0000" } },
      { ...good, metadata: { "k\u0000": "value" } },
      { ...good, metadata: { key: "\ud800" } },
    ];
    for (const body of bodies) {
      const answer = await call("/trpc/app.accounts.create", { body: json(body) });
      expectRefusal(answer, "invalid_input");
    }
  });

  it("with numbers that are out of all bounds is invalid input, not a fault", async () => {
    for (const by of ["P999999999999D", "PT99999999999999H", "P99999999D"]) {
      const advance = await call("/trpc/app.sandbox.clock.advance", { body: json({ by }) });
      expectRefusal(advance, "invalid_input");
    }
    const cursors = ["", "bm90aGluZw", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk"];
    for (const cursor of cursors) {
      const refusal = await refusalOf(customer.account.billing.invoices.list({ cursor }));
      expect(refusal.code).toBe("invalid_input");
    }
    const number = "999999999999999";
    expect(await refusalOf(customer.account.billing.invoices.get({ number }))).toMatchObject({
      code: "not_found",
    });
  });
});

const uploadTo = (name: string, form: FormData) =>
  call(`/trpc/operator.${name}.import`, { token: api.operatorToken, type: "", body: form });

describe("an upload", () => {
  it("that says that it is too large is refused before it is read", async () => {
    for (const contentType of ["multipart/form-data", "Multipart/Form-Data"]) {
      const answer = await new Promise<Answer>((resolve, reject) => {
        const outgoing = httpRequest(
          `${api.baseUrl}/trpc/operator.usage.import`,
          {
            method: "POST",
            headers: {
              authorization: `Bearer ${api.operatorToken}`,
              "content-type": `${contentType}; boundary=x`,
              "content-length": String(importLimitBytes * 2),
            },
          },
          (incoming) => {
            let text = "";
            incoming.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
            incoming.on("end", () => {
              outgoing.destroy();
              const requestId = String(incoming.headers["x-request-id"]);
              resolve({ status: incoming.statusCode ?? 0, requestId, text });
            });
          },
        );
        outgoing.setTimeout(3000, () => outgoing.destroy(new Error("no answer came")));
        outgoing.on("error", reject);
        // Only the head: what follows would be 128 MB.
        outgoing.flushHeaders();
      });
      const { details } = expectRefusal(answer, "upload_too_large");
      expect(details).toEqual({ limitBytes: importLimitBytes });
    }
  });

  it("does not do without its fields, nor with others", async () => {
    const form = new FormData();
    form.append("__proto__", "polluted");
    form.append("constructor", "polluted");
    form.append("appUuid", sandbox.app.uuid);
    const { fieldErrors } = expectRefusal(await uploadTo("usage", form), "invalid_input");
    const fields = fieldErrors.map(({ field }) => field);
    expect(fields).toContain("file");
    expect(fields).toContain("constructor");
    expect({}).not.toHaveProperty("polluted");
    const text = new FormData();
    text.append("appUuid", sandbox.app.uuid);
    text.append("file", "not a file");
    expectRefusal(await uploadTo("usage", text), "invalid_input");
    const twice = new FormData();
    twice.append("appUuid", sandbox.app.uuid);
    twice.append("file", new File(["one"], "one.csv"));
    twice.append("file", new File(["two"], "two.csv"));
    expectRefusal(await uploadTo("usage", twice), "invalid_input");
  });

  it("that is JSON or broken form data is refused", async () => {
    const asJson = await call("/trpc/operator.usage.import", {
      token: api.operatorToken,
      body: json({ appUuid: sandbox.app.uuid, file: "x" }),
    });
    expectRefusal(asJson, "unsupported_media_type");
    const broken = await call("/trpc/operator.usage.import", {
      token: api.operatorToken,
      type: "multipart/form-data; boundary=x",
      body: "--x\r\nrubbish",
    });
    expectRefusal(broken, "invalid_input");
  });

  it("for an App that is not there is not found", async () => {
    const refusal = await refusalOf(
      api.operator.usage.import({
        appUuid: "01890000-0000-7000-8000-000000000000",
        file: new File(["x"], "x.csv"),
      }),
    );
    expect(refusal).toMatchObject({ code: "not_found", status: 404 });
  });
});

describe("a fault", () => {
  it("is told as internal with the request id, and neither body nor log hold what was sent", async () => {
    await api.sql`
      alter table accounts add constraint no_fault check (email <> 'private.fault@example.com')`;
    const answer = await call("/trpc/app.accounts.create", {
      body: json({
        email: "private.fault@example.com",
        firstName: "Privately",
        lastName: "Named",
        phoneNumber: "214-555-0199",
      }),
    });
    const data = expectRefusal(answer, "internal");
    expect(data).toMatchObject({ details: null, fieldErrors: [] });
    expect(answer.text).not.toContain("no_fault");
    const logged = api
      .logs()
      .split("\n")
      .filter((line) => line.includes(answer.requestId ?? "none"))
      .join("\n");
    expect(logged).toContain('"procedure":"app.accounts.create"');
    expect(logged).toContain('violates check constraint \\"no_fault\\"');
    expect(logged).toContain("create-account.ts");
    for (const secret of ["private.fault", "Privately", "214-555-0199", "insert into"]) {
      expect(api.logs()).not.toContain(secret);
    }
  });

  it("has an id of its own in every request, and not one that the caller chose", async () => {
    const headers = { "x-request-id": "chosen", "request-id": "chosen" };
    const ids = await Promise.all(
      [1, 2].map(async () => (await fetch(`${api.baseUrl}/healthz`, { headers })).headers),
    );
    const [one, two] = ids.map((answer) => answer.get("x-request-id"));
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect(one).not.toBe(two);
  });
});
