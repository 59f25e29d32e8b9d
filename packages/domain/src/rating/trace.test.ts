import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { billCases } from "./bills.cases.ts";
import { chargeCases } from "./charges.cases.ts";
import { exportCases } from "./export.cases.ts";
import { timeOfUseCases } from "./time-of-use.cases.ts";
import type { RatedBill, RatingData, RatingInput } from "./model.ts";
import { randomBill } from "./oracle/testing/random-bill.ts";
import { randomRun } from "./oracle/testing/random-run.ts";
import {
  recomputeCents,
  recomputeExact,
  recomputeQuantity,
} from "./oracle/testing/recompute-line.ts";
import { scaled } from "./oracle/scaled.ts";
import { rate } from "./rate.ts";

function rateOrRefuse(input: RatingInput, data: RatingData | null): RatedBill | null {
  try {
    return rate(input, data);
  } catch (error) {
    if (isDomainError(error, "unpriced")) return null;
    throw error;
  }
}

/** Every figure of every line, as somebody would work it out with the trace in hand. */
function expectRecomputed({ lines }: RatedBill, input: RatingInput, data: RatingData | null): void {
  const paper = { lines, input, data };
  for (const line of lines) {
    const { code, label } = line;
    expect([label, String(recomputeExact(line, paper))]).toEqual([label, line.trace.exact]);
    expect([label, Number(recomputeCents(line, paper))]).toEqual([label, line.amountCents]);
    const quantityWh = recomputeQuantity(line, paper);
    if (quantityWh !== null) {
      expect([code, label, quantityWh]).toEqual([code, label, scaled(line.quantity ?? "", 3)]);
    }
  }
}

describe("any cent can be computed again from the trace and the inputs that it names", () => {
  it.each([...billCases, ...chargeCases, ...timeOfUseCases, ...exportCases])(
    "$name",
    ({ input, data = null }) => {
      expectRecomputed(rate(input, data), input, data);
    },
  );

  const run = randomRun(300);
  it(`of any bill (seed ${run.seed})`, () => {
    fc.assert(
      fc.property(randomBill, ({ input, data }) => {
        const bill = rateOrRefuse(input, data);
        if (bill !== null) expectRecomputed(bill, input, data);
      }),
      run,
    );
  }, 60_000);
});
