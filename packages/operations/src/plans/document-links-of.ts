import type { PlanRow } from "@lamplight/database";
import type { Context } from "../context.ts";

/** Signed links to a plan's Electricity Facts Label, Terms of Service and Your Rights as a Customer. */
export async function documentLinksOf(
  { signer }: Context,
  plan: PlanRow,
): Promise<{ efl: string; tos: string; yrac: string }> {
  const link = async (documentUuid: string) =>
    (await signer.fileLink({ kind: "document", worldUuid: plan.worldUuid, documentUuid })).url;
  return {
    efl: await link(plan.eflDocumentUuid),
    tos: await link(plan.tosDocumentUuid),
    yrac: await link(plan.yracDocumentUuid),
  };
}
