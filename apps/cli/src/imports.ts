import { setTimeout as sleep } from "node:timers/promises";
import type { Import, OperatorApi } from "@lamplight/operator-client";

const pollMs = 100;

/** Waits until an import has ended. */
export async function waitForImport(
  operator: OperatorApi["operator"],
  uuid: string,
): Promise<Import> {
  for (;;) {
    const report = await operator.imports.get({ uuid });
    if (report.status === "done" || report.status === "refused") return report;
    await sleep(pollMs);
  }
}

/** An import's report for people. */
export function describeImport(report: Import): string {
  if (report.status === "done") {
    const { rowsRead, added, revised, unchanged } = report;
    const rows = rowsRead === 1 ? "1 row" : `${rowsRead} rows`;
    return `Imported ${report.fileName}: ${rows}, ${added} added, ${revised} revised, ${unchanged} unchanged.`;
  }
  const shown = report.problems.map(({ row, reason }) =>
    row === null ? `  whole file: ${reason}` : `  row ${row}: ${reason}`,
  );
  const more = report.problemCount - report.problems.length;
  return [
    `Nothing of ${report.fileName} was imported: ${report.problemCount} ${report.problemCount === 1 ? "problem" : "problems"}.`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join("\n");
}
