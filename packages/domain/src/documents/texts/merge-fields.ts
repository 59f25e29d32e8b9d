import type { MergeSource } from "./model.ts";

/** The fields that a contract text may have: a closed list. Null where a retailer has no such value. */
export const mergeFields = {
  "retailer.legalName": ({ retailer }) => retailer.legalName,
  "retailer.dbaName": ({ retailer }) => retailer.dbaName,
  "retailer.certificateNumber": ({ retailer }) => retailer.certificateNumber,
  "retailer.address": ({ retailer }) => retailer.addressLines.join(", "),
  "retailer.phone": ({ retailer }) => retailer.phone,
  "retailer.hours": ({ retailer }) => retailer.hours,
  "retailer.email": ({ retailer }) => retailer.email,
  "retailer.website": ({ retailer }) => retailer.website,
  "brand.name": ({ brand }) => brand.name,
  "brand.supportPhone": ({ brand }) => brand.supportPhone,
  "brand.supportEmail": ({ brand }) => brand.supportEmail,
  "document.version": ({ version }) => version,
  "document.issuedOn": ({ issuedOn }) => issuedOn,
} as const satisfies Readonly<Record<string, (source: MergeSource) => string | null>>;

export type MergeField = keyof typeof mergeFields;

export function isMergeField(name: string): name is MergeField {
  return Object.hasOwn(mergeFields, name);
}

/** `{{name}}`; the name is whatever stands between the braces. */
export const mergeFieldForm = /\{\{([^{}]*)\}\}/g;
