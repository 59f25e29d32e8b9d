import {
  energyComponentSchema,
  rateSheetRowLimit,
  rateSheetRowSchema,
  type RateSheetRow,
} from "@lamplight/contracts/model";
import { ProblemList } from "../csv/problem-list.ts";
import { quoted } from "../csv/quoted.ts";
import { readCsv } from "../csv/read-csv.ts";

/** A row of the file: its rate, or why it has none. */
export interface DecodedRate {
  /** Line of the file, the header being 1. */
  readonly row: number;
  readonly rate: RateSheetRow | null;
  readonly reasons: readonly string[];
}

export interface DecodedRateSheet {
  readonly rowsRead: number;
  /** What is wrong with the file as a whole. */
  readonly problems: readonly string[];
  readonly rates: readonly DecodedRate[];
}

const requiredColumns = ["utility", "term_months", "effective_on"] as const;
const priceColumns = ["energy_rate_cents_per_kwh", "energy"] as const;
type Column = (typeof requiredColumns)[number] | (typeof priceColumns)[number];
type Row = (column: Column) => string;

const columnOfField: Readonly<Record<string, Column>> = {
  utility: "utility",
  termMonths: "term_months",
  effectiveOn: "effective_on",
  energyRateCentsPerKwh: "energy_rate_cents_per_kwh",
};

/** A price of energy as JSON, or the sentence that says what is wrong with it. */
function energyOf(text: string): RateSheetRow["energy"] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return `energy is no JSON: ${quoted(text)}.`;
  }
  const energy = energyComponentSchema.safeParse(value);
  if (energy.success) return energy.data;
  const [issue] = energy.error.issues;
  return `energy, ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is no price of energy"}.`;
}

function decodeRow(row: number, valueOf: Row): DecodedRate {
  const reasons: string[] = [];
  const [cents, energyText] = [valueOf("energy_rate_cents_per_kwh"), valueOf("energy")];
  if ((cents === "") === (energyText === "")) {
    reasons.push("It must have exactly one of energy_rate_cents_per_kwh and energy.");
  }
  const energy = energyText === "" ? undefined : energyOf(energyText);
  if (typeof energy === "string") reasons.push(energy);
  const term = valueOf("term_months");
  const parsed = rateSheetRowSchema.safeParse({
    utility: valueOf("utility"),
    termMonths: /^\d{1,3}$/.test(term) ? Number(term) : term,
    effectiveOn: valueOf("effective_on"),
    ...(cents !== "" && { energyRateCentsPerKwh: cents }),
    ...(typeof energy === "object" && { energy }),
  });
  for (const { path, message } of parsed.error?.issues ?? []) {
    const column = columnOfField[String(path[0])];
    const where = column === undefined ? "" : `${column} ${quoted(valueOf(column))}: `;
    reasons.push(`${where}${message}.`);
  }
  return { row, rate: parsed.success && reasons.length === 0 ? parsed.data : null, reasons };
}

/**
 * Reads a rate sheet as CSV, plain or gzip; the header names the columns, in any order. Every row is told of by
 * itself, so that a report can say what becomes of each.
 */
export function decodeRateSheetCsv(bytes: Uint8Array): DecodedRateSheet {
  const problems = new ProblemList();
  const rates: DecodedRate[] = [];
  let names: readonly string[] = [];
  const rowsRead = readCsv(bytes, problems, {
    onHeader: (header) => {
      names = header.map((name) => name.trim().toLowerCase());
      const found = problems.count;
      const all: readonly Column[] = [...requiredColumns, ...priceColumns];
      for (const column of requiredColumns) {
        if (!names.includes(column)) problems.add(null, `The header has no column ${column}.`);
      }
      if (!priceColumns.some((column) => names.includes(column))) {
        problems.add(null, `The header has none of the columns ${priceColumns.join(", ")}.`);
      }
      for (const name of names) {
        // A misspelt column would else be passed over.
        if (!all.some((column) => column === name)) {
          problems.add(null, `The header has the unknown column ${quoted(name)}.`);
        } else if (names.indexOf(name) !== names.lastIndexOf(name)) {
          problems.add(null, `The header has the column ${name} twice.`);
        }
      }
      return problems.count === found;
    },
    onRow: (fields, line) => {
      if (rates.length === rateSheetRowLimit) return;
      rates.push(decodeRow(line, (column) => fields[names.indexOf(column)]?.trim() ?? ""));
    },
  });
  if (rowsRead > rateSheetRowLimit) {
    problems.add(
      null,
      `The file has ${rowsRead} rows, and at most ${rateSheetRowLimit} are taken.`,
    );
  }
  if (rowsRead === 0 && problems.count === 0) {
    problems.add(null, "The file has a header and no rows.");
  }
  const ofRows = problems.problems.flatMap(({ row, reason }) =>
    row === null ? [] : [{ row, rate: null, reasons: [reason] }],
  );
  return {
    rowsRead,
    problems: problems.problems.flatMap(({ row, reason }) => (row === null ? [reason] : [])),
    rates: [...rates, ...ofRows].toSorted((one, other) => one.row - other.row),
  };
}
