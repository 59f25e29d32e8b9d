import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { errorCatalogue } from "@lamplight/contracts";
import { expect, it } from "vitest";
import { ConnectionError, createClient, LamplightError, type ConnectionOptions } from "./index.ts";

type Answer = (response: ServerResponse) => void;

const succeed: Answer = (response) => {
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ result: { data: [] } }));
};

/** The request was read, and may have been done, but no answer comes. */
const drop: Answer = (response) => response.destroy();

const refuse =
  (code: keyof typeof errorCatalogue, details: object | null = null): Answer =>
  (response) => {
    const { status, sentence } = errorCatalogue[code];
    response.writeHead(status, { "content-type": "application/json" });
    const data = { httpStatus: status, errorCode: code, requestId: "r", details, fieldErrors: [] };
    response.end(JSON.stringify({ error: { message: sentence, code: -32000, data } }));
  };

/** An API that gives these answers in turn, the last one again and again. */
async function startScript(answers: readonly Answer[], options: Partial<ConnectionOptions> = {}) {
  const requests: { key: IncomingMessage["headers"][string]; body: string; at: number }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    request.on("end", () => {
      requests.push({ key: request.headers["idempotency-key"], body, at: performance.now() });
      const answer = answers[Math.min(requests.length, answers.length) - 1] ?? succeed;
      answer(response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    client: createClient({ baseUrl: `http://127.0.0.1:${port}`, token: "t", ...options }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

it("a write whose answer was lost is sent again with its key and body", async () => {
  await using script = await startScript([drop, refuse("unavailable"), succeed]);
  await script.client.account.enroll.searchAddress({ query: "100 main" });
  const [first, second, third] = script.requests;
  expect(script.requests).toHaveLength(3);
  expect(first?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect([second?.key, third?.key]).toEqual([first?.key, first?.key]);
  expect([second?.body, third?.body]).toEqual([first?.body, first?.body]);
});

it("each write has a key of its own, or the one that the caller gives", async () => {
  await using script = await startScript([succeed]);
  const search = script.client.account.enroll.searchAddress;
  await search({ query: "100 main" });
  await search({ query: "100 main" });
  await search({ query: "100 main" }, { idempotencyKey: "order 7" });
  await script.client.account.get();
  const keys = script.requests.map(({ key }) => key);
  expect(new Set(keys).size).toBe(4);
  expect(keys.slice(2)).toEqual(["order 7", undefined]);
});

it("a query is asked again", async () => {
  await using script = await startScript([drop, succeed]);
  await script.client.account.get();
  expect(script.requests).toHaveLength(2);
});

it("waits as long as the API says", async () => {
  await using script = await startScript([
    refuse("rate_limited", { retryAfterSeconds: 1 }),
    succeed,
  ]);
  await script.client.account.get();
  const [first, second] = script.requests.map(({ at }) => at);
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(995);
});

it("a call in flight is asked for again", async () => {
  await using script = await startScript([refuse("request_in_flight"), succeed]);
  await script.client.account.enroll.searchAddress({ query: "100 main" });
  expect(script.requests).toHaveLength(2);
});

it("a refusal of the call itself is told at once", async () => {
  await using script = await startScript([refuse("esi_id_taken", { esiId: "1" }), succeed]);
  const error = await failureOf(script.client.account.enroll.finalize({}));
  expect(error).toBeInstanceOf(LamplightError);
  expect(script.requests).toHaveLength(1);
});

it("gives up after as many retries as it was told", async () => {
  await using script = await startScript([drop], { retries: 2 });
  expect(await failureOf(script.client.account.get())).toBeInstanceOf(ConnectionError);
  expect(script.requests).toHaveLength(3);
  await using strict = await startScript([drop], { retries: 0 });
  expect(await failureOf(strict.client.account.get())).toBeInstanceOf(ConnectionError);
  expect(strict.requests).toHaveLength(1);
});

it("a call that the caller has given up is not sent again", async () => {
  const stop = new AbortController();
  const dropAndStop: Answer = (response) => {
    stop.abort();
    drop(response);
  };
  await using script = await startScript([dropAndStop, succeed]);
  const error = await failureOf(script.client.account.get({}, { signal: stop.signal }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(script.requests).toHaveLength(1);
});
