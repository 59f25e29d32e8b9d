import { errorCatalogue, type ErrorCode, type FieldError } from "@lamplight/contracts";
import { describeConnectionFailure } from "@lamplight/database";
import { isDomainError } from "@lamplight/domain";
import { z } from "zod";

/** What a caller is told of a call that failed, before a face gives it a form. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details: unknown;
  readonly fieldErrors: FieldError[];
}

/** Names a field in the caller's spelling by its path in ours. */
export type SpellPath = (path: readonly PropertyKey[]) => string;

const inOurSpelling: SpellPath = (path) => path.map(String).join(".");

export const plainRefusal = (code: ErrorCode, details: unknown = null): Refusal => ({
  code,
  details,
  fieldErrors: [],
});

function fieldErrorsOf(error: z.ZodError, spell: SpellPath): FieldError[] {
  return error.issues.flatMap((issue) => {
    // Unknown fields are named as they came.
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((field) => ({ field, message: "is not a field of this call" }));
    }
    return [{ field: spell(issue.path), message: issue.message }];
  });
}

/** What is told of anything that was thrown; all that is not known to be a refusal is `internal`. */
export function refusalOf(error: unknown, spell: SpellPath = inOurSpelling): Refusal {
  if (isDomainError(error)) return plainRefusal(error.code, error.details ?? null);
  if (error instanceof z.ZodError) {
    return { ...plainRefusal("invalid_input"), fieldErrors: fieldErrorsOf(error, spell) };
  }
  if (describeConnectionFailure(error) !== null) return plainRefusal("unavailable");
  return plainRefusal("internal");
}

/** Whether a refusal is our fault, so that what was thrown belongs in the log with its stack. */
export const isFault = ({ code }: Refusal): boolean => errorCatalogue[code].status >= 500;
