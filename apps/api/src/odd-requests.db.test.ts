import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "./testing/create-sandbox.ts";
import { expectProblem, restCall, type RestAnswer } from "./testing/rest-call.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

// What random requests have found, and what lies beside it.

let api: TestApi;
let sandbox: Sandbox;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { seed: 431 });
});
afterAll(() => api[Symbol.asyncDispose]());

/** Sends lines as they are, and reads until the server has closed the connection. */
async function sendLines(...lines: readonly string[]): Promise<RestAnswer> {
  const { hostname, port } = new URL(api.baseUrl);
  const socket = connect(Number(port), hostname);
  socket.write([...lines, "", ""].join("\r\n"));
  const received = await text(socket);
  const [head = "", body = ""] = received.split("\r\n\r\n");
  const [first = "", ...rest] = head.split("\r\n");
  return {
    status: Number(first.split(" ")[1]),
    headers: new Headers(rest.map((line) => line.split(": ", 2) as [string, string])),
    text: body,
    body: JSON.parse(body),
  };
}

const asks = (path: string, ...headers: readonly string[]) =>
  sendLines(
    `GET ${path} HTTP/1.1`,
    "Host: localhost",
    "Connection: close",
    `Authorization: Bearer ${sandbox.appToken}`,
    ...headers,
  );

describe("what Node cannot read as a request", () => {
  it("is refused in the declared form where its head is too long, and the connection ends", async () => {
    const long = "x".repeat(20_000);
    for (const answer of [
      await asks(`/v1/app?q=${long}`),
      await asks("/v1/app", `X-Long: ${long}`),
    ]) {
      expectProblem(answer, "head_too_large");
      expect(answer.headers.get("connection")).toBe("close");
      expect(api.logs()).toContain(answer.headers.get("x-request-id"));
    }
  });

  it("has no body in the answer to a HEAD, as no answer to one has", async () => {
    const { hostname, port } = new URL(api.baseUrl);
    const socket = connect(Number(port), hostname);
    socket.write(`HEAD /v1/app?q=${"x".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1.1 431 [^{]+\r\n\r\n$/);
  });

  it("is refused in the declared form where it is no HTTP", async () => {
    for (const lines of [["rubbish"], ["GET /v1/app HTTP/1.1", "no header"]]) {
      expectProblem(await sendLines(...lines), "invalid_input");
    }
  });

  it("harms no other connection", async () => {
    await asks(`/v1/app?q=${"x".repeat(200_000)}`);
    expect((await asks("/v1/app")).status).toBe(200);
  });
});

describe("a question", () => {
  it("is answered whatever it expects", async () => {
    expect((await asks("/v1/app", "Expect: a miracle")).status).toBe(200);
  });

  it("is answered whatever type it names for a body that it does not have", async () => {
    for (const type of ["multipart/form-data; boundary=x", "multipart/form-data", "text/plain"]) {
      expect((await asks("/v1/app", `Content-Type: ${type}`)).status).toBe(200);
    }
  });
});

it("a form of unknown length to a call without files is of no type that it reads", async () => {
  const answer = await restCall(api, "POST /v1/app/accounts", {
    token: sandbox.appToken,
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expectProblem(answer, "unsupported_media_type");
});

const asOperator = (route: string, body: unknown) =>
  restCall(api, route, { token: api.operatorToken, body });

const delivery = { kind: "delivery_pass_through" };

const planGroup = (...components: object[]) => ({
  app_uuid: sandbox.app.uuid,
  name: "Dear",
  description: "",
  term_months: 12,
  components: [delivery, ...components],
});

describe("amounts that no bill can hold are invalid input, not a fault", () => {
  it.each([
    ["base_charge", "dollars_per_cycle", "plan_monthly_cost_dollars", "9999.99"],
    ["early_termination_fee", "dollars", "early_termination_fee", "$9999.99"],
  ])("in a %s", async (kind, name, told, most) => {
    for (const dollars of ["10000", "21474836.48", "999999999999999"]) {
      const answer = await asOperator(
        "POST /v1/operator/plan-groups",
        planGroup({ kind, [name]: dollars }),
      );
      const { errors } = expectProblem(answer, "invalid_input");
      expect(errors).toMatchObject([{ field: `components.1.${name}` }]);
    }
    const made = await asOperator(
      "POST /v1/operator/plan-groups",
      planGroup({ kind, [name]: "9999.99" }),
    );
    expect(made.body).toMatchObject({ [told]: most });
  });

  it("in a rate, while plans of the dearest can be offered", async () => {
    const made = await asOperator("POST /v1/operator/plan-groups", planGroup());
    const route = `POST /v1/operator/plan-groups/${String(Reflect.get(Object(made.body), "uuid"))}/rate-sheets`;
    const row = { utility: "ONCOR", term_months: 12, effective_on: "2022-03-01" };
    const at = (cents: string) =>
      asOperator(route, { rows: [{ ...row, energy_rate_cents_per_kwh: cents }] });
    for (const cents of ["1000", "214748.3648", "999999999999999"]) {
      expectProblem(await at(cents), "invalid_input");
    }
    expect((await at("999.9999")).status).toBe(200);
  });
});
