import { invoiceView } from "./invoice/invoice-view.ts";
import type {
  ContractDocumentData,
  InvoiceDocumentData,
  PlanDocumentData,
} from "@lamplight/domain";
import { contractView } from "./plan/contract-view.ts";
import { planView } from "./plan/plan-view.ts";
import { createTypesetter } from "./typesetting/create-typesetter.ts";

/** Renders documents as tagged PDF; the same data gives the same bytes. */
export interface Documents {
  renderInvoice(data: InvoiceDocumentData): Uint8Array;
  renderFactsLabel(data: PlanDocumentData): Uint8Array;
  /** Terms of Service or Your Rights as a Customer. */
  renderContractText(data: ContractDocumentData): Uint8Array;
}

/** Documents that share one compiler: make it once in a process. */
export function createDocuments(): Documents {
  const typeset = createTypesetter();
  return {
    renderInvoice: (data) => typeset("invoice.typ", invoiceView(data)),
    renderFactsLabel: (data) => typeset("facts-label.typ", planView(data)),
    renderContractText: (data) => typeset("contract-text.typ", contractView(data)),
  };
}
