import { describe, expect, it } from "vitest";
import { decodeRateSheetCsv } from "./decode-rate-sheet-csv.ts";

const header = "utility,term_months,energy_rate_cents_per_kwh,energy,effective_on";
const decode = (...lines: string[]) =>
  decodeRateSheetCsv(new TextEncoder().encode(`${lines.join("\n")}\n`));

describe("a rate sheet", () => {
  it("gives a rate of each row, flat or of any kind, in any order of columns", () => {
    const json = '"{""kind"":""flat_energy"",""rateDollarsPerKwh"":""0.1""}"';
    const sheet = decode(
      "effective_on,utility,term_months,energy,energy_rate_cents_per_kwh",
      "2022-03-01,ONCOR,12,,11.9",
      `2022-03-02,TNMP,24,${json},`,
    );
    expect(sheet).toMatchObject({ rowsRead: 2, problems: [] });
    expect(sheet.rates).toEqual([
      {
        row: 2,
        reasons: [],
        rate: {
          utility: "ONCOR",
          termMonths: 12,
          effectiveOn: "2022-03-01",
          energyRateCentsPerKwh: "11.9",
        },
      },
      {
        row: 3,
        reasons: [],
        rate: {
          utility: "TNMP",
          termMonths: 24,
          effectiveOn: "2022-03-02",
          energy: { kind: "flat_energy", rateDollarsPerKwh: "0.1" },
        },
      },
    ]);
  });

  it.each<[string, RegExp]>([
    ["ONKOR,12,11.9,,2022-03-01", /utility "ONKOR"/],
    ["ONCOR,1,11.9,,2022-03-01", /term_months "1"/],
    ["ONCOR,twelve,11.9,,2022-03-01", /term_months "twelve"/],
    ["ONCOR,12,-1,,2022-03-01", /energy_rate_cents_per_kwh "-1"/],
    ["ONCOR,12,11.9,,2022-02-30", /effective_on "2022-02-30"/],
    ["ONCOR,12,,,2022-03-01", /exactly one/],
    ['ONCOR,12,11.9,"{}",2022-03-01', /exactly one/],
    ["ONCOR,12,,rubbish,2022-03-01", /no JSON/],
    ['ONCOR,12,,"{""kind"":""flat_energy""}",2022-03-01', /energy, rateDollarsPerKwh/],
    ["ONCOR,12,11.9", /not complete/],
  ])("says what is wrong with the row %s", (line, reason) => {
    const { rates } = decode(header, "ONCOR,12,11.9,,2022-03-01", line, "TNMP,12,9,,2022-03-01");
    expect(rates.map(({ row, rate }) => [row, rate === null])).toEqual([
      [2, false],
      [3, true],
      [4, false],
    ]);
    expect(rates[1]?.reasons[0]).toMatch(reason);
  });

  it.each<[string[], RegExp]>([
    [[header], /no rows/],
    [["utility,term_months,effective_on", "ONCOR,12,2022-03-01"], /none of the columns/],
    [["utility,energy,effective_on", "ONCOR,,2022-03-01"], /no column term_months/],
    [[`${header},note`, "ONCOR,12,11.9,,2022-03-01,x"], /unknown column "note"/],
    [[`${header},utility`, "ONCOR,12,11.9,,2022-03-01,TNMP"], /utility twice/],
    [
      [header, ...Array.from({ length: 1001 }, () => "ONCOR,12,11.9,,2022-03-01")],
      /1001 rows, and at most 1000/,
    ],
  ])("says what is wrong with the file %#", (lines, reason) => {
    expect(decode(...lines).problems[0]).toMatch(reason);
  });
});
