import type { z } from "zod";
import { restFields } from "../codec/rest-fields.ts";
import { toRestName } from "../codec/to-rest-name.ts";
import { definitionOf } from "../kernel/definition-of.ts";
import type { ErrorCatalogue } from "../kernel/errors.ts";
import { innerSchema } from "../kernel/inner-schema.ts";
import { type ContractTree, listProcedures, type NamedProcedure } from "../kernel/procedure.ts";
import { RestSchemas, type Side } from "../openapi/rest-schemas.ts";

/**
 * All that callers can rely on, as lines `key: value`: one for each procedure, each field of what it takes and
 * answers, and each of its refusals. A field's value says whether it is required, then its types.
 */
export function surfaceLines(tree: ContractTree, errors: ErrorCatalogue): string[] {
  return listProcedures(tree).flatMap((named) => procedureLines(named, errors));
}

function procedureLines({ name, procedure }: NamedProcedure, errors: ErrorCatalogue): string[] {
  const { type, access, origin, rest, input, output } = procedure;
  const facts = [
    type,
    access,
    origin,
    procedure.scope !== undefined && `scope ${procedure.scope}`,
    procedure.roles !== undefined && `roles ${procedure.roles.join("+")}`,
    `${rest.method} /v1${rest.path}`,
    procedure.acceptedForLater === true ? "202" : "200",
    procedure.upload === true && "upload",
    procedure.download === true && "download",
    procedure.sandboxOnly === true && "sandbox only",
    procedure.readsOnly === true && "reads only",
  ];
  return [
    `${name}: ${facts.filter((fact) => fact !== false).join(", ")}`,
    ...childLines(`${name} input `, input, "open input"),
    ...(definitionOf(output).type === "object"
      ? childLines(`${name} output `, output, "output")
      : fieldLines(`${name} output `, output, "output")),
    ...procedure.errors.map((code) => `${name} error ${code}: ${errors[code]?.status ?? "none"}`),
  ];
}

/** The line of a field, and of what is in it. */
function fieldLines(key: string, schema: z.core.$ZodType, side: Side): string[] {
  const isOptional = (side === "output" ? schema._zod.optout : schema._zod.optin) !== undefined;
  const types = [...new Set(typesOf(schema, side))].join(" | ");
  return [
    `${key.trimEnd()}: ${isOptional ? "optional" : "required"} ${types}`,
    ...childLines(key, schema, side),
  ];
}

/** The types that a value can have; literals by themselves, so that a longer list of them can be told apart. */
function typesOf(schema: z.core.$ZodType, side: Side): string[] {
  const definition = definitionOf(schema);
  const inner = innerSchema(schema);
  if (inner !== undefined) {
    return definition.type === "nullable"
      ? [...typesOf(inner, side), "null"]
      : typesOf(inner, side);
  }
  if (definition.type === "union") {
    return definition.options.flatMap((option) => typesOf(option, side));
  }
  const json = new RestSchemas().write(schema, side);
  if (definition.type === "enum" || definition.type === "literal") {
    return [json["enum"] ?? json["const"]].flat().map((value) => JSON.stringify(value));
  }
  const kind = { object: "object", array: "array", tuple: "tuple", record: "record", file: "file" };
  const named = definition.type in kind ? definition.type : String(json["type"] ?? "anything");
  // What an answer may not exceed is of no use to who reads it.
  const matters = side === "output" ? ["format"] : constraints;
  const limits = matters.filter((limit) => json[limit] !== undefined);
  return [[named, ...limits.map((limit) => `${limit} ${JSON.stringify(json[limit])}`)].join(" ")];
}

const constraints = [
  "format",
  "pattern",
  "allOf",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
];

function childLines(key: string, schema: z.core.$ZodType, side: Side): string[] {
  const definition = definitionOf(schema);
  const inner = innerSchema(schema);
  if (inner !== undefined) return childLines(key, inner, side);
  const below = (step: string) => (key.endsWith(" ") ? `${key}${step}` : `${key}.${step}`);
  switch (definition.type) {
    case "object":
      return [...restFields(definition).byName].flatMap(([name, field]) => {
        // A name that REST does not make by its rule is part of what callers rely on.
        const spelling = field.restName === toRestName(name) ? "" : `(${field.restName})`;
        return fieldLines(below(`${name}${spelling}`), field.schema, side);
      });
    case "array":
      return fieldLines(`${key}[]`, definition.element, side);
    case "record":
      return fieldLines(`${key}{}`, definition.valueType, side);
    case "tuple":
      return definition.items.flatMap((item, index) => fieldLines(`${key}[${index}]`, item, side));
    case "union":
      return definition.options.flatMap((option, index) =>
        childLines(`${key}<${index}>`, option, side),
      );
    default:
      return [];
  }
}
