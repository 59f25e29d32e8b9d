import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { listProcedures, operatorContract } from "@lamplight/contracts";
import { newUuid } from "@lamplight/database";
import { createOperatorToken } from "@lamplight/operations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCustomer, createSandbox, type Sandbox } from "./testing/create-sandbox.ts";
import { expectProblem, restCall, type RestRequest } from "./testing/rest-call.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { seed: 95 });
});
afterAll(() => api[Symbol.asyncDispose]());

const asApp = (route: string, request: RestRequest = {}) =>
  restCall(api, route, { token: sandbox.appToken, ...request });

/** A token of the sandbox's App that was made over the API. */
async function tokenWith(...scopes: string[]): Promise<{ uuid: string; token: string }> {
  const answer = await asApp("POST /v1/app/tokens", { body: { name: "narrow", scopes } });
  expect(answer.status).toBe(200);
  return answer.body as { uuid: string; token: string };
}

/** A tRPC call as programs make it. */
async function trpcCall(name: string, token: string, input: object, key?: string) {
  const response = await fetch(`${api.baseUrl}/trpc/${name}`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...(key !== undefined && { "idempotency-key": key }),
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, body: await response.json() };
}

const person = (email: string) => ({ email, first_name: "Jordan", last_name: "Rivers" });

describe("an App token", () => {
  it("opens what its scopes name and nothing else", async () => {
    const { token } = await tokenWith("accounts:read");
    expectProblem(await restCall(api, "GET /v1/app", { token }), "scope_missing");
    const body = person("scopes@example.com");
    const refused = await restCall(api, "POST /v1/app/accounts", { token, body });
    expect(expectProblem(refused, "scope_missing").details).toEqual({ needed: ["accounts:write"] });
    const { accountUuid } = await createCustomer(sandbox);
    const read = await restCall(api, `GET /v1/app/accounts/${accountUuid}`, { token });
    expect(read.status).toBe(200);
    const overTrpc = await trpcCall("app.accounts.create", token, {});
    expect(overTrpc).toMatchObject({
      status: 403,
      body: { error: { data: { errorCode: "scope_missing" } } },
    });
  });

  it("makes, lists, replaces and revokes tokens, and says so in the audit log", async () => {
    const made = await tokenWith("app:read");
    const rotated = await asApp(`POST /v1/app/tokens/${made.uuid}/rotate`, {
      body: { overlap_minutes: 0 },
    });
    const { uuid, token } = rotated.body as { uuid: string; token: string };
    expect((await restCall(api, "GET /v1/app", { token })).status).toBe(200);
    expect((await asApp(`DELETE /v1/app/tokens/${uuid}`)).body).toMatchObject({
      revoked_at: expect.any(String),
    });
    expectProblem(await restCall(api, "GET /v1/app", { token }), "token_invalid");
    const listed = await asApp("GET /v1/app/tokens?limit=100");
    expect(listed.body).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ uuid })]),
    });
    expect(listed.text).not.toContain(token);
    const log = await asApp(`GET /v1/app/audit-log?object_id=${uuid}`);
    const [me] = await api.sql<{ uuid: string }[]>`
      select uuid from app_tokens where token_hash = ${createHash("sha256").update(sandbox.appToken).digest()}`;
    expect(log.body).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({ actor: { kind: "app", id: me?.uuid } }),
      ]),
    });
  });

  it("outside of sandboxes finds nothing of sandboxes", async () => {
    const secret = "live-token-of-this-test".padEnd(43, "x");
    const token = `lmp_live_${secret}${crc32(secret).toString(16).padStart(8, "0")}`;
    const { worldUuid, appUuid } = sandbox.scope;
    await api.sql`
      insert into app_tokens (uuid, world_uuid, app_uuid, name, scopes, token_hash, created_at)
      values (${newUuid()}, ${worldUuid}, ${appUuid}, 'live', '{app:read}',
        ${createHash("sha256").update(token).digest()}, now())`;
    expect((await restCall(api, "GET /v1/app", { token })).status).toBe(200);
    expectProblem(await restCall(api, "GET /v1/app/sandbox/clock", { token }), "not_found");
  });

  it("reads what has happened", async () => {
    expect((await asApp("GET /v1/app/events?limit=1")).body).toMatchObject({
      data: expect.any(Array),
      limit: 1,
    });
  });
});

