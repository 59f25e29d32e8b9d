import { describe, expect, it } from "vitest";
import { AnswerChecker } from "./answer-checker.ts";
import { operationsOf } from "./operations-of.ts";
import type { WireAnswer } from "./send.ts";
import { servedDocument } from "./served-document.ts";
import type { WireRequest } from "./to-wire.ts";

const document = servedDocument();
const checker = new AnswerChecker(document, operationsOf(document));

const requestId = "4ade6358-9f7a-406a-a873-9f0835725356";
const uuid = "017f4410-6b1c-7d02-9b47-5a1e8c3f7d02";

function wire(route: string, json?: unknown): WireRequest {
  const [method = "", path = ""] = route.split(" ");
  return {
    method,
    path,
    headers: json === undefined ? [] : [["Content-Type", "application/json"]],
    body: json === undefined ? null : Buffer.from(JSON.stringify(json)),
    isChunked: false,
    token: null,
  };
}

interface Given {
  readonly status?: number;
  readonly headers?: WireAnswer["headers"];
  readonly body: unknown;
}

const answered = ({ status = 200, headers = {}, body }: Given): WireAnswer => ({
  status,
  headers: {
    "content-type": `application/${status < 400 ? "json" : "problem+json"}; charset=utf-8`,
    "x-request-id": requestId,
    "ratelimit-limit": "1200",
    "ratelimit-remaining": "1199",
    "ratelimit-reset": "60",
    ...headers,
  },
  body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
});

const clock = { now: "2022-03-01T06:00:00.000Z", is_virtual: true };
const askClock = wire("GET /v1/app/sandbox/clock");

const problem = {
  type: "about:blank",
  title: "Not Found",
  status: 404,
  detail: "No.",
  error: "No.",
  code: "not_found",
  request_id: requestId,
  remedy: "caller",
  errors: [],
};

describe("the checker of answers", () => {
  it.each<[name: string, request: WireRequest, given: Given]>([
    ["an answer as declared", askClock, { body: clock }],
    ["one with a field that is new", askClock, { body: { ...clock, zone: "America/Chicago" } }],
    ["a refusal as declared", askClock, { status: 404, body: problem }],
    ["a refusal where nothing is", wire("GET /v1/nothing"), { status: 404, body: problem }],
    [
      "a document",
      wire("GET /v1/account/billing/invoices/1/pdf"),
      { headers: { "content-type": "application/pdf" }, body: Buffer.from("%PDF-1.7") },
    ],
  ])("has nothing against %s", (_name, request, given) => {
    expect(checker.faultsOf(request, answered(given))).toEqual([]);
  });

  it.each<[name: string, request: WireRequest, given: Given, fault: RegExp]>([
    [
      "a fault of ours",
      askClock,
      { status: 500, body: { ...problem, status: 500, code: "internal" } },
      /the status is 500/,
    ],
    [
      "no database",
      askClock,
      { status: 503, body: { ...problem, status: 503, code: "unavailable" } },
      /the status is 503/,
    ],
    [
      "a status that is not declared",
      askClock,
      { status: 201, body: clock },
      /201 is not declared/,
    ],
    [
      "a status of another call",
      askClock,
      { status: 413, body: { ...problem, status: 413, code: "upload_too_large" } },
      /413 is not declared/,
    ],
    [
      "no request id",
      askClock,
      { headers: { "x-request-id": undefined }, body: clock },
      /no X-Request-Id/,
    ],
    [
      "a request id that the caller chose",
      askClock,
      { headers: { "x-request-id": "mine" }, body: clock },
      /no id of ours/,
    ],
    [
      "another content type",
      askClock,
      { headers: { "content-type": "text/html" }, body: clock },
      /text\/html is not declared/,
    ],
    ["a field missing", askClock, { body: { now: clock.now } }, /required property 'is_virtual'/],
    ["a field of another type", askClock, { body: { ...clock, is_virtual: "yes" } }, /boolean/],
    ["a text of another format", askClock, { body: { ...clock, now: "today" } }, /date-time/],
    [
      "an instant without milliseconds",
      askClock,
      { body: { ...clock, now: "2022-03-01T06:00:00Z" } },
      /pattern/,
    ],
    ["no JSON", askClock, { body: Buffer.from("{") }, /no JSON/],
    ["no UTF-8", askClock, { body: Buffer.from([0x22, 0xff, 0x22]) }, /no JSON in UTF-8/],
    [
      "no rate",
      askClock,
      { headers: { "ratelimit-limit": undefined }, body: clock },
      /ratelimit-limit is not there/,
    ],
    [
      "a rate that is no number",
      askClock,
      { headers: { "ratelimit-limit": "many" }, body: clock },
      /header ratelimit-limit/,
    ],
    [
      "a code that the call does not declare",
      askClock,
      { status: 404, body: { ...problem, code: "link_expired" } },
      /allowed values/,
    ],
    [
      "the id of another request",
      askClock,
      { status: 404, body: { ...problem, request_id: uuid } },
      /problem's request_id/,
    ],
    [
      "another status inside",
      askClock,
      { status: 404, body: { ...problem, status: 400 } },
      /status/,
    ],
    [
      "a stack",
      askClock,
      { status: 404, body: { ...problem, title: "at call (serve.ts:12:3)" } },
      /innards/,
    ],
    ["success where nothing is", wire("GET /v1/nothing"), { body: {} }, /no operation is there/],
    [
      "a refusal in another form where nothing is",
      wire("GET /v1/nothing"),
      { status: 404, body: { message: "Route not found" } },
      /required property 'code'/,
    ],
    [
      "a page instead of a document",
      wire("GET /v1/account/billing/invoices/1/pdf"),
      { headers: { "content-type": "application/pdf" }, body: Buffer.from("<html>") },
      /no PDF/,
    ],
    [
      "success with what the document forbids",
      wire("POST /v1/operator/tokens", { name: "x", role: "admin", extra: 1 }),
      {
        body: {
          token: "t",
          uuid,
          name: "x",
          role: "admin",
          created_at: clock.now,
          last_used_at: null,
          revoked_at: null,
        },
      },
      /accepted that is not admitted/,
    ],
  ])("finds %s", (_name, request, given, fault) => {
    expect(checker.faultsOf(request, answered(given)).join("\n")).toMatch(fault);
  });
});
