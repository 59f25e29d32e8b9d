import { esiIdSchema } from "@lamplight/contracts/model";
import { addDays, assert, eachDay, type LocalDay } from "@lamplight/domain";
import { hashOf, numberOfHash } from "../hashing.ts";
import { smartMeterTexasColumns } from "./form.ts";
import { houseLoadWh } from "./house-load.ts";
import { intervalLabelsOf } from "./interval-labels.ts";

/** Whose usage, and from which day on: so many days, or until a day that is no longer in it. */
export type UsageFileRequest = {
  readonly seed: number;
  readonly esiId: string;
  readonly from: LocalDay;
} & (
  | { readonly days: number; readonly until?: undefined }
  | { readonly until: LocalDay; readonly days?: undefined }
);

function usDate(day: LocalDay): string {
  return `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
}

/** kWh as the export writes them: `.145`, `.12`, `1.5`, `2`, and `0`. */
function kwhText(energyWh: number): string {
  const whole = Math.floor(energyWh / 1000);
  const decimals = String(energyWh % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  if (decimals === "") return String(whole);
  return `${whole === 0 ? "" : whole}.${decimals}`;
}

/** When the utility wrote a day's values: the next morning. */
function revisionOf(seed: number, esiId: string, day: LocalDay): string {
  const seconds = numberOfHash(hashOf("revision", seed, esiId, day), 60 * 60);
  const minute = String(Math.floor(seconds / 60)).padStart(2, "0");
  return `${usDate(addDays(day, 1))} 06:${minute}:${String(seconds % 60).padStart(2, "0")}`;
}

function rowsOfDay(seed: number, esiId: string, day: LocalDay): string[] {
  const intervals = intervalLabelsOf(day);
  const energies = houseLoadWh({ seed, esiId }, day, intervals);
  const start = `'${esiId},${usDate(day)},${revisionOf(seed, esiId, day)}`;
  return intervals.map(({ start: from, end, slot }, index) => {
    const value = slot === null ? "," : `${kwhText(energies[index] ?? 0)},A`;
    return `${start},${from},${end},${value},Consumption`;
  });
}

/**
 * A made-up usage file in the form of a Smart Meter Texas 15-minute export, both clock changes included. The
 * same request always gives the same text.
 */
export function generateUsageFile(request: UsageFileRequest): string {
  const { seed, esiId, from } = request;
  assert(esiIdSchema.safeParse(esiId).success, `no ESI ID: ${esiId}`);
  const until = request.until ?? addDays(from, request.days);
  const rows = eachDay(from, until).flatMap((day) => rowsOfDay(seed, esiId, day));
  return [smartMeterTexasColumns.join(","), ...rows, ""].join("\n");
}
