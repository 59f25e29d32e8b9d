import { createClient } from "@lamplight/client";
import {
  fromRestForm,
  toRestForm,
  type ErrorCode,
  type NamedProcedure,
} from "@lamplight/contracts";
import { createOperatorClient } from "@lamplight/operator-client";
import type { TestApi } from "./start-test-api.ts";

export interface FaceCall {
  readonly token: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly key?: string | undefined;
}

interface FaceAnswer {
  readonly status: number;
  /** In the spelling of programs; a download's is its bytes. Undefined where the call was refused. */
  readonly output: unknown;
  readonly code: ErrorCode | null;
  readonly requestId: string;
  /** The body as it came. */
  readonly text: string;
}

type Face = (
  api: Pick<TestApi, "baseUrl">,
  named: NamedProcedure,
  call: FaceCall,
) => Promise<FaceAnswer>;

const headersOf = ({ token, key }: FaceCall) => ({
  ...(token !== null && { authorization: `Bearer ${token}` }),
  ...(key !== undefined && { "idempotency-key": key }),
});

const json = { "content-type": "application/json" };

function formOf(fields: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) form.append(name, value);
    else form.append(name, String(value));
  }
  return form;
}

const requestIdOf = (response: Response): string => response.headers.get("x-request-id") ?? "";

/** A call over tRPC's HTTP form, as a program without a client would write it. */
export const callTrpc: Face = async ({ baseUrl }, { name, procedure }, call) => {
  const url = `${baseUrl}/trpc/${name}`;
  const headers = headersOf(call);
  const { input } = call;
  const response =
    procedure.type === "query"
      ? await fetch(`${url}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers })
      : procedure.upload === true
        ? await fetch(url, { method: "POST", headers, body: formOf(input) })
        : await fetch(url, {
            method: "POST",
            headers: { ...headers, ...json },
            body: JSON.stringify(input),
          });
  const text = await response.text();
  const body = JSON.parse(text) as {
    result?: { data: unknown };
    error?: { data: { errorCode: ErrorCode } };
  };
  return {
    status: response.status,
    output: body.result?.data,
    code: body.error?.data.errorCode ?? null,
    requestId: requestIdOf(response),
    text,
  };
};

/** A call over REST: fields of the path in the path, the others in the query of a GET or else in the body. */
export const callRest: Face = async ({ baseUrl }, { procedure }, call) => {
  const { method, path } = procedure.rest;
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
  const files = Object.fromEntries(
    Object.entries(call.input).filter(([, value]) => value instanceof File),
  );
  const fields = toRestForm(procedure.input, call.input) as Record<string, unknown>;
  const rest = Object.entries({ ...fields, ...files }).filter(([name]) => !inPath.has(name));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(fields[name])),
  );
  const query = new URLSearchParams(rest.map(([name, value]) => [name, String(value)]));
  const isAsked = method === "GET";
  const url = `${baseUrl}/v1${filled}${isAsked && rest.length > 0 ? `?${query}` : ""}`;
  const headers = headersOf(call);
  const response =
    isAsked || rest.length === 0
      ? await fetch(url, { method, headers })
      : procedure.upload === true
        ? await fetch(url, { method, headers, body: formOf(Object.fromEntries(rest)) })
        : await fetch(url, {
            method,
            headers: { ...headers, ...json },
            body: JSON.stringify(Object.fromEntries(rest)),
          });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const requestId = requestIdOf(response);
  if (response.ok && procedure.download === true) {
    return { status: response.status, output: bytes, code: null, requestId, text };
  }
  const body: unknown = JSON.parse(text);
  return response.ok
    ? {
        status: response.status,
        output: fromRestForm(procedure.output, body).value,
        code: null,
        requestId,
        text,
      }
    : {
        status: response.status,
        output: undefined,
        code: (body as { code: ErrorCode }).code,
        requestId,
        text,
      };
};

type Caller = (input: object, options: { idempotencyKey?: string | undefined }) => Promise<unknown>;

/** A call through the packages that partners and in-house frontends install. */
export async function callClient(
  { baseUrl }: Pick<TestApi, "baseUrl">,
  { name }: NamedProcedure,
  { token, input, key }: FaceCall,
): Promise<unknown> {
  const options = { baseUrl, token: token ?? "", retries: 0 };
  const clients = { ...createClient(options), ...createOperatorClient(options) };
  const found = name
    .split(".")
    .reduce<unknown>((node, part) => Reflect.get(Object(node), part), clients);
  return (found as Caller)(input, { idempotencyKey: key });
}
