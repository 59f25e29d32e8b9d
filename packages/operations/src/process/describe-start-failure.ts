import { SchemaVersionError, describeConnectionFailure } from "@lamplight/database";

/** Why a process could not start: one sentence with what to do. */
export function describeStartFailure(error: unknown, port?: number): string {
  if (error instanceof SchemaVersionError) return error.message;
  const connection = describeConnectionFailure(error);
  if (connection !== null) return `PostgreSQL cannot be used: ${connection}`;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    return `Port ${port} is in use: stop what uses it, or start with another (--port, or PORT).`;
  }
  return error instanceof Error ? error.message : String(error);
}
