import type { ProblemList } from "./problem-list.ts";
import { readRows } from "./read-rows.ts";
import { textOfFile } from "./text-of-file.ts";

interface CsvReader {
  /** Takes the first row; false when its rows cannot be read, and then none are. */
  readonly onHeader: (names: readonly string[]) => boolean;
  /**
   * Takes a row with as many fields as the header; `line` is where it stands in the file. A value may be a part
   * of the file's text, and one that is kept keeps all of that in memory.
   */
  readonly onRow: (fields: readonly string[], line: number) => void;
}

/**
 * Walks a CSV file row by row without keeping the rows, and returns how many there were below the header.
 * Whatever is wrong with the file's form goes to `problems`.
 */
export function readCsv(bytes: Uint8Array, problems: ProblemList, reader: CsvReader): number {
  const file = textOfFile(bytes);
  if (file.kind === "problem") {
    problems.add(null, file.reason);
    return 0;
  }
  const isLastLineOpen = !file.text.endsWith("\n") && !file.text.endsWith("\r");
  let columns = -1;
  let rowsRead = 0;
  let isReadable = true;
  let pendingShortRow: { line: number; found: number } | null = null;

  function reportShortRow(isLast: boolean): void {
    if (pendingShortRow === null) return;
    const { line, found } = pendingShortRow;
    const counts = `it has ${found} of ${columns} columns`;
    problems.add(
      line,
      isLast && isLastLineOpen && found < columns
        ? `The file ends in the middle of this row: ${counts}.`
        : `The row is not complete or has too many values: ${counts}.`,
    );
    pendingShortRow = null;
  }

  function takeRow(fields: readonly string[], line: number): void {
    if (columns === -1) {
      columns = fields.length;
      isReadable = reader.onHeader(fields);
      return;
    }
    if (!isReadable) return;
    reportShortRow(false);
    rowsRead++;
    if (fields.length === columns) reader.onRow(fields, line);
    else pendingShortRow = { line, found: fields.length };
  }

  const fault = readRows(file.text, takeRow);
  reportShortRow(fault === null);
  if (fault !== null) problems.add(fault.line, fault.reason);
  return rowsRead;
}
