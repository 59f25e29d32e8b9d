interface PostgresErrorLike {
  readonly code: string;
  readonly constraint_name?: string;
}

function postgresErrorOf(error: unknown): PostgresErrorLike | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && "severity" in current) return current as Error & PostgresErrorLike;
  }
  return null;
}

/** Whether PostgreSQL refused a row because of this constraint, whose name states the invariant. */
export function isViolationOf(error: unknown, constraintName: string): boolean {
  return postgresErrorOf(error)?.constraint_name === constraintName;
}
