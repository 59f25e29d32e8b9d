import type { Import } from "@lamplight/contracts/model";
import type { ImportRow } from "@lamplight/database";

export function toImportOutput(row: Omit<ImportRow, "file">): Import {
  return {
    uuid: row.uuid,
    kind: row.kind,
    fileName: row.fileName,
    status: row.status,
    rowsRead: row.rowsRead,
    added: row.added,
    revised: row.revised,
    unchanged: row.unchanged,
    problems: row.problems,
    problemCount: row.problemCount,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  };
}
