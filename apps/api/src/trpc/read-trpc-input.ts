import type { ProcedureContract } from "@lamplight/contracts";
import { DomainError } from "@lamplight/domain";
import { z } from "zod";
import { formFields } from "../procedures/form-fields.ts";
import type { RawInput } from "../procedures/read-input.ts";

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

/**
 * A tRPC call's input, which is in our own spelling already.
 *
 * @throws DomainError unsupported_media_type
 */
export function readTrpcInput(procedure: ProcedureContract, raw: unknown): RawInput {
  if (procedure.upload === true && !(raw instanceof FormData)) {
    throw new DomainError("unsupported_media_type");
  }
  const value = raw instanceof FormData ? formFields(raw) : (raw ?? {});
  return { value, unknownFields: unknownFieldsOf(procedure.input, value) };
}
