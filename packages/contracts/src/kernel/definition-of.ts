import type { z } from "zod";

export type SchemaDefinition = z.core.$ZodTypes["_zod"]["def"];

/** What a schema is made of, as a union that `type` tells apart. */
export function definitionOf(schema: z.core.$ZodType): SchemaDefinition {
  // zod types every child as its base class; `$ZodTypes` is its own closed union of the kinds there are.
  return (schema as z.core.$ZodTypes)._zod.def;
}
