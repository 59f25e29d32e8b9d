import type { App } from "@lamplight/contracts/model";
import { findApp, readClock, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";

export async function getApp(context: Context, scope: AppScope): Promise<App> {
  const found = await findApp(scope, context.database);
  if (found === null) throw new DomainError("not_found");
  const { app, retailer } = found;
  const { now, isVirtual } = await readClock(scope, context.database);
  return {
    uuid: app.uuid,
    name: app.name,
    environment: app.environment,
    brand: app.brand,
    retailer: {
      uuid: retailer.uuid,
      legalName: retailer.legalName,
      certificateNumber: retailer.certificateNumber,
    },
    clock: { now, isVirtual },
  };
}
