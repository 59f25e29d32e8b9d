import { z } from "zod";
import { definitionOf } from "../kernel/definition-of.ts";
import { innerSchema } from "../kernel/inner-schema.ts";
import { docComment } from "./doc-comment.ts";
import { printPropertyName } from "./print-property-name.ts";

/** What a caller sends, or what a caller gets: they differ where a schema has a default. */
export type Side = "input" | "output";

/** Writes schemas as TypeScript types and collects the named ones (`.meta({ id })`) on the way. */
export class TypePrinter {
  readonly #models = new Map<string, { text: string; schema: z.core.$ZodType }>();
  #usesFiles = false;

  /** Declarations of the named models met so far, in the order of their names. */
  get models(): string[] {
    return [...this.#models.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, { text }]) => text);
  }

  /** Whether a type met so far has a file in it, written as `UploadFile`. */
  get usesFiles(): boolean {
    return this.#usesFiles;
  }

  /** The type as it stands in another type: a name where it has one. Throws on kinds that contracts may not have. */
  print(schema: z.core.$ZodType, side: Side): string {
    const named = namedSchema(schema);
    return named === undefined
      ? this.#printBody(schema, side)
      : this.#printModel(named.id, named.schema, side);
  }

  #printModel(id: string, schema: z.core.$ZodType, side: Side): string {
    const name = side === "input" && hasDefault(schema) ? `${id}Input` : id;
    const already = this.#models.get(name);
    if (already !== undefined) {
      if (already.schema !== schema) throw new Error(`Two schemas have the id ${name}`);
      return name;
    }
    // Known by name before its body is written, so that a model may contain itself.
    this.#models.set(name, { text: "", schema });
    const text = this.declare(name, schema, side, [z.globalRegistry.get(schema)?.description]);
    this.#models.set(name, { text, schema });
    return name;
  }

  /** An exported declaration of a type under a name. */
  declare(
    name: string,
    schema: z.core.$ZodType,
    side: Side,
    paragraphs: readonly (string | undefined)[],
  ): string {
    const body = this.#printBody(schema, side);
    const declaration =
      definitionOf(schema).type === "object" && body.startsWith("{")
        ? `export interface ${name} ${body}`
        : `export type ${name} = ${body};`;
    return `${docComment(paragraphs)}${declaration}`;
  }

  #printBody(schema: z.core.$ZodType, side: Side): string {
    const definition = definitionOf(schema);
    switch (definition.type) {
      case "string":
      case "number":
      case "boolean":
      case "null":
      case "undefined":
      case "unknown":
      case "never":
        return definition.type;
      case "file":
        this.#usesFiles = true;
        return "UploadFile";
      case "literal":
        return definition.values.map((value) => printLiteral(value)).join(" | ");
      case "enum":
        return Object.values(definition.entries).map(printLiteral).join(" | ");
      case "optional":
        return `${this.print(definition.innerType, side)} | undefined`;
      case "nullable":
        return `${this.print(definition.innerType, side)} | null`;
      case "default":
      case "prefault":
        return side === "input"
          ? `${this.print(definition.innerType, side)} | undefined`
          : this.print(definition.innerType, side);
      case "lazy":
        return this.print(definition.getter(), side);
      case "array":
        return `Array<${this.print(definition.element, side)}>`;
      case "tuple": {
        const items = definition.items.map((item) => this.print(item, side));
        const rest = definition.rest === null ? [] : [`...${this.print(definition.rest, side)}[]`];
        return `[${[...items, ...rest].join(", ")}]`;
      }
      case "record":
        return `Record<${this.print(definition.keyType, side)}, ${this.print(definition.valueType, side)}>`;
      case "union":
        return definition.options.map((option) => this.print(option, side)).join(" | ");
      case "object":
        return this.#printObject(definition, side);
      default:
        throw new Error(`A schema of kind ${definition.type} has no plain TypeScript form`);
    }
  }

  #printObject(definition: z.core.$ZodObjectDef, side: Side): string {
    const fields = Object.entries(definition.shape).map(([name, schema]) => {
      const optionality = side === "input" ? schema._zod.optin : schema._zod.optout;
      const mark = optionality === undefined ? "" : "?";
      const comment = docComment([descriptionOf(schema)]);
      return `${comment}${printPropertyName(name)}${mark}: ${this.print(schema, side)};`;
    });
    const catchall = definition.catchall;
    const rest =
      catchall === undefined || definitionOf(catchall).type === "never"
        ? []
        : [`[name: string]: ${this.print(catchall, side)};`];
    if (fields.length + rest.length === 0) return "Record<string, never>";
    return `{\n${[...fields, ...rest].join("\n")}\n}`;
  }
}

function printLiteral(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** The schema that carries the id: itself, or the one that `describe` made a copy of. */
function namedSchema(schema: z.core.$ZodType): { id: string; schema: z.core.$ZodType } | undefined {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { id, schema };
  const parent = schema._zod.parent;
  return parent === undefined ? undefined : namedSchema(parent);
}

/** What is said of a field, also below `optional` and its like; a named model speaks for itself. */
function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const meta = z.globalRegistry.get(schema);
  if (meta?.id !== undefined) return undefined;
  if (meta?.description !== undefined) return meta.description;
  const inner = innerSchema(schema);
  return inner === undefined ? undefined : descriptionOf(inner);
}

function hasDefault(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const definition = definitionOf(schema);
  if (definition.type === "default" || definition.type === "prefault") return true;
  return childrenOf(schema).some((child) => hasDefault(child, seen));
}

function childrenOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const inner = innerSchema(schema);
  if (inner !== undefined) return [inner];
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "object":
      return Object.values(definition.shape);
    case "array":
      return [definition.element];
    case "tuple":
      return definition.rest === null ? definition.items : [...definition.items, definition.rest];
    case "record":
      return [definition.valueType];
    case "union":
      return definition.options;
    default:
      return [];
  }
}
