import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { errorCatalogue } from "@lamplight/contracts";
import { initTRPC, TRPCError } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { ConnectionError, createClient, isLamplightError, LamplightError } from "./index.ts";

/** A refusal as the API gives it, thrown through tRPC. */
class Refusal extends Error {
  readonly code: keyof typeof errorCatalogue;
  readonly details: unknown;
  constructor(code: keyof typeof errorCatalogue, details?: unknown) {
    super(errorCatalogue[code].sentence);
    this.code = code;
    this.details = details;
  }
}

function refuse(code: keyof typeof errorCatalogue, details?: unknown): never {
  throw new TRPCError({ code: "CONFLICT", cause: new Refusal(code, details) });
}

interface Seen {
  method: string;
  url: string;
  authorization: string | undefined;
}

const seen: Seen[] = [];
const trpc = initTRPC.create({
  errorFormatter: ({ shape, error }) => {
    const refusal = error.cause;
    if (!(refusal instanceof Refusal)) return shape;
    return {
      ...shape,
      message: refusal.message,
      data: {
        ...shape.data,
        httpStatus: errorCatalogue[refusal.code].status,
        errorCode: refusal.code,
        requestId: "req-1",
        details: refusal.details,
        fieldErrors: refusal.code === "invalid_input" ? [{ field: "query", message: "short" }] : [],
      },
    };
  },
});
const anything = trpc.procedure.input((value) => value);
const handler = createHTTPHandler({
  basePath: "/trpc/",
  router: trpc.router({
    app: {
      get: anything.query(({ input }) => ({ echo: input })),
      accounts: { get: anything.query(() => Promise.reject(new Error("not a refusal"))) },
    },
    account: {
      enroll: {
        searchAddress: anything.mutation(({ input }) =>
          JSON.stringify(input) === '{"query":"a"}' ? refuse("invalid_input") : [{ echo: input }],
        ),
        searchEsiId: anything.mutation(() =>
          refuse("esi_id_taken", { esiId: "10400512345670001" }),
        ),
        get: anything.query(() => new Promise(() => {})),
      },
    },
  }),
});

let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({
      method: request.method ?? "",
      url: request.url ?? "",
      authorization: request.headers.authorization,
    });
    handler(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("the client", () => {
  it("asks with GET and the token", async () => {
    const client = createClient({ baseUrl: `${baseUrl}/`, token: "lmp_sandbox_1" });
    expect(await client.app.get()).toEqual({ echo: {} });
    expect(seen.at(-1)).toEqual({
      method: "GET",
      url: "/trpc/app.get?input=%7B%7D",
      authorization: "Bearer lmp_sandbox_1",
    });
  });

  it("keeps the input of a mutation out of the URL", async () => {
    const client = createClient({ baseUrl, token: "t" });
    expect(await client.account.enroll.searchAddress({ query: "12 Elm" })).toEqual([
      { echo: { query: "12 Elm" } },
    ]);
    expect(seen.at(-1)).toMatchObject({
      method: "POST",
      url: "/trpc/account.enroll.searchAddress",
    });
  });

  it("asks a token function before each call", async () => {
    let count = 0;
    const client = createClient({ baseUrl, token: async () => `token-${++count}` });
    await client.app.get();
    await client.app.get();
    expect(seen.slice(-2).map(({ authorization }) => authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  it("rejects with the token function's own error", async () => {
    const failure = new Error("signed out");
    const client = createClient({ baseUrl, token: () => Promise.reject(failure) });
    await expect(client.app.get()).rejects.toBe(failure);
  });

  it("sends through the fetch that it was given", async () => {
    const urls: string[] = [];
    const client = createClient({
      baseUrl,
      token: "t",
      fetch: (url, init) => {
        urls.push(String(url));
        return fetch(url, init);
      },
    });
    await client.app.get();
    expect(urls).toEqual([`${baseUrl}/trpc/app.get?input=%7B%7D`]);
  });

  it("rejects with the refusal and its details", async () => {
    const client = createClient({ baseUrl, token: "t" });
    const error: unknown = await client.account.enroll
      .searchEsiId({ esiId: "10400512345670001" })
      .catch((reason: unknown) => reason);
    if (!isLamplightError(error, "esi_id_taken")) throw new Error("not narrowed", { cause: error });
    expectTypeOf(error.details).toEqualTypeOf<{ esiId: string }>();
    expect(error).toMatchObject({
      name: "LamplightError",
      message: errorCatalogue.esi_id_taken.sentence,
      details: { esiId: "10400512345670001" },
      fieldErrors: [],
      status: 409,
      requestId: "req-1",
    });
    expect(isLamplightError(error, "not_found")).toBe(false);
    expect(isLamplightError(error)).toBe(true);
  });

  it("names the bad fields", async () => {
    const client = createClient({ baseUrl, token: "t" });
    const call = client.account.enroll.searchAddress({ query: "a" });
    await expect(call).rejects.toMatchObject({
      code: "invalid_input",
      fieldErrors: [{ field: "query", message: "short" }],
    });
  });

  it("tells a failed network from a refusal", async () => {
    const client = createClient({ baseUrl: "http://127.0.0.1:1", token: "t" });
    const error: unknown = await client.app.get().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).not.toBeInstanceOf(LamplightError);
    expect(error).toMatchObject({ message: "No answer from Lamplight to app.get" });
    expect(error).toHaveProperty("cause", expect.any(Error));
  });

  it("tells an answer by something else from a refusal", async () => {
    const client = createClient({
      baseUrl,
      token: "t",
      fetch: async () => new Response("<html>Bad gateway</html>", { status: 502 }),
    });
    await expect(client.app.get()).rejects.toBeInstanceOf(ConnectionError);
    const withoutCode = createClient({ baseUrl, token: "t" }).app.accounts.get({ uuid: "x" });
    await expect(withoutCode).rejects.toBeInstanceOf(ConnectionError);
  });

  it("stops waiting when told so", async () => {
    const stop = new AbortController();
    const call = createClient({ baseUrl, token: "t" }).account.enroll.get(
      {},
      { signal: stop.signal },
    );
    setTimeout(() => stop.abort(), 50);
    await expect(call).rejects.toBeInstanceOf(ConnectionError);
  });
});
