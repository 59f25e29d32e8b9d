import { findAccount, listLocationViews, type AccountScope } from "@lamplight/database";
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
  const account = await findAccount(scope, context.database);
  if (view === undefined || account === null) throw new DomainError("not_found");
  const startedOn = view.service?.startedOn ?? null;
  return {
    ...(await documentLinksOf(context, view.plan, account.language)),
    contractStart: startedOn,
    contractEnd: startedOn === null ? null : addMonths(startedOn, view.plan.termMonths),
  };
}
