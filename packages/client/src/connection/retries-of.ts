import type { ConnectionOptions } from "./connection-options.ts";
import { toClientError } from "./to-client-error.ts";
import { LamplightError } from "./lamplight-error.ts";

const defaultRetries = 3;
const firstDelayMs = 250;
const longestDelayMs = 60_000;

/** Refusals that say nothing of the call itself, only of the moment. */
const passing: ReadonlySet<string> = new Set(["unavailable", "rate_limited", "request_in_flight"]);

/** What tRPC says of a failed attempt, as far as we look at it. */
interface Attempt {
  readonly op: { readonly path: string; readonly signal?: AbortSignal | null | undefined };
  readonly error: Failure;
  readonly attempts: number;
}

interface Failure extends Error {
  readonly meta?: Record<string, unknown> | undefined;
}

/** Whether an answer came from what stands before the API and could not reach it. */
function isFromGateway({ meta }: Failure): boolean {
  const response = meta?.["response"];
  return !(response instanceof Response) || response.status >= 502;
}

/** Which failed calls are sent again, and when: at random within a time that doubles, or when the API says. */
export function retriesOf({ retries = defaultRetries }: ConnectionOptions) {
  // tRPC asks for the delay right after it has asked whether to try again.
  let notBeforeMs = 0;
  return {
    retry: ({ op, error, attempts }: Attempt): boolean => {
      notBeforeMs = 0;
      if (attempts > retries || op.signal?.aborted === true) return false;
      const refusal = toClientError(op.path, error);
      if (!(refusal instanceof LamplightError)) return isFromGateway(error);
      const { code, details }: { code: string; details: unknown } = refusal;
      if (!passing.has(code)) return false;
      notBeforeMs = 1000 * retryAfterSecondsOf(details);
      return true;
    },
    retryDelayMs: (attempt: number): number =>
      Math.min(longestDelayMs, notBeforeMs + Math.random() * firstDelayMs * 2 ** attempt),
  };
}

function retryAfterSecondsOf(details: unknown): number {
  const seconds: unknown =
    details !== null && typeof details === "object"
      ? Reflect.get(details, "retryAfterSeconds")
      : undefined;
  return typeof seconds === "number" ? seconds : 0;
}
