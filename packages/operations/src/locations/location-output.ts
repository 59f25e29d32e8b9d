import type { Location, Premise } from "@lamplight/contracts/model";
import { hasUsage, type LocationView, type PremiseRow } from "@lamplight/database";
import type { Context } from "../context.ts";

export function toPremiseOutput(premise: PremiseRow): Premise {
  return {
    address1: premise.address1,
    address2: premise.address2,
    city: premise.city,
    state: premise.state,
    postalCode: premise.postalCode,
    esiId: premise.esiId,
  };
}

export async function toLocationOutput(context: Context, view: LocationView): Promise<Location> {
  const { location, premise, enrollment, plan, service } = view;
  const { esiId, ...address } = toPremiseOutput(premise);
  return {
    uuid: location.uuid,
    ...address,
    utilityNumber: esiId,
    serviceStartDate: service?.startedOn ?? enrollment.requestedStartOn,
    finalServiceDate: null,
    isServiceActive: enrollment.state === "active",
    hasUsageHistory: await hasUsage(location, context.database, premise.id),
    estimatedNextReadingDate: service?.nextReadOn ?? null,
    planName: plan.name,
    planUuid: plan.uuid,
  };
}

export async function toLocationOutputs(
  context: Context,
  views: readonly LocationView[],
): Promise<Location[]> {
  const locations: Location[] = [];
  for (const view of views) locations.push(await toLocationOutput(context, view));
  return locations;
}