describe("an operator's role", () => {
  it.each(listProcedures(operatorContract))("decides over $name", async ({ procedure }) => {
    const { rest, type, roles } = procedure;
    const route = `${rest.method} /v1${rest.path.replaceAll(/\{\w+\}/g, "1")}`;
    const allowed = new Set<string>(roles ?? (type === "query" ? ["read_only", "care"] : []));
    for (const role of ["read_only", "care", "billing", "pricing", "admin"] as const) {
      const { token } = await createOperatorToken(api.context, { name: role, role });
      // What comes in is nothing that any of them takes.
      const body = type === "query" ? {} : { body: {} };
      const answer = await restCall(api, `${route}?nothing=1`, { token, ...body });
      if (role === "admin" || allowed.has(role)) {
        expect([400, 415], `${role} ${route}`).toContain(answer.status);
      } else if (type === "mutation" || roles !== undefined) {
        const { details } = expectProblem(answer, "role_missing");
        expect(details).toEqual({ needed: [...new Set([...(roles ?? []), "admin"])] });
      }
    }
  });

  it("lets every role ask what needs none", async () => {
    const { token } = await createOperatorToken(api.context, { name: "r", role: "read_only" });
    const answer = await restCall(api, "GET /v1/operator/audit-log", { token });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ data: expect.any(Array), limit: 25 });
  });
});

const send = (key: string, email: string) =>
  asApp("POST /v1/app/accounts", { headers: { "idempotency-key": key }, body: person(email) });

describe("an Idempotency-Key", () => {
  it("has the same call done once and answered alike, on either face", async () => {
    const first = await send("key-1", "once@example.com");
    const again = await send("key-1", "once@example.com");
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const input = { email: "once@example.com", firstName: "Jordan", lastName: "Rivers" };
    const overTrpc = await trpcCall("app.accounts.create", sandbox.appToken, input, "key-1");
    expect(overTrpc).toMatchObject({
      status: 200,
      body: { result: { data: { uuid: (first.body as { uuid: string }).uuid } } },
    });
    expectProblem(await send("key-1", "another@example.com"), "idempotency_key_reused");
  });

  it("keeps a secret that was shown in the answer", async () => {
    const { accountUuid } = await createCustomer(sandbox);
    const headers = { "idempotency-key": "token-key" };
    const route = `POST /v1/app/accounts/${accountUuid}/token`;
    const first = await asApp(route, { headers });
    const again = await asApp(route, { headers });
    expect(again.body).toEqual(first.body);
    const { token } = first.body as { token: string };
    const kept = await api.sql`select answer from request_keys where key = 'token-key'`;
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it("has a long call waited for and not started twice", async () => {
    const headers = { "idempotency-key": "advance" };
    const body = { by: "PT1H" };
    const first = await asApp("POST /v1/app/sandbox/clock/advance", { headers, body });
    const again = await asApp("POST /v1/app/sandbox/clock/advance", { headers, body });
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect((await asApp("GET /v1/app/sandbox/clock")).body).toEqual(
      (first.body as { clock: object }).clock,
    );
  });

  it("that is none is refused, and is nothing to a question", async () => {
    const tooLong = "x".repeat(256);
    for (const key of ["", tooLong, "schlüssel", "tab\tinside"]) {
      expectProblem(await send(key, "badkey@example.com"), "idempotency_key_invalid");
    }
    expect((await send("x".repeat(255), "longkey@example.com")).status).toBe(200);
    const headers = { "idempotency-key": tooLong };
    expect((await asApp("GET /v1/app", { headers })).status).toBe(200);
    const { token } = await createCustomer(sandbox);
    const search = await restCall(api, "POST /v1/account/enroll/address-search", {
      token,
      headers,
      body: { query: "100 Main Street" },
    });
    expect(search.status).toBe(200);
    const overTrpc = await trpcCall("app.accounts.create", sandbox.appToken, {}, tooLong);
    expect(overTrpc.status).toBe(400);
  });
});
