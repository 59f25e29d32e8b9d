import { invoiceView } from "./invoice/invoice-view.ts";
import type {
  InvoiceDocumentData,
  PlanDocumentData,
  RetailerDocumentData,
} from "@lamplight/domain";
import { planView } from "./plan/plan-view.ts";
import { retailerView } from "./plan/retailer-view.ts";
import { createTypesetter } from "./typesetting/create-typesetter.ts";

/** Renders documents as tagged PDF; the same data gives the same bytes. */
export interface Documents {
  renderInvoice(data: InvoiceDocumentData): Uint8Array;
  renderFactsLabel(data: PlanDocumentData): Uint8Array;
  renderTermsOfService(data: RetailerDocumentData): Uint8Array;
  renderYourRights(data: RetailerDocumentData): Uint8Array;
}

/** Documents that share one compiler: make it once in a process. */
export function createDocuments(): Documents {
  const typeset = createTypesetter();
  return {
    renderInvoice: (data) => typeset("invoice.typ", invoiceView(data)),
    renderFactsLabel: (data) => typeset("facts-label.typ", planView(data)),
    renderTermsOfService: (data) => typeset("terms-of-service.typ", retailerView(data)),
    renderYourRights: (data) => typeset("your-rights.typ", retailerView(data)),
  };
}
