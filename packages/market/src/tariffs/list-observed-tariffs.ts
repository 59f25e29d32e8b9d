import { utilitySchema, type TduTariff } from "@lamplight/contracts/model";
import { readTable, type TableRow } from "../csv/read-table.ts";
import { dataFile } from "../data-file.ts";
import { uuidOfName } from "../hashing.ts";

function sourceOf(observedOn: string, precision: string): string {
  const seen = `Residential delivery charge as published offers printed it, first seen on ${observedOn}`;
  return precision === "rounded" ? `${seen}, rounded to a tenth of a cent per kWh` : seen;
}

function tariffOf(row: TableRow): TduTariff {
  const utility = utilitySchema.parse(row("utility"));
  const observedOn = row("observed_on");
  return {
    uuid: uuidOfName("observed tariff", utility, observedOn),
    utility,
    segment: "residential",
    // The day of effect is not known; it lies on the day of observation or some weeks before.
    effectiveOn: observedOn,
    observedOn,
    status: "observed",
    source: sourceOf(observedOn, row("precision")),
    monthlyCents: Number(row("monthly_cents")),
    rateMicrosPerKwh: Number(row("micros_per_kwh")),
    spanningPeriods: "whole_period_by_read_date",
  };
}

/** Residential delivery charges from 2017 on as others observed them, by utility and day; uuids never change. */
export function listObservedTariffs(): TduTariff[] {
  return readTable(dataFile("observed-tariffs.csv")).map(tariffOf);
}
