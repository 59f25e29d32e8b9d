import type { z } from "zod";
import { definitionOf } from "../kernel/definition-of.ts";
import { innerSchema } from "../kernel/inner-schema.ts";
import { restFields } from "./rest-fields.ts";

/** Where a field is, in the caller's spelling: `["address", "postalCode"]` becomes `address.postal_code`. */
export function restPathOf(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  return restSteps([schema], path).join(".");
}

/** Several schemas at once, as a path does not say which option of a union it went through. */
function restSteps(schemas: readonly z.core.$ZodType[], path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const here = schemas.flatMap(withoutWrappers).map(definitionOf);
  const fields = here.flatMap((definition) => {
    const field =
      definition.type === "object" ? restFields(definition).byName.get(String(step)) : undefined;
    return field === undefined ? [] : [field];
  });
  const below = here.flatMap((definition): z.core.$ZodType[] => {
    if (definition.type === "array") return [definition.element];
    if (definition.type === "record") return [definition.valueType];
    if (definition.type === "tuple") return [...definition.items];
    return [];
  });
  return [
    fields[0]?.restName ?? String(step),
    ...restSteps([...fields.map((field) => field.schema), ...below], rest),
  ];
}

function withoutWrappers(schema: z.core.$ZodType): z.core.$ZodType[] {
  const inner = innerSchema(schema);
  if (inner !== undefined) return withoutWrappers(inner);
  const definition = definitionOf(schema);
  return definition.type === "union" ? definition.options.flatMap(withoutWrappers) : [schema];
}
