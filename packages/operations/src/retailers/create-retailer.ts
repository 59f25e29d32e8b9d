import type { Retailer } from "@lamplight/contracts/model";
import { insertRetailer, newUuid, readRealNow } from "@lamplight/database";
import type { Context } from "../context.ts";

export async function createRetailer(
  context: Context,
  input: Omit<Retailer, "uuid">,
): Promise<Retailer> {
  const uuid = newUuid();
  const createdAt = await readRealNow(context.database);
  const optional = { dbaName: input.dbaName ?? null, website: input.website ?? null };
  await insertRetailer(context.database, { ...input, ...optional, uuid, createdAt });
  return { ...input, ...optional, uuid };
}
