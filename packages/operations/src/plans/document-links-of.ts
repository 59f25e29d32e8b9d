import type { Language } from "@lamplight/contracts/model";
import { findDocumentsInLanguage, type PlanRow } from "@lamplight/database";
import type { Context } from "../context.ts";

/**
 * Signed links to a plan's Electricity Facts Label, Terms of Service and Your Rights as a Customer in a language.
 * The plan names the English documents; one that has none beside it in the language is linked in English.
 */
export async function documentLinksOf(
  { signer, database }: Context,
  plan: PlanRow,
  language: Language,
): Promise<{ efl: string; tos: string; yrac: string }> {
  const { eflDocumentUuid, tosDocumentUuid, yracDocumentUuid, worldUuid } = plan;
  const english = [eflDocumentUuid, tosDocumentUuid, yracDocumentUuid];
  const inLanguage: ReadonlyMap<string, string> =
    language === "en"
      ? new Map()
      : await findDocumentsInLanguage(plan, database, english, language);
  const link = async (uuid: string) => {
    const documentUuid = inLanguage.get(uuid) ?? uuid;
    return (await signer.fileLink({ kind: "document", worldUuid, documentUuid })).url;
  };
  return {
    efl: await link(eflDocumentUuid),
    tos: await link(tosDocumentUuid),
    yrac: await link(yracDocumentUuid),
  };
}
