import type { ProcedureContract } from "@lamplight/contracts";
import { z } from "zod";

type Unwrapped = z.core.$ZodType;

function unwrap(schema: Unwrapped): Unwrapped {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}

/** Names of fields, nested ones with their path, that a request has and its schema does not. */
function unknownFieldsOf(schema: Unwrapped, value: unknown, prefix = ""): string[] {
  const known = unwrap(schema);
  if (known instanceof z.ZodArray && Array.isArray(value)) {
    return value.flatMap((item, index) =>
      unknownFieldsOf(known.element, item, `${prefix}${index}.`),
    );
  }
  if (!(known instanceof z.ZodObject) || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    // Every object has a `toString` that its schema does not know.
    const field: Unwrapped | undefined = Object.hasOwn(known.shape, key)
      ? known.shape[key]
      : undefined;
    if (field === undefined) return [`${prefix}${key}`];
    return unknownFieldsOf(field, inner, `${prefix}${key}.`);
  });
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

/** A field that comes more than once is a list, which no field of an upload is. */
function fieldsOf(form: FormData): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function toRaw(procedure: ProcedureContract, raw: unknown): unknown {
  if (procedure.upload === true) {
    return raw instanceof FormData ? fieldsOf(raw) : raw;
  }
  return raw ?? {};
}

export interface ReadInput<TInput> {
  readonly input: TInput;
  /** Fields that were dropped. Only `published` and `guessed` procedures drop any. */
  readonly droppedFields: string[];
}

/**
 * A request's input by its contract. Partners of a published API may send more than we know: it is dropped
 * and its names are told. Our own procedures refuse it.
 *
 * @throws ZodError
 */
export function readInput<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  raw: unknown,
): ReadInput<z.output<TProcedure["input"]>> {
  const value = toRaw(procedure, raw);
  const unknownFields = unknownFieldsOf(procedure.input, value);
  const parsed = z.safeParse<TProcedure["input"]>(procedure.input, value);
  // Own procedures share nested objects with published ones, so that not every schema refuses by itself.
  const refused = procedure.origin === "own" ? unknownFields : [];
  const issues = parsed.success
    ? unkeepableFieldsOf(parsed.data)
    : parsed.error.issues.filter(({ code }) => code !== "unrecognized_keys");
  if (refused.length > 0) {
    issues.push({ code: "unrecognized_keys", keys: refused, path: [], message: "Unknown fields" });
  }
  if (!parsed.success || issues.length > 0) throw new z.ZodRealError(issues);
  return { input: parsed.data, droppedFields: unknownFields };
}
