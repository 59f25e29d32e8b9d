import type { PlanDocumentData } from "@lamplight/domain";

type Language = PlanDocumentData["language"];

/** What a document is marked with on every page: none where it is the contract of a customer. */
export interface DocumentMark {
  readonly label: string;
  /** Set large behind the text. */
  readonly watermark: string | null;
}

/**
 * Words that nobody takes for a contract by mistake. `SAMPLE` stands in Spanish documents too: it is the word by
 * which staff and machines find what is none.
 */
export function documentMark(
  { isSandbox, isSample }: { readonly isSandbox: boolean; readonly isSample: boolean },
  language: Language,
): DocumentMark | null {
  if (!isSandbox && !isSample) return null;
  const noContract = language === "es" ? "no es un contrato" : "no contract";
  const sample = language === "es" ? "MUESTRA (SAMPLE)" : "SAMPLE";
  const kinds = [...(isSandbox ? ["SANDBOX"] : []), ...(isSample ? [sample] : [])];
  return {
    label: `${kinds.join(", ")}: ${noContract}`,
    watermark: isSample ? "SAMPLE" : null,
  };
}
