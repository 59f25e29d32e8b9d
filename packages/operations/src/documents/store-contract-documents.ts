import type { PlanRow, WorldScope } from "@lamplight/database";
import { assert } from "@lamplight/domain";
import type { Context } from "../context.ts";
import type { ContractDocuments, ContractDocumentSet } from "./contract-documents.ts";
import { storeDocument } from "./store-document.ts";

/** The contract documents that a plan names: the English ones. */
export type StoredContracts = Pick<PlanRow, "tosDocumentUuid" | "yracDocumentUuid">;

async function storeSet(
  context: Context,
  scope: WorldScope,
  { kind, version, inLanguage }: ContractDocumentSet,
  now: string,
): Promise<string> {
  let english: string | null = null;
  for (const [language, data] of inLanguage) {
    const uuid = await storeDocument(context, scope, { kind, version, language }, now, () =>
      context.documents.renderContractText(data),
    );
    if (language === "en") english = uuid;
  }
  assert(english !== null, "contract documents without an English one");
  return english;
}

/**
 * Keeps a retailer's contract documents in every language. It is done once and before the first plan of a request:
 * all plans share them, and two requests that kept them between plans of theirs would wait for each other.
 */
export async function storeContractDocuments(
  context: Context,
  scope: WorldScope,
  { tos, yrac }: ContractDocuments,
  now: string,
): Promise<StoredContracts> {
  return {
    tosDocumentUuid: await storeSet(context, scope, tos, now),
    yracDocumentUuid: await storeSet(context, scope, yrac, now),
  };
}
