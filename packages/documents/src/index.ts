export { createDocuments } from "./create-documents.ts";
export type { Documents } from "./create-documents.ts";
export type {
  BrandData,
  InvoiceDocumentData,
  PlanDocumentData,
  RetailerData,
  RetailerDocumentData,
} from "./model.ts";
