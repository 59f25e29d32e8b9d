import { utilitySchema, type Utility } from "@lamplight/contracts/model";
import { readTable } from "../csv/read-table.ts";
import { dataFile } from "../data-file.ts";

let readAreas: ReadonlyMap<string, readonly Utility[]> | null = null;

function areas(): ReadonlyMap<string, readonly Utility[]> {
  readAreas ??= new Map(
    readTable(dataFile("postal-codes.csv")).map((row) => [
      row("postal_code"),
      row("utilities")
        .split("|")
        .map((name) => utilitySchema.parse(name)),
    ]),
  );
  return readAreas;
}

/** Utilities with retail choice at a postal code, most likely first; none where nothing is known of one. */
export function utilitiesAt(postalCode: string): readonly Utility[] {
  return areas().get(postalCode) ?? [];
}
