import { formatDay } from "@lamplight/domain";
import type { ContractDocumentData, PlanDocumentData } from "@lamplight/domain";
import { brandView } from "../text/brand-view.ts";
import { documentDate } from "../text/document-date.ts";
import { documentMark } from "../text/document-mark.ts";

/** What the documents that a contract is made of have in common. */
export function actView(data: PlanDocumentData | ContractDocumentData, isSample: boolean) {
  const { language, issuedOn, isSandbox } = data;
  return {
    language,
    date: documentDate(issuedOn),
    version: data.version,
    issuedOn: formatDay(issuedOn, language),
    brand: brandView(data.brand),
    mark: documentMark({ isSandbox, isSample }, language),
  };
}
