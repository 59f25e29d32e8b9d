import type { BrandData, RetailerData } from "../model.ts";

/** A piece of a contract text. Its text may hold merge fields. */
export type TextBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** What is wrong with a contract text, and where; lines and columns are counted from 1. */
export interface ContractTextProblem {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** What merge fields are filled with. */
export interface MergeSource {
  readonly retailer: RetailerData;
  readonly brand: BrandData;
  readonly version: string;
  /** In the words of the document's language. */
  readonly issuedOn: string;
}
