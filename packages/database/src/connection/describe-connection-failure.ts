const unreachableCodes = new Set([
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
]);

/** SQLSTATEs with which PostgreSQL turns a connection away, with what to do. */
const refusals: Readonly<Record<string, string>> = {
  "28000": "it refused the user: check the user in DATABASE_URL.",
  "28P01": "it refused the password: check the user and password in DATABASE_URL.",
  "3D000": "it has no such database: create it, or name another in DATABASE_URL.",
  "53300": "it has no connections left: raise max_connections or stop other clients.",
  "57P03": "it is starting up or shutting down: try again in a moment.",
};

function codeOf(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return null;
}

/**
 * Why PostgreSQL could not be used, as one clause with what to do; null where the error is something else. Says
 * nothing of user or password.
 */
export function describeConnectionFailure(error: unknown): string | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (unreachableCodes.has(code)) {
    return `it does not answer (${code}): check that it runs and that DATABASE_URL names its host and port.`;
  }
  return refusals[code] ?? null;
}
