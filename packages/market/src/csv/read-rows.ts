import { parseRows, type RowFault, type TakeRow } from "./parse-rows.ts";
import { splitPlainRows } from "./split-plain-rows.ts";

/** Hands on a CSV text's rows, the plain ones fast and whatever follows them through the parser. */
export function readRows(text: string, takeRow: TakeRow): RowFault | null {
  const { end, lines, lineEnd } = splitPlainRows(text, takeRow);
  if (end === text.length) return null;
  return parseRows(text.slice(end), { linesBefore: lines, lineEnd }, takeRow);
}
