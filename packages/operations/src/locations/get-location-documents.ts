import { listLocationViews, type AccountScope } from "@lamplight/database";
import { DomainError, addMonths } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { documentLinksOf } from "../plans/document-links-of.ts";

export async function getLocationDocuments(
  context: Context,
  scope: AccountScope,
  input: { uuid: string },
) {
  const views = await listLocationViews(scope, context.database);
  const view = views.find(({ location }) => location.uuid === input.uuid);
  if (view === undefined) throw new DomainError("not_found");
  const startedOn = view.service?.startedOn ?? null;
  return {
    ...(await documentLinksOf(context, view.plan)),
    contractStart: startedOn,
    contractEnd: startedOn === null ? null : addMonths(startedOn, view.plan.termMonths),
  };
}
