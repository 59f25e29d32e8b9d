/** A statement that failed, as Drizzle throws it: its message holds every parameter, which may be personal. */
const isFailedQuery = (error: Error): boolean => "query" in error && "params" in error;

const failedQueryMessage = /^Failed query: [\s\S]*/;

const messageOf = (error: Error): string =>
  isFailedQuery(error) ? "A statement failed." : error.message.replace(failedQueryMessage, "…");

/** Where an error was made, without its message, which a stack begins with. */
function framesOf({ stack = "", message }: Error): string {
  const start = stack.indexOf(message);
  return start === -1 ? "" : stack.slice(start + message.length).trim();
}

/** What names a failure without saying whose: SQLSTATE, system error, and what of the schema it was about. */
const namingFields = ["code", "constraint_name", "table_name", "column_name", "kind"] as const;

/**
 * An error as logs have it: type, message, stack and causes. Of a failed statement neither its text nor its
 * parameters, and of a row that PostgreSQL refused not its values.
 */
export function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const named = namingFields.flatMap((field) => {
    const value: unknown = Reflect.get(error, field);
    return typeof value === "string" ? [[field, value]] : [];
  });
  return {
    type: error.name,
    message: messageOf(error),
    ...Object.fromEntries(named),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: serializeError(error.cause) }),
  };
}
