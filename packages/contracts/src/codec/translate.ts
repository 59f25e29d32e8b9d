import { z } from "zod";
import { definitionOf, type SchemaDefinition } from "../kernel/definition-of.ts";
import { innerSchema } from "../kernel/inner-schema.ts";
import { restFields } from "./rest-fields.ts";

export type Direction = "to REST" | "from REST";

/** A value in the other spelling. */
export interface Translated {
  readonly value: unknown;
  /** Fields that the schema does not declare, as dotted paths in the spelling that came; left out of `value`. */
  readonly unknownFields: readonly string[];
}

/** Spells the fields of a value anew, guided by its schema; a value of another shape passes as it is. */
export function translate(
  schema: z.core.$ZodType,
  value: unknown,
  direction: Direction,
): Translated {
  const definition = definitionOf(schema);
  const inner = innerSchema(schema);
  if (inner !== undefined) return translate(inner, value, direction);
  switch (definition.type) {
    case "object":
      return isPlainObject(value) ? translateObject(definition, value, direction) : asItIs(value);
    case "array":
      return Array.isArray(value)
        ? translateItems(value, () => definition.element, direction)
        : asItIs(value);
    case "tuple":
      return Array.isArray(value)
        ? translateItems(value, (index) => definition.items[index] ?? definition.rest, direction)
        : asItIs(value);
    case "record":
      return isPlainObject(value)
        ? translateRecord(definition.valueType, value, direction)
        : asItIs(value);
    case "union":
      return translateUnion(definition, value, direction);
    case "intersection":
    case "pipe":
    case "transform":
    case "map":
    case "set":
    case "promise":
      throw new Error(`A schema of kind ${definition.type} has no REST form`);
    default:
      return asItIs(value);
  }
}

function translateObject(
  definition: z.core.$ZodObjectDef,
  value: Record<string, unknown>,
  direction: Direction,
): Translated {
  const fields = restFields(definition);
  const unknownFields: string[] = [];
  const entries: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    const field = (direction === "to REST" ? fields.byName : fields.byRestName).get(key);
    const schema = field?.schema ?? fields.catchall;
    // A field in the other spelling would else be taken for the declared one.
    if (schema === undefined || (field === undefined && fields.byName.has(key))) {
      unknownFields.push(key);
      continue;
    }
    const translated = translate(schema, child, direction);
    const name = direction === "to REST" ? field?.restName : field?.name;
    entries.push([name ?? key, translated.value]);
    unknownFields.push(...translated.unknownFields.map((path) => `${key}.${path}`));
  }
  return { value: Object.fromEntries(entries), unknownFields };
}

function translateRecord(
  valueType: z.core.$ZodType,
  value: Record<string, unknown>,
  direction: Direction,
): Translated {
  const children = Object.entries(value).map(
    ([key, child]) => [key, translate(valueType, child, direction)] as const,
  );
  return {
    value: Object.fromEntries(children.map(([key, child]) => [key, child.value])),
    unknownFields: children.flatMap(([key, child]) =>
      child.unknownFields.map((path) => `${key}.${path}`),
    ),
  };
}

function translateItems(
  items: readonly unknown[],
  schemaAt: (index: number) => z.core.$ZodType | null | undefined,
  direction: Direction,
): Translated {
  const children = items.map((item, index) => {
    const schema = schemaAt(index);
    return schema === null || schema === undefined
      ? asItIs(item)
      : translate(schema, item, direction);
  });
  return {
    value: children.map((child) => child.value),
    unknownFields: children.flatMap((child, index) =>
      child.unknownFields.map((path) => `${index}.${path}`),
    ),
  };
}

/**
 * Takes the option that the discriminator names; else the first that admits the value and knows all its
 * fields; else the first that admits it; else the first that describes a value of this kind, so that a
 * later validation speaks of its fields.
 */
function translateUnion(
  definition: Extract<SchemaDefinition, { type: "union" }>,
  value: unknown,
  direction: Direction,
): Translated {
  if (value === null || typeof value !== "object") return asItIs(value);
  const named = definition.options.find((option) =>
    isNamedBy(option, definition, value, direction),
  );
  if (named !== undefined) return translate(named, value, direction);
  const candidates = definition.options.map((option) => {
    const translated = translate(option, value, direction);
    const camelCase = direction === "to REST" ? value : translated.value;
    return { translated, isAdmitted: z.safeParse(option, camelCase).success };
  });
  const admitted = candidates.filter((candidate) => candidate.isAdmitted);
  const complete = admitted.find(({ translated }) => translated.unknownFields.length === 0);
  const best =
    complete ?? admitted[0] ?? candidates.find(({ translated }) => translated.value !== value);
  return best?.translated ?? asItIs(value);
}

function isNamedBy(
  option: z.core.$ZodType,
  definition: Extract<SchemaDefinition, { type: "union" }>,
  value: object,
  direction: Direction,
): boolean {
  const discriminator = "discriminator" in definition ? definition.discriminator : undefined;
  if (typeof discriminator !== "string") return false;
  const optionDefinition = definitionOf(option);
  if (optionDefinition.type !== "object") return false;
  const field = restFields(optionDefinition).byName.get(discriminator);
  if (field === undefined) return false;
  const key = direction === "to REST" ? field.name : field.restName;
  return z.safeParse(field.schema, new Map(Object.entries(value)).get(key)).success;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    value !== null &&
    typeof value === "object" &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  );
}

function asItIs(value: unknown): Translated {
  return { value, unknownFields: [] };
}
