import { expect } from "vitest";
import { errorCatalogue, type ErrorCode } from "@lamplight/contracts";
import type { TestApi } from "./start-test-api.ts";

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body; null where it is no JSON. */
  readonly body: unknown;
}

export interface RestRequest {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is where it is text or a form. */
  readonly body?: unknown;
}

/** A request such as a partner's program would send; `route` is `POST /v1/app/accounts`. */
export async function restCall(
  { baseUrl }: Pick<TestApi, "baseUrl">,
  route: string,
  { token, headers = {}, body }: RestRequest = {},
): Promise<RestAnswer> {
  const [method = "GET", path = "/"] = route.split(" ");
  const isPlain = body === undefined || typeof body === "string" || body instanceof FormData;
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...((!isPlain || typeof body === "string") && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: isPlain ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isJson ? JSON.parse(text) : null,
  };
}

/** A refusal as REST tells it. */
export interface Problem {
  readonly code: ErrorCode;
  readonly details?: unknown;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Checks that an answer is a refusal in the declared form, and gives it. */
export function expectProblem(answer: RestAnswer, code: ErrorCode): Problem {
  const { status, sentence, remedy } = errorCatalogue[code];
  expect(answer.body).toMatchObject({
    type: "about:blank",
    title: expect.stringMatching(/^[A-Z]/),
    status,
    detail: sentence,
    error: sentence,
    code,
    request_id: answer.headers.get("x-request-id"),
    remedy,
    errors: expect.any(Array),
  });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  expect(answer.text).not.toMatch(/\bat .*\.(ts|js|mjs):\d|select |insert into|\$1/i);
  return answer.body as Problem;
}
