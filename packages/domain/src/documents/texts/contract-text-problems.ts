import type { RetailerData } from "../model.ts";
import { isMergeField, mergeFieldForm, mergeFields } from "./merge-fields.ts";
import type { ContractTextProblem } from "./model.ts";
import { parseContractText } from "./parse-contract-text.ts";

/** Fields of the brand and of the document always have a value. */
const everyBrand = { name: "-", color: "#000000", supportPhone: "-", supportEmail: "-" };

/**
 * All for which a text cannot be one of a retailer's: its form, fields that are unknown or malformed, and fields
 * for which this retailer has no value, which would leave a hole in a contract.
 */
export function contractTextProblems(body: string, retailer: RetailerData): ContractTextProblem[] {
  const problems = [...parseContractText(body).problems];
  const source = { retailer, brand: everyBrand, version: "-", issuedOn: "-" };
  for (const [index, line] of body.split(/\r?\n/).entries()) {
    for (const { 0: field, 1: name = "", index: at } of line.matchAll(mergeFieldForm)) {
      if (!isMergeField(name)) continue;
      const value = mergeFields[name](source);
      if (value === null || value === "") {
        const reason = `${field} has no value: this retailer has none`;
        problems.push({ line: index + 1, column: at + 1, reason });
      }
    }
  }
  return problems.toSorted((one, other) => one.line - other.line || one.column - other.column);
}
