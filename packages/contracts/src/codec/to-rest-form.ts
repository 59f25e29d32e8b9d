import type { z } from "zod";
import { translate } from "./translate.ts";

/**
 * An answer in the form of REST: snake_case fields. Keys of free-form records stay as they are; fields that
 * the schema does not declare are left out, so that nothing unplanned leaves.
 */
export function toRestForm(schema: z.core.$ZodType, value: unknown): unknown {
  return translate(schema, value, "to REST").value;
}
