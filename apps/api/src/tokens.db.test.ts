import { setTimeout } from "node:timers/promises";
import { newUuid } from "@lamplight/database";
import { decodeJwt, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  acceptance,
  createCustomer,
  createSandbox,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, testSecret, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api);
  customer = await createCustomer(sandbox);
});
afterAll(() => api[Symbol.asyncDispose]());

/** An account token as the API signs them, with a life and a key of the test's choice. */
function signedToken(
  claims: object,
  { secret = testSecret, audience = "account", minutes = 60 } = {},
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience(audience)
    .setExpirationTime(Math.floor(Date.now() / 1000) + minutes * 60)
    .sign(new TextEncoder().encode(secret));
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

describe("a call's token", () => {
  it("is missing where no header or no Bearer header came", async () => {
    const basic = { authorization: `Basic ${Buffer.from("user:word").toString("base64")}` };
    for (const headers of [{}, basic, { authorization: "Bearer" }]) {
      const response = await fetch(`${api.baseUrl}/trpc/app.get`, { headers });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({
        error: { data: { errorCode: "token_missing" } },
      });
    }
  });

  it("is invalid where it is garbage, mistyped or unknown", async () => {
    const { appToken } = sandbox;
    const last = appToken.at(-1) === "0" ? "1" : "0";
    const tokens = [
      "garbage",
      `${appToken.slice(0, -1)}${last}`,
      `${appToken}0`,
      appToken.toUpperCase(),
      appToken.replace("lmp_sandbox_", "lmp_operator_"),
      `${customer.token}x`,
    ];
    for (const token of tokens) {
      const refusal = await refusalOf(api.client(token).app.get({}));
      expect(refusal).toMatchObject({ code: "token_invalid", status: 401 });
    }
  });

  it("is invalid once it is revoked", async () => {
    const other = await createSandbox(api, { seed: 8 });
    await expect(other.backend.app.get({})).resolves.toMatchObject({ uuid: other.app.uuid });
    // As another process would, which this one hears of within seconds.
    await api.sql`update app_tokens set revoked_at = now() where app_uuid = ${other.app.uuid}`;
    await vi.waitFor(
      async () => {
        const refusal = await refusalOf(other.backend.app.get({}));
        expect(refusal).toMatchObject({ code: "token_invalid", status: 401 });
      },
      { timeout: 5000, interval: 100 },
    );
  });

  it("says of which kind it has to be", async () => {
    const calls = [
      [() => api.client(customer.token).app.get({}), "app"],
      [() => api.client(api.operatorToken).app.get({}), "app"],
      [() => api.client(sandbox.appToken).account.get({}), "account"],
      [() => api.client(api.operatorToken).account.billing.invoices.list({}), "account"],
    ] as const;
    for (const [call, needed] of calls) {
      const refusal = await refusalOf(call());
      expect(refusal).toMatchObject({ code: "token_wrong_kind", status: 403, details: { needed } });
    }
    const response = await fetch(`${api.baseUrl}/trpc/operator.retailers.create`, {
      method: "POST",
      headers: { authorization: `Bearer ${sandbox.appToken}`, "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      error: { data: { errorCode: "token_wrong_kind", details: { needed: "operator" } } },
    });
  });

  it("of an account is invalid when it has expired, another signed it or it is for something else", async () => {
    const { scope } = sandbox;
    const claims = { ...scope, accountUuid: customer.accountUuid, isSandbox: true };
    const good = await signedToken(claims);
    await expect(api.client(good).account.get({})).resolves.toMatchObject({
      uuid: customer.accountUuid,
    });
    const bad = [
      await signedToken(claims, { minutes: -1 }),
      await signedToken(claims, { secret: "another secret that is just as long as ours" }),
      await signedToken(claims, { audience: "file" }),
    ];
    for (const token of bad) {
      const refusal = await refusalOf(api.client(token).account.get({}));
      expect(refusal).toMatchObject({ code: "token_invalid", status: 401 });
    }
  });

  it("of an account is remembered no longer than it is good", async () => {
    const claims = { ...sandbox.scope, accountUuid: customer.accountUuid, isSandbox: true };
    const token = await signedToken(claims, { minutes: 3 / 60 });
    const expiresAtMs = (decodeJwt(token).exp ?? 0) * 1000;
    const call = async () => {
      const isExpired = Date.now() >= expiresAtMs;
      const refusal = await refusalOf(api.client(token).account.get({})).catch(() => null);
      return { isExpired, isRefused: refusal?.code === "token_invalid" };
    };
    expect(await call()).toEqual({ isExpired: false, isRefused: false });
    await setTimeout(expiresAtMs - 200 - Date.now());
    // It would be remembered for two seconds from here.
    await call();
    await setTimeout(expiresAtMs + 20 - Date.now());
    expect(await call()).toEqual({ isExpired: true, isRefused: true });
  });

  it("without a signature opens nothing", async () => {
    const body = {
      ...sandbox.scope,
      accountUuid: customer.accountUuid,
      isSandbox: true,
      aud: "account",
      exp: Math.floor(Date.now() / 1000) + 3600,
    };
    const token = `${encode({ alg: "none" })}.${encode(body)}.`;
    const refusal = await refusalOf(api.client(token).account.get({}));
    expect(refusal).toMatchObject({ code: "token_invalid", status: 401 });
  });
});

describe("what a token opens", () => {
  it("is no account of another App", async () => {
    const other = await createSandbox(api, { seed: 9 });
    const stranger = await createCustomer(other);
    const { accounts } = sandbox.backend.app;
    for (const uuid of [stranger.accountUuid, newUuid()]) {
      expect(await refusalOf(accounts.get({ uuid }))).toMatchObject({
        code: "not_found",
        status: 404,
      });
      expect(await refusalOf(accounts.createToken({ uuid }))).toMatchObject({ code: "not_found" });
    }
    await expect(
      other.backend.app.accounts.get({ uuid: stranger.accountUuid }),
    ).resolves.toMatchObject({
      uuid: stranger.accountUuid,
    });
  });

  it("is no plan of another App", async () => {
    const other = await createSandbox(api, { seed: 10 });
    const stranger = await createCustomer(other);
    const theirs = other.premises[0]?.esiId ?? "";
    const ours = sandbox.premises[0]?.esiId ?? "";
    const foreign = await acceptance(stranger, theirs, other.firstDay);
    const refusal = await refusalOf(
      customer.account.enroll.acceptPlan({ ...foreign, esiId: ours }),
    );
    expect(refusal).toMatchObject({ code: "not_found", status: 404 });
  });
});
