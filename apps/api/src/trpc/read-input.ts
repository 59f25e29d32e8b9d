import type { ProcedureContract } from "@lamplight/contracts";
import { z } from "zod";

type Unwrapped = z.core.$ZodType;

function unwrap(schema: Unwrapped): Unwrapped {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}

/** Names of fields, nested ones with their path, that a request has and its schema does not. */
export function unknownFieldsOf(schema: Unwrapped, value: unknown, prefix = ""): string[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodObject) || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const field: Unwrapped | undefined = object.shape[key];
    if (field === undefined) return [`${prefix}${key}`];
    return unknownFieldsOf(field, inner, `${prefix}${key}.`);
  });
}

function toRaw(procedure: ProcedureContract, raw: unknown): unknown {
  if (procedure.upload === true) {
    return raw instanceof FormData ? Object.fromEntries(raw.entries()) : raw;
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
  const input = z.parse<TProcedure["input"]>(procedure.input, value);
  const droppedFields = procedure.origin === "own" ? [] : unknownFieldsOf(procedure.input, value);
  return { input, droppedFields };
}
