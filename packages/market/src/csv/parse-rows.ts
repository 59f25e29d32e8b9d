import { CsvError, parse } from "csv-parse/sync";

/** No row of these forms comes near; a longer one is an unclosed quotation mark or no CSV. */
export const maxRowCharacters = 20_000;

/** Takes a row's values; `line` is the line of the file on which the row ends, the first being 1. */
export type TakeRow = (fields: readonly string[], line: number) => void;

/** Why no row after this line can be told. */
export interface RowFault {
  readonly line: number | null;
  readonly reason: string;
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
 * Hands on the rows of any CSV, empty lines left out, and says what stopped it, if anything did. `linesBefore`
 * are the lines of the file that stand before the text. `lineEnd` is null where the text's first tells it.
 */
export function parseRows(
  text: string,
  { linesBefore, lineEnd }: { readonly linesBefore: number; readonly lineEnd: string | null },
  takeRow: TakeRow,
): RowFault | null {
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: maxRowCharacters,
      record_delimiter: lineEnd === null ? [] : [lineEnd],
      // A row is used where it is met; null keeps the parser from collecting millions of them.
      on_record: (fields: string[], { lines }) => {
        takeRow(fields, linesBefore + lines);
        return null;
      },
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = lineOf(error);
    return { line: line === null ? null : linesBefore + line, reason: reasonOf(error) };
  }
}
