import type { Location } from "@lamplight/contracts/model";
import { listLocationViews, type AccountScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { toLocationOutput } from "./location-output.ts";

export async function listLocations(context: Context, scope: AccountScope): Promise<Location[]> {
  const views = await listLocationViews(scope, context.database);
  const locations: Location[] = [];
  for (const view of views) locations.push(await toLocationOutput(context, view));
  return locations;
}
