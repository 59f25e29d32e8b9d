import { languageSchema } from "@lamplight/contracts/model";
import type { WorldScope } from "@lamplight/database";
import { assert } from "@lamplight/domain";
import type { PlanDocumentData } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { storeDocument } from "./store-document.ts";

/**
 * Keeps a plan's label in every language, at the moment in which the plan is priced: a Spanish one that was made on
 * demand, months later, would say what brand and retailer have become since. Answers with the English one; the
 * others stand beside it under the same version (`documentLinksOf`).
 */
export async function storeFactsLabel(
  context: Context,
  scope: WorldScope,
  label: PlanDocumentData,
  now: string,
): Promise<string> {
  let english: string | null = null;
  for (const language of languageSchema.options) {
    const key = { kind: "efl", version: label.version, language } as const;
    const uuid = await storeDocument(context, scope, key, now, () =>
      context.documents.renderFactsLabel({ ...label, language }),
    );
    if (language === "en") english = uuid;
  }
  assert(english !== null, "a label without an English one");
  return english;
}
