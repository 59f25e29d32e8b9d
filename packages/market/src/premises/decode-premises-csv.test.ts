import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { makePremises } from "../sandbox/make-premises.ts";
import { decodePremisesCsv } from "./decode-premises-csv.ts";
import type { MarketPremise } from "@lamplight/domain";

const columns = [
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
];
const good = {
  esi_id: "10443720000000001",
  address_1: "12 Lamplighter Ln",
  address_2: "",
  city: "Rockwall",
  state: "TX",
  postal_code: "75087",
  utility: "ONCOR",
  place: "Rockwall",
  is_inside_city_limits: "true",
  population_band: "10000_or_more",
};

type Row = Readonly<Record<string, string>>;

function fileOf(rows: readonly Row[], header: readonly string[] = columns): Uint8Array {
  const lines = rows.map((row) =>
    header.map((column) => `"${(row[column] ?? "").replaceAll('"', '""')}"`).join(","),
  );
  return new TextEncoder().encode([header.join(","), ...lines, ""].join("\n"));
}

function rowOf(premise: MarketPremise): Row {
  const { taxJurisdiction } = premise;
  return {
    esi_id: premise.esiId,
    address_1: premise.address1,
    address_2: premise.address2 ?? "",
    city: premise.city,
    state: premise.state,
    postal_code: premise.postalCode,
    utility: premise.utility,
    place: taxJurisdiction?.place ?? "",
    is_inside_city_limits: String(taxJurisdiction?.isInsideCityLimits ?? ""),
    population_band: taxJurisdiction?.populationBand ?? "",
  };
}

describe("a list of premises", () => {
  it("comes back as it was written, meter and read cycle too", () => {
    const premises = makePremises({ seed: 4, count: 300 });
    const bytes = fileOf(premises.map(rowOf));
    const expected = { rowsRead: 300, problems: [], problemCount: 0, premises };
    expect(decodePremisesCsv(bytes)).toEqual(expected);
    expect(decodePremisesCsv(gzipSync(bytes))).toEqual(expected);
  });

  it("may have its columns in any order, and others beside them", () => {
    const shuffled = ["note", ...columns.toReversed()];
    const [premise] = decodePremisesCsv(fileOf([{ ...good, note: "corner" }], shuffled)).premises;
    expect(premise).toEqual(decodePremisesCsv(fileOf([good])).premises[0]);
  });

  it("need not say where a premise lies for taxes", () => {
    const unknown = { ...good, place: "", is_inside_city_limits: "", population_band: "" };
    expect(decodePremisesCsv(fileOf([unknown])).premises[0]?.taxJurisdiction).toBeNull();
    const rural = { ...good, place: "Rockwall County", is_inside_city_limits: "FALSE" };
    expect(
      decodePremisesCsv(fileOf([{ ...rural, population_band: "" }])).premises[0]?.taxJurisdiction,
    ).toEqual({ place: "Rockwall County", isInsideCityLimits: false, populationBand: null });
  });

  it.each<[string, Row, RegExp]>([
    ["a short ESI ID", { esi_id: "104437200000001" }, /^esi_id "104437200000001": must be an ESI/],
    ["no street", { address_1: "" }, /^address_1 "": /],
    ["a bad postal code", { postal_code: "7508" }, /^postal_code "7508": must be a five-digit/],
    ["another state", { state: "OK" }, /^state is not TX: "OK"/],
    ["a utility without choice", { utility: "AUSTIN" }, /^utility is none of ONCOR, .*: "AUSTIN"/],
    ["a band that is none", { population_band: "many" }, /^population_band "many": /],
    ["no band inside city limits", { population_band: "" }, /^population_band is empty/],
    ["a band outside", { is_inside_city_limits: "false" }, /^population_band is given/],
    ["no place", { place: "" }, /^place is empty/],
    ["neither in nor out", { is_inside_city_limits: "maybe" }, /^is_inside_city_limits is neither/],
  ])("is refused for %s", (_, fault, reason) => {
    const bad = { ...good, esi_id: "10443720000000002", ...fault };
    const { problems, problemCount, premises } = decodePremisesCsv(fileOf([good, bad]));
    expect({ problemCount, premises }).toEqual({ problemCount: 1, premises: [] });
    expect(problems[0]?.row).toBe(3);
    expect(problems[0]?.reason).toMatch(reason);
  });

  it("is refused when an ESI ID comes twice, be it with an apostrophe", () => {
    const twice = { ...good, esi_id: `'${good.esi_id}`, address_1: "14 Lamplighter Ln" };
    expect(decodePremisesCsv(fileOf([good, twice])).problems).toEqual([
      { row: 3, reason: "The ESI ID 10443720000000001 is there twice, first in row 2." },
    ]);
  });

  it("is refused without a column or with one twice", () => {
    const without = decodePremisesCsv(
      fileOf(
        [good],
        columns.filter((name) => name !== "utility"),
      ),
    );
    expect(without.problems).toMatchObject([
      { row: 1, reason: expect.stringMatching(/^The header has no column utility: found "esi_id/) },
    ]);
    const twice = decodePremisesCsv(fileOf([good], [...columns, "city"]));
    expect(twice.problems).toEqual([{ row: 1, reason: "The header has the column city twice." }]);
  });

  it("counts lines, not rows, where an address has a line break", () => {
    const broken = { ...good, address_2: "Unit 1\nrear" };
    const bad = { ...good, esi_id: "10443720000000002", state: "OK" };
    expect(decodePremisesCsv(fileOf([broken, bad])).problems[0]?.row).toBe(4);
  });
});
