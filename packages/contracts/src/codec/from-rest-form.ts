import type { z } from "zod";
import { translate, type Translated } from "./translate.ts";

/**
 * A request body in our own spelling, not yet validated. Unknown fields are left out of `value` and listed
 * in `unknownFields`: the caller refuses them (`own` procedures) or logs them.
 */
export function fromRestForm(schema: z.core.$ZodType, value: unknown): Translated {
  return translate(schema, value, "from REST");
}
