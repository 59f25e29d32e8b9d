import fc from "fast-check";
import { lookUp, type ApiDocument, type JsonSchema } from "./operations-of.ts";
import { nearMissesOf } from "./near-misses-of.ts";
import { Slot } from "./pools.ts";

/** What values are made for: fields find their pools and their cheap values by where they are. */
export interface ValueContext {
  readonly document: ApiDocument;
  readonly poolOf: (field: string) => string | undefined;
  readonly cheapOf: (field: string) => readonly unknown[] | undefined;
  /** Whether some values are to be just beside what is admitted. */
  readonly misses: boolean;
}

const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;

/** In code points, as JSON Schema counts. */
const lengthOf = (text: string): number => [...text].length;

const hasLength = (schema: JsonSchema, text: string): boolean =>
  lengthOf(text) >= numberOf(schema["minLength"], 0) &&
  lengthOf(text) <= numberOf(schema["maxLength"], Infinity);

function patternsOf(schema: JsonSchema): string[] {
  const parts = [schema, ...((schema["allOf"] ?? []) as JsonSchema[])];
  return parts.flatMap(({ pattern }) => (typeof pattern === "string" ? [pattern] : []));
}

/** Texts of a regular expression. The library makes none with look-aheads: those only choose among the others. */
function matching(pattern: string): fc.Arbitrary<string> {
  const whole = new RegExp(pattern, "u");
  const without = new RegExp(pattern.replaceAll(/\(\?[=!][^)]*\)/g, ""), "u");
  return fc.stringMatching(without, { maxLength: 40 }).filter((text) => whole.test(text));
}

const instants = fc
  .date({
    min: new Date("2000-01-01T00:00:00.000Z"),
    max: new Date("2099-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

const words = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid(),
  date: instants.map((instant) => instant.slice(0, 10)),
  "date-time": instants,
  email: fc.oneof(
    fc.emailAddress(),
    fc.tuple(words, words).map((parts) => `${parts.join(".")}@example.com`),
  ),
  uri: fc.webUrl(),
  // What a file may hold is for its own reader to say.
  binary: fc.string({ unit: "binary", maxLength: 2000 }),
};

function textsOf(schema: JsonSchema): fc.Arbitrary<string> {
  const { format } = schema;
  const patterns = patternsOf(schema);
  const isFit = (text: string) =>
    hasLength(schema, text) && patterns.every((pattern) => new RegExp(pattern, "u").test(text));
  if (typeof format === "string") {
    const made = formats[format];
    if (made === undefined) throw new Error(`Nobody knows here how to make a text of ${format}`);
    return made.filter(isFit);
  }
  const [pattern] = patterns;
  if (pattern !== undefined) return matching(pattern).filter(isFit);
  const lengths = {
    minLength: numberOf(schema["minLength"], 0),
    maxLength: numberOf(schema["maxLength"], 1000),
  };
  return fc.oneof(
    { weight: 2, arbitrary: fc.string({ ...lengths, unit: "grapheme-ascii" }) },
    { weight: 1, arbitrary: fc.string({ ...lengths, unit: "grapheme" }).filter(isFit) },
  );
}

function mapsOf(schema: JsonSchema, context: ValueContext): fc.Arbitrary<unknown> {
  const keys = textsOf((schema["propertyNames"] ?? {}) as JsonSchema);
  const values = valuesOf(schema["additionalProperties"] as JsonSchema, context);
  return fc.dictionary(keys, values, { maxKeys: 5, noNullPrototype: true });
}

function objectsOf(schema: JsonSchema, context: ValueContext): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>);
  if (properties.length === 0 && typeof schema["additionalProperties"] === "object") {
    return mapsOf(schema, context);
  }
  const fields = properties.map(([name, property]) => [name, fieldOf(name, property, context)]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: (schema["required"] ?? []) as string[],
    noNullPrototype: true,
  });
}

function exactlyOfType(
  type: unknown,
  schema: JsonSchema,
  context: ValueContext,
): fc.Arbitrary<unknown> {
  switch (type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
      return fc.integer({
        min: numberOf(schema["minimum"], MIN_SAFE_INTEGER),
        max: numberOf(schema["maximum"], MAX_SAFE_INTEGER),
      });
    case "string":
      return textsOf(schema);
    case "array":
      return fc.array(valuesOf(schema["items"] as JsonSchema, context), {
        minLength: numberOf(schema["minItems"], 0),
        maxLength: Math.max(
          numberOf(schema["minItems"], 0),
          Math.min(numberOf(schema["maxItems"], 10), 10),
        ),
      });
    case "object":
      return objectsOf(schema, context);
    default:
      throw new Error(`Nobody knows here how to make a value of ${JSON.stringify(schema)}`);
  }
}

function ofType(type: unknown, schema: JsonSchema, context: ValueContext): fc.Arbitrary<unknown> {
  const exact = exactlyOfType(type, schema, context);
  if (!context.misses || type === "array" || type === "object") return exact;
  return fc.oneof(
    { weight: 7, arbitrary: exact },
    { weight: 1, arbitrary: nearMissesOf(type, schema) },
  );
}

/** Values that a schema admits. A form of schema that is not known here is an error, never skipped. */
export function valuesOf(schema: JsonSchema, context: ValueContext): fc.Arbitrary<unknown> {
  const { $ref, enum: choices, const: only, type } = schema;
  // Options of a union by kind exclude each other; to make a value of one is the same.
  const options = schema["anyOf"] ?? schema["oneOf"];
  if (typeof $ref === "string") {
    return valuesOf(lookUp(context.document, $ref.slice(1)) as JsonSchema, context);
  }
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(choices)) return fc.constantFrom<unknown>(...choices);
  if (Array.isArray(options)) {
    return fc.oneof(...options.map((option: JsonSchema) => valuesOf(option, context)));
  }
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return fc.oneof(...types.map((one) => ofType(one, schema, context)));
}

/** The first of a pool is as likely as all others: what belongs together has to meet. */
export const slotsOf = (pool: string): fc.Arbitrary<Slot> =>
  fc.oneof(fc.constant(0), fc.nat({ max: 40 })).map((index) => new Slot(pool, index));

/** Values of a named field: mostly what a world has, where the field names a thing. */
export function fieldOf(
  field: string,
  schema: JsonSchema,
  context: ValueContext,
): fc.Arbitrary<unknown> {
  const any = valuesOf(schema, context);
  const cheap = context.cheapOf(field);
  if (cheap !== undefined) {
    return fc.oneof(
      { weight: 300, arbitrary: fc.constantFrom(...cheap) },
      { weight: 1, arbitrary: any },
    );
  }
  const pool = context.poolOf(field);
  if (pool === undefined) return any;
  return fc.oneof({ weight: 9, arbitrary: slotsOf(pool) }, { weight: 1, arbitrary: any });
}
