import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { formatDollars } from "../money/format-dollars.ts";
import { billCases } from "./bills.cases.ts";
import { randomBill } from "./oracle/testing/random-bill.ts";
import { randomRun } from "./oracle/testing/random-run.ts";
import { rate } from "./rate.ts";
import { ratingInputOf } from "./rating-input.cases.ts";
import { splitBySide, type BillSide } from "./split-by-side.ts";

const dollarsOf = ({ lines, totalCents }: BillSide) => [
  ...lines.map(({ line, amountCents }) => [line.code, formatDollars(amountCents)]),
  ["total", formatDollars(totalCents)],
];

describe("the two sides of a bill", () => {
  it("come out as a published residential bill prints them", () => {
    const published = billCases.find(({ name }) => name.startsWith("a published residential bill"));
    if (published === undefined) throw new Error("no published bill");
    const { supplier, delivery } = splitBySide(rate(published.input));
    expect(dollarsOf(supplier)).toEqual([
      ["energy_charge", "153.48"],
      ["puc_assessment", "0.26"],
      // 153.48 * 1.997 %; with the assessment in its base it would be 3.07.
      ["gross_receipts_reimbursement", "3.06"],
      // (153.48 + 0.26 + 3.06) * 1.75 %
      ["sales_tax", "2.74"],
      ["sales_tax", "0.39"],
      ["total", "159.93"],
    ]);
    expect(dollarsOf(delivery)).toEqual([
      ["delivery_monthly", "4.23"],
      ["delivery_per_kwh", "52.93"],
      ["puc_assessment", "0.09"],
      ["gross_receipts_reimbursement", "1.15"],
      ["sales_tax", "1.03"],
      ["sales_tax", "0.14"],
      ["total", "59.57"],
    ]);
  });

  it("are one where delivery is in the energy price", () => {
    const pricing = {
      components: [
        { kind: "flat_energy" as const, rateDollarsPerKwh: "0.1619" },
        { kind: "bundled_delivery" as const },
      ],
    };
    const bill = rate(ratingInputOf({ pricing, billedWh: 948_000 }));
    const { supplier, delivery } = splitBySide(bill);
    expect(supplier.totalCents).toBe(bill.totalCents);
    expect(delivery).toEqual({ lines: [], totalCents: 0 });
  });

  const run = randomRun(200);
  it(`add up to the bill (seed ${run.seed})`, () => {
    fc.assert(
      fc.property(randomBill, ({ input, data }) => {
        try {
          const bill = rate(input, data);
          const { supplier, delivery } = splitBySide(bill);
          expect(supplier.totalCents + delivery.totalCents).toBe(bill.totalCents);
        } catch (error) {
          if (!isDomainError(error, "unpriced")) throw error;
        }
      }),
      run,
    );
  }, 60_000);
});
