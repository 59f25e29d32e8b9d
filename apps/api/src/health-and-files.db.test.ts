import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  acceptance,
  createCustomer,
  createSandbox,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import {
  startTestApi,
  testPublicBaseUrl,
  testSecret,
  type TestApi,
} from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api);
});
afterAll(() => api[Symbol.asyncDispose]());

describe("the health of a process", () => {
  it("is ready with a schema of its own", async () => {
    expect(await (await fetch(`${api.baseUrl}/healthz`)).json()).toEqual({ status: "ok" });
    const ready = await fetch(`${api.baseUrl}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: "ready" });
  });

  it("is alive but not ready with a newer or an older schema", async () => {
    const { sql } = api;
    const [migration] = await sql<{ created_at: string }[]>`
      select max(created_at)::text as created_at from schema_migrations`;
    const latest = migration?.created_at ?? "";
    for (const change of [1000, -1000]) {
      await sql`update schema_migrations set created_at = created_at + ${change}`;
      try {
        const ready = await fetch(`${api.baseUrl}/readyz`);
        expect(ready.status).toBe(503);
        expect(await ready.json()).toEqual({ status: "not_ready" });
        expect((await fetch(`${api.baseUrl}/healthz`)).status).toBe(200);
      } finally {
        await sql`update schema_migrations set created_at = created_at - ${change}`;
      }
    }
    const [after] = await sql`select max(created_at)::text as created_at from schema_migrations`;
    expect(after?.["created_at"]).toBe(latest);
    expect((await fetch(`${api.baseUrl}/readyz`)).status).toBe(200);
  });
});

const linkOf = async (): Promise<string> => {
  const customer = await createCustomer(sandbox);
  const esiId = sandbox.premises[0]?.esiId ?? "";
  await acceptance(customer, esiId, sandbox.firstDay);
  const [plan] = await customer.account.enroll.requestPlans({ esiId });
  return plan?.links.efl ?? "";
};

describe("a link to a file", () => {
  it("opens a PDF without a token", async () => {
    const link = await linkOf();
    expect(link.startsWith(`${testPublicBaseUrl}/files/`)).toBe(true);
    const response = await api.open(link);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    // The link is a key, which no log may keep.
    expect(api.logs()).not.toContain(link.slice(link.lastIndexOf("/") + 1));
  });

  it("that is tampered with, expired or for something else opens nothing", async () => {
    const link = await linkOf();
    const [head = "", body = "", signature = ""] = (link.split("/files/")[1] ?? "").split(".");
    const claims: object = JSON.parse(Buffer.from(body, "base64url").toString("utf8"));
    const encoded = Buffer.from(JSON.stringify({ ...claims, kind: "invoice" })).toString(
      "base64url",
    );
    const sign = (audience: string, seconds: number) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: "HS256" })
        .setAudience(audience)
        .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
        .sign(new TextEncoder().encode(testSecret));
    const tokens = [
      `${head}.${encoded}.${signature}`,
      `${head}.${body}.`,
      "rubbish",
      await sign("file", -1),
      await sign("account", 60),
    ];
    for (const token of tokens) {
      const response = await fetch(`${api.baseUrl}/files/${token}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: "link_expired" });
    }
    const good = await fetch(`${api.baseUrl}/files/${await sign("file", 60)}`);
    expect(good.status).toBe(200);
    await good.arrayBuffer();
  });
});
