import type { ContractTextKind } from "@lamplight/contracts/model";
import { formatDay } from "../calendar/format-day.ts";
import { contactLinesOf, type ContactLine } from "./contact-lines-of.ts";
import type { ContractDocumentData } from "./model.ts";
import { sayIn, type Say } from "./say-in.ts";
import { mergeContractText } from "./texts/merge-contract-text.ts";
import type { TextBlock } from "./texts/model.ts";

/** What a retailer's Terms of Service or Your Rights as a Customer says, in the language of its data. */
export interface ContractDocument {
  readonly title: string;
  readonly blocks: readonly TextBlock[];
  readonly contact: readonly ContactLine[];
}

const titleOf = (kind: ContractTextKind, say: Say): string =>
  ({
    tos: say("Terms of Service (TOS)", "Términos del Servicio (TOS)"),
    yrac: say("Your Rights as a Customer (YRAC)", "Sus Derechos como Cliente (YRAC)"),
  })[kind];

/** The contact block is ours, so that no text can leave out who is bound: 16 TAC 25.475(f). */
export function contractDocumentOf(data: ContractDocumentData): ContractDocument {
  const { kind, language, version, retailer, brand, body } = data;
  const issuedOn = formatDay(data.issuedOn, language);
  return {
    title: titleOf(kind, sayIn(language)),
    blocks: mergeContractText(body, { retailer, brand, version, issuedOn }),
    contact: contactLinesOf(retailer, language),
  };
}
