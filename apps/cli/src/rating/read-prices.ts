import {
  canonicalJson,
  sha256Hex,
  type BillingPeriod,
  type IndexDays,
  type IndexFingerprint,
} from "@lamplight/domain";
import { createFiles } from "@lamplight/market";
import { readBytes } from "../files/read-bytes.ts";
import { refusedFile } from "../files/refused-file.ts";

/** Values of indexes in a period, and what names them in the input. */
export interface PeriodPrices {
  readonly indexes: readonly IndexDays[];
  readonly fingerprints: readonly IndexFingerprint[];
}

function fingerprintOf({ series, byDay }: IndexDays): IndexFingerprint {
  const values = [...byDay].map(([day, prices]) => ({ day, prices: [...prices] }));
  return { series, sha256: sha256Hex(canonicalJson(values)) };
}

/** The series that a plan names, of the days of a period, from a file of interval prices. */
export async function readPrices(
  name: string,
  { from, until }: BillingPeriod,
  wanted: ReadonlySet<string>,
): Promise<PeriodPrices> {
  const { series, problems, problemCount } = createFiles().decodePrices(
    await readBytes(name, "price file"),
  );
  if (problemCount > 0) {
    throw refusedFile(
      name,
      problems.map(({ row, reason }) => ({ at: row === null ? "" : `row ${row}`, reason })),
      problemCount,
    );
  }
  const has = series.map((one) => one.series);
  for (const one of wanted) {
    if (!has.includes(one)) {
      throw new Error(
        `${name} has no prices of ${one}, which the plan names; it has ${has.join(", ")}.`,
      );
    }
  }
  const indexes = series
    .filter((one) => wanted.has(one.series))
    .map((one) => ({
      series: one.series,
      byDay: new Map([...one.byDay].filter(([day]) => from <= day && day < until)),
    }));
  return { indexes, fingerprints: indexes.map(fingerprintOf) };
}
