import type { ContractTextKind, Language } from "@lamplight/contracts/model";
import { sampleTermsOfService } from "./sample-terms-of-service.ts";
import { sampleYourRights } from "./sample-your-rights.ts";

const samples: Readonly<Record<ContractTextKind, Readonly<Record<Language, string>>>> = {
  tos: sampleTermsOfService,
  yrac: sampleYourRights,
};

/** Our own text, which shows the form of the document until a retailer has published its own. */
export function sampleContractText(kind: ContractTextKind, language: Language): string {
  return samples[kind][language];
}
