import { languageSchema } from "@lamplight/contracts/model";
import type { AppWithRetailer, PlanRow } from "@lamplight/database";
import { assert } from "@lamplight/domain";
import type { PlanDocumentData } from "@lamplight/domain";
import type { Context } from "../context.ts";
import type { ContractDocuments, ContractDocumentSet } from "./contract-documents.ts";
import { storeDocument } from "./store-document.ts";

type PlanDocuments = Pick<PlanRow, "eflDocumentUuid" | "tosDocumentUuid" | "yracDocumentUuid">;

/**
 * Keeps a plan's documents in every language, at the moment in which the plan is priced: a Spanish one that was
 * made on demand, months later, would say what brand and retailer have become since. The plan names the English
 * ones; the others stand beside them under the same version (`documentLinksOf`).
 */
export async function storePlanDocuments(
  context: Context,
  app: AppWithRetailer["app"],
  { label, contracts }: { label: PlanDocumentData; contracts: ContractDocuments },
  now: string,
): Promise<PlanDocuments> {
  const { documents } = context;
  let englishLabel: string | null = null;
  for (const language of languageSchema.options) {
    const key = { kind: "efl", version: label.version, language } as const;
    const uuid = await storeDocument(context, app, key, now, () =>
      documents.renderFactsLabel({ ...label, language }),
    );
    if (language === "en") englishLabel = uuid;
  }
  const storeSet = async ({ kind, version, inLanguage }: ContractDocumentSet): Promise<string> => {
    let english: string | null = null;
    for (const [language, data] of inLanguage) {
      const uuid = await storeDocument(context, app, { kind, version, language }, now, () =>
        documents.renderContractText(data),
      );
      if (language === "en") english = uuid;
    }
    assert(english !== null, "contract documents without an English one");
    return english;
  };
  assert(englishLabel !== null, "a label without an English one");
  return {
    eflDocumentUuid: englishLabel,
    tosDocumentUuid: await storeSet(contracts.tos),
    yracDocumentUuid: await storeSet(contracts.yrac),
  };
}
