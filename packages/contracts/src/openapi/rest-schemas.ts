import { z } from "zod";
import { restFields } from "../codec/rest-fields.ts";
import { definitionOf } from "../kernel/definition-of.ts";
import type { JsonSchema } from "./model.ts";

/**
 * What a schema describes: a request that refuses unknown fields (at every depth, as the faces do), a
 * request that drops them, or an answer, to which fields may be added at any time.
 */
export type Side = "closed input" | "open input" | "output";

const jsonFormats: Readonly<Record<string, string>> = {
  uuid: "uuid",
  email: "email",
  url: "uri",
  date: "date",
  datetime: "date-time",
};

const schemaPrefix = "#/components/schemas/";

/** Writes zod schemas as JSON Schemas in REST's spelling and collects the named ones (`.meta({ id })`). */
export class RestSchemas {
  readonly #named = new Map<string, JsonSchema>();

  /** The named schemas met so far, in the order of their names. */
  get named(): Record<string, JsonSchema> {
    return Object.fromEntries(
      [...this.#named].toSorted(([left], [right]) => (left < right ? -1 : 1)),
    );
  }

  /** The schema as it stands in another: a reference where it has a name. */
  write(schema: z.core.$ZodType, side: Side): JsonSchema {
    // Wrapped, since zod names only what is below the top.
    const wrapper = z.object({ written: schema });
    const { properties, $defs } = z.toJSONSchema(wrapper, {
      io: side === "output" ? "output" : "input",
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema !== wrapper) spellInRest(zodSchema, jsonSchema, side);
      },
    });
    const nameOf = (id: string) => (side === "closed input" ? `${id}Input` : id);
    for (const [id, named] of Object.entries($defs ?? {})) {
      this.#keep(nameOf(id), withReferences(named, nameOf));
    }
    return toJsonSchema(withReferences(properties?.["written"], nameOf));
  }

  #keep(name: string, named: unknown): void {
    const { id: _, ...schema } = toJsonSchema(named);
    const already = this.#named.get(name);
    if (already !== undefined && JSON.stringify(already) !== JSON.stringify(schema)) {
      throw new Error(`Two schemas have the name ${name}`);
    }
    this.#named.set(name, schema);
  }
}

/** Called more than once for a schema that others are described copies of, so it must not matter how often. */
function spellInRest(
  schema: z.core.$ZodType,
  json: z.core.JSONSchema.BaseSchema,
  side: Side,
): void {
  const definition = definitionOf(schema);
  delete json["restName"];
  if (definition.type === "object" && json.properties !== undefined) {
    const { byName, catchall } = restFields(definition);
    const spell = (name: string) => byName.get(name)?.restName ?? name;
    json.properties = Object.fromEntries(
      Object.entries(json.properties).map(([name, property]) => [spell(name), property]),
    );
    if (json.required !== undefined) json.required = json.required.map(spell);
    if (catchall === undefined) delete json.additionalProperties;
    if (catchall === undefined && side === "closed input") json.additionalProperties = false;
  }
  if (definition.type === "union" && "discriminator" in definition) delete json["discriminator"];
  if (definition.type === "string") spellFormat(definition, json);
  if (definition.type === "number") {
    if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
    if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  }
  if (definition.type === "file") {
    delete json.contentEncoding;
    json.format = "binary";
  }
}

/** The format by its name instead of the expression with which zod checks it; what we demand besides stays. */
function spellFormat(definition: z.core.$ZodStringDef, json: z.core.JSONSchema.BaseSchema): void {
  const format = "format" in definition ? jsonFormats[String(definition.format)] : undefined;
  if (format === undefined) return;
  const own = (definition.checks ?? []).flatMap(({ _zod: { def } }) =>
    "pattern" in def && def.pattern instanceof RegExp ? [def.pattern.source] : [],
  );
  // The format admits any fraction and offset, we do not.
  const precision = "precision" in definition ? definition.precision : undefined;
  const exact = typeof precision === "number" ? [`\\.\\d{${precision}}Z$`] : [];
  const patterns = [...own, ...exact];
  json.format = format;
  delete json.allOf;
  delete json.pattern;
  if (patterns.length > 1) json.allOf = patterns.map((pattern) => ({ pattern }));
  else if (patterns[0] !== undefined) json.pattern = patterns[0];
}

function withReferences(value: unknown, nameOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, nameOf));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) =>
      key === "$ref" && typeof child === "string"
        ? [key, `${schemaPrefix}${nameOf(child.replace("#/$defs/", ""))}`]
        : [key, withReferences(child, nameOf)],
    ),
  );
}

function toJsonSchema(value: unknown): JsonSchema {
  if (value === null || typeof value !== "object") throw new Error("No JSON Schema");
  return { ...value };
}
