import type { z } from "zod";
import { definitionOf } from "../kernel/definition-of.ts";
import { innerSchema } from "../kernel/inner-schema.ts";
import { restFields } from "./rest-fields.ts";
import type { Translated } from "./translate.ts";

/**
 * Path and query parameters in our own spelling, not yet validated. Text becomes a number, a boolean or a
 * list where the field is one; text that is no such thing passes as it is, for validation to refuse.
 */
export function fromRestQuery(
  schema: z.core.$ZodType,
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
): Translated {
  const definition = definitionOf(schema);
  if (definition.type !== "object") throw new Error("Parameters are fields of an object");
  const { byRestName } = restFields(definition);
  const present = Object.entries(parameters).filter(([, text]) => text !== undefined);
  return {
    value: Object.fromEntries(
      present.flatMap(([restName, text]) => {
        const field = byRestName.get(restName);
        return field === undefined ? [] : [[field.name, readParameter(field.schema, text)]];
      }),
    ),
    unknownFields: present.map(([restName]) => restName).filter((name) => !byRestName.has(name)),
  };
}

function readParameter(
  schema: z.core.$ZodType,
  text: string | readonly string[] | undefined,
): unknown {
  const inner = innerSchema(schema);
  if (inner !== undefined) return readParameter(inner, text);
  const definition = definitionOf(schema);
  if (definition.type === "array") {
    const items = typeof text === "string" ? [text] : (text ?? []);
    return items.map((item) => readParameter(definition.element, item));
  }
  if (typeof text !== "string") return text;
  if (definition.type === "number") return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (definition.type === "boolean" && (text === "true" || text === "false")) {
    return text === "true";
  }
  return text;
}
