import type { z } from "zod";
import { definitionOf } from "./definition-of.ts";

/** The schema that a wrapper such as `optional` or `nullable` goes around; `undefined` if it is none. */
export function innerSchema(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "nonoptional":
    case "readonly":
    case "catch":
      return definition.innerType;
    case "lazy":
      return definition.getter();
    default:
      return undefined;
  }
}
