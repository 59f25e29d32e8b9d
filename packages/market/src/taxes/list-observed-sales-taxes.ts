import { segmentSchema, type SalesTaxPlace } from "@lamplight/contracts/model";
import { readTable } from "../csv/read-table.ts";
import { dataFile } from "../data-file.ts";
import { uuidOfName } from "../hashing.ts";

/** A statement of what a place levies, before anybody has kept it. */
export type ObservedSalesTax = Omit<SalesTaxPlace, "createdAt">;

/**
 * What is known of sales taxes on electricity in the places of this package, by place, segment and day of effect;
 * uuids never change. A place without taxes is one of which it is known that none is levied.
 */
export function listObservedSalesTaxes(): ObservedSalesTax[] {
  const statements = new Map<string, ObservedSalesTax>();
  for (const row of readTable(dataFile("sales-taxes.csv"))) {
    const place = row("place");
    const segment = segmentSchema.parse(row("segment"));
    const effectiveOn = row("effective_on");
    const key = [place, segment, effectiveOn].join("\n");
    const statement = statements.get(key) ?? {
      uuid: uuidOfName("observed sales tax", place, segment, effectiveOn),
      place,
      segment,
      effectiveOn,
      taxes: [],
      status: "observed" as const,
      source: row("source"),
    };
    if (row("authority") !== "") {
      statement.taxes.push({ authority: row("authority"), percent: row("percent") });
    }
    statements.set(key, statement);
  }
  return [...statements.values()];
}
