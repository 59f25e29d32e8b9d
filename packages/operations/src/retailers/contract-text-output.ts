import type { ContractText } from "@lamplight/contracts/model";
import type { ContractTextRow } from "@lamplight/database";

export function toContractTextOutput(row: ContractTextRow): ContractText {
  return { ...row, status: row.publishedAt === null ? "draft" : "published" };
}
