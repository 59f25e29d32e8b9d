import { terminalColumns } from "./wrap-text.ts";

/** A space on either side of what stands in a cell. */
const cellMargin = 2;
const leastTextColumns = 20;

/**
 * Widths of a table's columns: figures whole, however large, since a figure that is cut off is a wrong one; the one
 * column of text gets what the terminal has left.
 */
export function fitColumns(rows: readonly (readonly string[])[], textColumn: number): number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const borders = widths.length + 1;
  const figures = widths.reduce(
    (sum, width, column) => sum + cellMargin + (column === textColumn ? 0 : width),
    borders,
  );
  widths[textColumn] = Math.max(terminalColumns - figures, leastTextColumns);
  return widths.map((width) => width + cellMargin);
}
