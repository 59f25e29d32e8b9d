import { z } from "zod";
import { definitionOf } from "../kernel/definition-of.ts";
import { innerSchema } from "../kernel/inner-schema.ts";
import { toRestName } from "./to-rest-name.ts";

/** One declared field of an object in both spellings. */
interface RestField {
  readonly name: string;
  readonly restName: string;
  readonly schema: z.core.$ZodType;
}

/** The fields of an object, by either spelling. */
export interface RestFields {
  readonly byName: ReadonlyMap<string, RestField>;
  readonly byRestName: ReadonlyMap<string, RestField>;
  /** Schema of fields that are not declared, where the object admits them. */
  readonly catchall: z.core.$ZodType | undefined;
}

// Walking shapes anew for each row of a list would cost more than the translation itself.
const known = new WeakMap<z.core.$ZodObjectDef, RestFields>();

/** The fields of an object schema; throws if two of them have the same name in REST. */
export function restFields(definition: z.core.$ZodObjectDef): RestFields {
  const already = known.get(definition);
  if (already !== undefined) return already;
  const fields = Object.entries(definition.shape).map(([name, schema]) => ({
    name,
    restName: declaredRestName(schema) ?? toRestName(name),
    schema,
  }));
  const byRestName = new Map(fields.map((field) => [field.restName, field]));
  if (byRestName.size !== fields.length) {
    throw new Error(`Two of these fields share a name in REST: ${Object.keys(definition.shape)}`);
  }
  const made: RestFields = {
    byName: new Map(fields.map((field) => [field.name, field])),
    byRestName,
    catchall: isOpen(definition.catchall) ? definition.catchall : undefined,
  };
  known.set(definition, made);
  return made;
}

/** `.meta({ restName: "card_last4" })` names a field that the rule would name otherwise. */
function declaredRestName(schema: z.core.$ZodType): string | undefined {
  const declared = z.globalRegistry.get(schema)?.["restName"];
  if (typeof declared === "string") return declared;
  const inner = innerSchema(schema);
  return inner === undefined ? undefined : declaredRestName(inner);
}

function isOpen(catchall: z.core.$ZodType | undefined): catchall is z.core.$ZodType {
  return catchall !== undefined && definitionOf(catchall).type !== "never";
}
