import { expect, it } from "vitest";
import { salesTaxProblem } from "./sales-tax-problem.ts";

const city = (percent: string) => ({ authority: "City", percent });

it.each([
  ["no tax at all", "residential", [], null],
  ["two per cent in a home", "residential", [city("1.75"), city("0.25")], null],
  ["more than two per cent in a home", "residential", [city("2.0001")], /at most 2 % together/],
  ["the State's and two per cent", "small_commercial", [city("6.25"), city("2")], null],
  ["more than 8.25 per cent", "small_commercial", [city("6.25"), city("2.01")], /at most 8.25 %/],
  ["a business without the State's tax", "small_commercial", [city("2")], /State's 6.25 %/],
  ["a business without any", "small_commercial", [], /State's 6.25 %/],
  ["a percentage of five decimals", "residential", [city("1.00001")], /no percentage/],
] as const)("%s", (_, segment, taxes, expected) => {
  const problem = salesTaxProblem({ segment, taxes: [...taxes], effectiveOn: "2026-01-01" });
  if (expected === null) expect(problem).toBeNull();
  else expect(problem).toMatch(expected);
});

it("a day before retail choice is refused, as no rule of a cap was read for it", () => {
  expect(salesTaxProblem({ segment: "residential", taxes: [], effectiveOn: "2001-12-31" })).toMatch(
    /retail choice/,
  );
});
