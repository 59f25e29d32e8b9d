import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { createFiles, generateUsageFile } from "@lamplight/market";
import { addDays, dayTotals } from "@lamplight/domain";

/** A usage file with what the demo needs to know of it. */
export interface DemoUsage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of the first meter in it. */
  readonly esiId: string;
  readonly firstDay: string;
  /** The day after the last. */
  readonly endDay: string;
  readonly totalWh: number;
}

const generated = {
  seed: 2026,
  esiId: "10443720000000001",
  from: "2022-03-01",
  days: 365,
} as const;

async function readUsageFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`The usage file ${path} cannot be read: check the name and its rights.`, {
      cause: error,
    });
  }
}

/** Reads the user's file, or makes one of a year. Refuses a bad one with its rows and reasons. */
export async function openDemoUsage(path: string | undefined): Promise<DemoUsage> {
  const bytes =
    path === undefined
      ? new TextEncoder().encode(generateUsageFile(generated))
      : await readUsageFile(path);
  const fileName = path === undefined ? "generated-usage.csv" : basename(path);
  const { meters, problems, problemCount } = createFiles().decodeUsage(bytes);
  const [meter] = meters;
  const first = meter?.days[0];
  const last = meter?.days.at(-1);
  if (problemCount > 0 || meter === undefined || first === undefined || last === undefined) {
    const shown = problems
      .slice(0, 10)
      .map(({ row, reason }) => (row === null ? `  ${reason}` : `  row ${row}: ${reason}`));
    throw new Error(
      [`${fileName} cannot be imported: ${problemCount} problems.`, ...shown].join("\n"),
    );
  }
  return {
    fileName,
    bytes,
    esiId: meter.esiId,
    firstDay: first.day,
    endDay: addDays(last.day, 1),
    totalWh: meter.days.reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0),
  };
}
