import type { ProcedureContract } from "@lamplight/contracts";
import { z } from "zod";

/** What a face has understood of a request: the input in our own spelling, not yet validated. */
export interface RawInput {
  readonly value: unknown;
  /** Fields that the input does not have, in the caller's spelling, nested ones with their path. */
  readonly unknownFields: readonly string[];
}

export interface ReadInput<TInput> {
  readonly input: TInput;
  /** Fields that were dropped. Only `published` and `guessed` procedures drop any. */
  readonly droppedFields: readonly string[];
}

/** PostgreSQL keeps no NUL, and no half of a surrogate pair in JSON. */
const canBeKept = (text: string): boolean => text.isWellFormed() && !text.includes("\0");

function unkeepableFieldsOf(value: unknown, path: readonly string[] = []): z.core.$ZodIssue[] {
  const issue: z.core.$ZodIssue = {
    code: "custom",
    path: [...path],
    message: "has characters that no text has",
    input: value,
  };
  if (typeof value === "string") return canBeKept(value) ? [] : [issue];
  if (value instanceof File) return canBeKept(value.name) ? [] : [issue];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    canBeKept(key) ? unkeepableFieldsOf(inner, [...path, key]) : [issue],
  );
}

/**
 * A request's input by its contract. Partners of a published API may send more than we know: it is dropped
 * and its names are told. Our own procedures refuse it.
 *
 * @throws ZodError
 */
export function readInput<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  { value, unknownFields }: RawInput,
): ReadInput<z.output<TProcedure["input"]>> {
  const parsed = z.safeParse<TProcedure["input"]>(procedure.input, value);
  // Own procedures share nested objects with published ones, so that not every schema refuses by itself.
  const refused = procedure.origin === "own" ? unknownFields : [];
  const issues = parsed.success
    ? unkeepableFieldsOf(parsed.data)
    : parsed.error.issues.filter(({ code }) => code !== "unrecognized_keys");
  if (refused.length > 0) {
    const keys = [...refused];
    issues.push({ code: "unrecognized_keys", keys, path: [], message: "Unknown fields" });
  }
  if (!parsed.success || issues.length > 0) throw new z.ZodRealError(issues);
  return { input: parsed.data, droppedFields: unknownFields };
}
