import { BugError } from "@lamplight/domain";
import { ProblemList } from "./problem-list.ts";
import { readCsv } from "./read-csv.ts";

/** A row of our own tables: the value of a column, which there must be. */
export type TableRow = (column: string) => string;

/** Reads one of the package's own CSV files. A fault in it is a bug. */
export function readTable(bytes: Uint8Array): TableRow[] {
  const problems = new ProblemList();
  const rows: TableRow[] = [];
  let names: readonly string[] = [];
  readCsv(bytes, problems, {
    onHeader: (header) => {
      names = header;
      return true;
    },
    onRow: (fields) => {
      const columns = names;
      rows.push((column) => {
        const value = fields[columns.indexOf(column)];
        if (value === undefined) throw new BugError(`a table without the column ${column}`);
        return value;
      });
    },
  });
  const [problem] = problems.problems;
  if (problem !== undefined) throw new BugError(`line ${problem.row}: ${problem.reason}`);
  return rows;
}
