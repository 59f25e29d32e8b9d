import {
  populationBandSchema,
  utilitySchema,
  type TaxJurisdiction,
  type Utility,
} from "@lamplight/contracts/model";
import { assert } from "@lamplight/domain";
import { readTable, type TableRow } from "../csv/read-table.ts";
import { dataFile } from "../data-file.ts";
import { meterOf } from "../premises/meter-of.ts";
import type { MarketPremise } from "@lamplight/domain";
import { randomOf, type Random } from "../random.ts";
import { utilities } from "../utilities.ts";

/** More would exhaust neither addresses nor ESI IDs, but no sandbox needs them. */
const maxPremises = 1_000_000;

interface Place {
  readonly postalCode: string;
  readonly utility: Utility;
  readonly city: string;
  readonly taxJurisdiction: TaxJurisdiction;
  /** How often it is picked, beside the others' weights. */
  readonly weight: number;
}

// Made up, so that no premise of a sandbox is a real household's.
const streetNames = [
  "Amber Lantern",
  "Bluestem Hollow",
  "Burnt Wick",
  "Candlewood Bend",
  "Chaparral Glow",
  "Copper Wren",
  "Dewberry Lamp",
  "Drover's Rest",
  "Ember Creek",
  "Fencepost",
  "Firefly Crossing",
  "Gaslight Mesa",
  "Glimmer Oak",
  "Hollow Reed",
  "Horned Lark",
  "Indigo Prairie",
  "Juniper Spark",
  "Kindling",
  "Lamplighter",
  "Limestone Wick",
  "Mesquite Dusk",
  "Nightjar",
  "Old Windmill Glow",
  "Paintbrush Dawn",
  "Pecan Shade",
  "Quail Lantern",
  "Ranch Beacon",
  "Redbud Ember",
  "Sagebrush Light",
  "Scissortail",
  "Starling Post",
  "Sundown Arbor",
  "Tallow Candle",
  "Tumbling Reed",
  "Verbena Glade",
  "Whitetail Wick",
  "Wildrye",
  "Yaupon Flame",
] as const;

const streetKinds = ["St", "Dr", "Ln", "Ct", "Trl", "Ave", "Cir", "Way"] as const;

function jurisdictionOf(row: TableRow): TaxJurisdiction {
  const band = row("population_band");
  return {
    place: row("place"),
    isInsideCityLimits: row("is_inside_city_limits") === "true",
    populationBand: band === "" ? null : populationBandSchema.parse(band),
  };
}

function placeOf(row: TableRow): Place {
  return {
    postalCode: row("postal_code"),
    utility: utilitySchema.parse(row("utility")),
    city: row("city"),
    taxJurisdiction: jurisdictionOf(row),
    weight: Number(row("weight")),
  };
}

let readPlaces: readonly Place[] | null = null;

function placesOfTexas(): readonly Place[] {
  readPlaces ??= readTable(dataFile("places.csv")).map(placeOf);
  return readPlaces;
}

function pick<TItem>(items: readonly TItem[], index: number): TItem {
  const item = items[index];
  assert(item !== undefined, `no item ${index} of ${items.length}`);
  return item;
}

/** Each place as often as its weight says, so that an even pick is a weighted one. */
function weightedPlaces(places: readonly Place[]): readonly Place[] {
  return places.flatMap((place) => Array.from({ length: place.weight }, () => place));
}

const prefixes = new Map(utilities.map(({ code, esiIdPrefix }) => [code, esiIdPrefix]));

/** CenterPoint's ESI IDs have 22 digits, all others' 17. */
function makeEsiId(utility: Utility, random: Random): string {
  const prefix = prefixes.get(utility);
  assert(prefix !== undefined, `no ESI ID prefix for ${utility}`);
  const length = utility === "CENTERPOINT" ? 22 : 17;
  const number = String(random.integer(1, 999_999_999));
  return prefix + number.padStart(length - prefix.length, "0");
}

function unusedBy<TValue>(used: Set<TValue>, make: () => TValue): TValue {
  for (;;) {
    const value = make();
    if (!used.has(value)) {
      used.add(value);
      return value;
    }
  }
}

/**
 * Made-up premises at real Texas places that levy no sales tax on residential electricity, for a sandbox's
 * directory. No ESI ID and no address comes twice. The first of them go once round all places, so that a
 * small sandbox has every utility too; fewer premises of a seed are the first ones of more.
 */
export function makePremises(options: { seed: number; count: number }): MarketPremise[] {
  const { seed, count } = options;
  assert(
    Number.isInteger(count) && count >= 0 && count <= maxPremises,
    `cannot make ${count} premises`,
  );
  const places = placesOfTexas();
  const weighted = weightedPlaces(places);
  const random = randomOf("premises", seed);
  const esiIds = new Set<string>();
  const addresses = new Set<string>();
  const premises: MarketPremise[] = [];
  for (let index = 0; index < count; index++) {
    const place =
      index < places.length
        ? pick(places, index)
        : pick(weighted, random.integer(0, weighted.length - 1));
    const esiId = unusedBy(esiIds, () => makeEsiId(place.utility, random));
    const address = unusedBy(addresses, () => makeAddress(place, random));
    const [address1 = "", unit = ""] = address.split("\n");
    premises.push({
      esiId,
      address1,
      address2: unit === "" ? null : unit,
      city: place.city,
      state: "TX",
      postalCode: place.postalCode,
      utility: place.utility,
      taxJurisdiction: place.taxJurisdiction,
      ...meterOf(esiId),
    });
  }
  return premises;
}

/** Street, unit or nothing, and postal code, a line each. One premise in eight is an apartment. */
function makeAddress(place: Place, random: Random): string {
  const house = random.integer(100, 19_999);
  const street = pick(streetNames, random.integer(0, streetNames.length - 1));
  const kind = pick(streetKinds, random.integer(0, streetKinds.length - 1));
  const isApartment = random.integer(1, 8) === 1;
  const unit = isApartment
    ? `Apt ${random.integer(1, 12)}${random.integer(0, 1) === 0 ? "A" : "B"}`
    : "";
  return `${house} ${street} ${kind}\n${unit}\n${place.postalCode}`;
}
