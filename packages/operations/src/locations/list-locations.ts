import type { Location } from "@lamplight/contracts/model";
import { listLocationViews, type AccountScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { toLocationOutputs } from "./location-output.ts";

export async function listLocations(context: Context, scope: AccountScope): Promise<Location[]> {
  const views = await listLocationViews(scope, context.database);
  return toLocationOutputs(context, views);
}
