import { formatDay } from "@lamplight/domain";
import type { RetailerDocumentData } from "@lamplight/domain";
import { brandView } from "../text/brand-view.ts";
import { documentDate } from "../text/document-date.ts";

/** What the templates of a retailer's own documents show. */
export function retailerView(data: RetailerDocumentData) {
  return {
    language: data.language,
    date: documentDate(data.issuedOn),
    version: data.version,
    issuedOn: formatDay(data.issuedOn),
    brand: brandView(data.brand),
    retailer: data.retailer,
  };
}
