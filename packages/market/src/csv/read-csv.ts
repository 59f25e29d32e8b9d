import { CsvError, parse } from "csv-parse/sync";
import type { ProblemList } from "./problem-list.ts";
import { textOfFile } from "./text-of-file.ts";

/** No row of these forms comes near; a longer one is an unclosed quotation mark or no CSV. */
const maxRowCharacters = 20_000;

interface CsvReader {
  /** Takes the first row; false when its rows cannot be read, and then none are. */
  readonly onHeader: (names: readonly string[]) => boolean;
  /** Takes a row with as many fields as the header; `line` is where it stands in the file. */
  readonly onRow: (fields: readonly string[], line: number) => void;
}

function reasonOf(error: CsvError): string {
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return "A quotation mark is opened and never closed.";
    case "CSV_MAX_RECORD_SIZE":
      return `A row is longer than ${maxRowCharacters} characters; a quotation mark may never be closed.`;
    case "CSV_INVALID_CLOSING_QUOTE":
    case "INVALID_OPENING_QUOTE":
      return "A quotation mark stands inside a value.";
    default:
      return "The row is no CSV.";
  }
}

function lineOf(error: CsvError): number | null {
  const line: unknown = "lines" in error ? error["lines"] : null;
  return typeof line === "number" ? line : null;
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

  try {
    parse(file.text, {
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxRowCharacters,
      // A row is used where it is met; null keeps the parser from collecting millions of them.
      on_record: (fields: string[], { lines }) => {
        takeRow(fields, lines);
        return null;
      },
    });
    reportShortRow(true);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    reportShortRow(false);
    problems.add(lineOf(error), reasonOf(error));
  }
  return rowsRead;
}
