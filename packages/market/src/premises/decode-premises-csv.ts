import {
  premiseSchema,
  taxJurisdictionSchema,
  utilitySchema,
  type TaxJurisdiction,
} from "@lamplight/contracts/model";
import { ProblemList } from "../csv/problem-list.ts";
import { quoted } from "../csv/quoted.ts";
import { readCsv } from "../csv/read-csv.ts";
import { meterOf } from "./meter-of.ts";
import type { MarketPremise } from "@lamplight/domain";
import type { DecodedPremisesFile } from "./model.ts";

const premisesColumns = [
  "esi_id",
  "address_1",
  "address_2",
  "city",
  "state",
  "postal_code",
  "utility",
  "place",
  "is_inside_city_limits",
  "population_band",
] as const;

type PremisesColumn = (typeof premisesColumns)[number];
type PremisesRow = Readonly<Record<PremisesColumn, string>>;

const columnOfField: Readonly<Record<string, PremisesColumn>> = {
  esiId: "esi_id",
  address1: "address_1",
  address2: "address_2",
  city: "city",
  state: "state",
  postalCode: "postal_code",
  place: "place",
  isInsideCityLimits: "is_inside_city_limits",
  populationBand: "population_band",
};

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function reasonOf({ path, message }: SchemaIssue, row: PremisesRow): string {
  const column = columnOfField[String(path[0])];
  return column === undefined ? `${message}.` : `${column} ${quoted(row[column])}: ${message}.`;
}

/** The jurisdiction, null where the row says nothing of it, or the sentence that says what is wrong with it. */
function jurisdictionOf(row: PremisesRow): TaxJurisdiction | null | string {
  const { place, population_band: band } = row;
  const inside = row.is_inside_city_limits.toLowerCase();
  if (place === "" && inside === "" && band === "") return null;
  if (place === "")
    return "place is empty, but other columns say where the premise lies for taxes.";
  if (inside !== "true" && inside !== "false")
    return `is_inside_city_limits is neither true nor false: ${quoted(inside)}.`;
  if (inside === "true" && band === "")
    return "population_band is empty, but the premise lies inside city limits.";
  if (inside === "false" && band !== "")
    return "population_band is given, but the premise lies outside city limits.";
  const jurisdiction = taxJurisdictionSchema.safeParse({
    place,
    isInsideCityLimits: inside === "true",
    populationBand: band === "" ? null : band,
  });
  if (jurisdiction.success) return jurisdiction.data;
  const [issue] = jurisdiction.error.issues;
  return issue === undefined ? "The tax jurisdiction is not valid." : reasonOf(issue, row);
}

/** Adds what is wrong with the row to the problems, or returns its premise. */
function premiseOf(row: PremisesRow, line: number, problems: ProblemList): MarketPremise | null {
  const found = problems.count;
  const premise = premiseSchema.safeParse({
    // The apostrophe keeps spreadsheets from making a number of it.
    esiId: row.esi_id.startsWith("'") ? row.esi_id.slice(1) : row.esi_id,
    address1: row.address_1,
    address2: row.address_2 === "" ? null : row.address_2,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
  });
  for (const issue of premise.error?.issues ?? []) problems.add(line, reasonOf(issue, row));
  if (premise.success && premise.data.state !== "TX")
    problems.add(line, `state is not TX: ${quoted(row.state)}.`);
  const utility = utilitySchema.safeParse(row.utility);
  if (!utility.success)
    problems.add(
      line,
      `utility is none of ${utilitySchema.options.join(", ")}: ${quoted(row.utility)}.`,
    );
  const taxJurisdiction = jurisdictionOf(row);
  if (typeof taxJurisdiction === "string") {
    problems.add(line, taxJurisdiction);
    return null;
  }
  if (problems.count > found || !premise.success || !utility.success) return null;
  return {
    ...premise.data,
    utility: utility.data,
    taxJurisdiction,
    ...meterOf(premise.data.esiId),
  };
}

/** Where each column stands, or null after saying what is wrong with the header. */
function readHeader(
  header: readonly string[],
  problems: ProblemList,
): Readonly<Record<PremisesColumn, number>> | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const found = problems.count;
  for (const column of premisesColumns) {
    if (!names.includes(column))
      problems.add(
        1,
        `The header has no column ${column}: found ${quoted(header.join(","), 200)}.`,
      );
    else if (names.indexOf(column) !== names.lastIndexOf(column))
      problems.add(1, `The header has the column ${column} twice.`);
  }
  if (problems.count > found) return null;
  const at = (column: PremisesColumn) => names.indexOf(column);
  return {
    esi_id: at("esi_id"),
    address_1: at("address_1"),
    address_2: at("address_2"),
    city: at("city"),
    state: at("state"),
    postal_code: at("postal_code"),
    utility: at("utility"),
    place: at("place"),
    is_inside_city_limits: at("is_inside_city_limits"),
    population_band: at("population_band"),
  };
}

/**
 * Reads a list of premises as CSV, plain or gzip; the header names the columns, in any order. Further
 * columns are passed over. Meter number and read cycle are made from the ESI ID. A file with any problem
 * gives no premises.
 */
export function decodePremisesCsv(bytes: Uint8Array): DecodedPremisesFile {
  const problems = new ProblemList();
  const premises: MarketPremise[] = [];
  const lineOfEsiId = new Map<string, number>();
  let columns: Readonly<Record<PremisesColumn, number>> | null = null;
  const rowsRead = readCsv(bytes, problems, {
    onHeader: (header) => {
      columns = readHeader(header, problems);
      return columns !== null;
    },
    onRow: (fields, line) => {
      const positions = columns;
      if (positions === null) return;
      const valueOf = (column: PremisesColumn) => fields[positions[column]]?.trim() ?? "";
      const premise = premiseOf(
        {
          esi_id: valueOf("esi_id"),
          address_1: valueOf("address_1"),
          address_2: valueOf("address_2"),
          city: valueOf("city"),
          state: valueOf("state"),
          postal_code: valueOf("postal_code"),
          utility: valueOf("utility"),
          place: valueOf("place"),
          is_inside_city_limits: valueOf("is_inside_city_limits"),
          population_band: valueOf("population_band"),
        },
        line,
        problems,
      );
      if (premise === null) return;
      const earlier = lineOfEsiId.get(premise.esiId);
      if (earlier !== undefined) {
        problems.add(line, `The ESI ID ${premise.esiId} is there twice, first in row ${earlier}.`);
        return;
      }
      lineOfEsiId.set(premise.esiId, line);
      premises.push(premise);
    },
  });
  if (rowsRead === 0 && problems.count === 0)
    problems.add(null, "The file has a header and no rows.");
  return {
    rowsRead,
    problems: problems.problems,
    problemCount: problems.count,
    premises: problems.count === 0 ? premises : [],
  };
}
