import fc from "fast-check";
import { expect, it } from "vitest";
import { isDomainError } from "../../error.ts";
import { formatExact } from "../../money/format-exact.ts";
import { rate } from "../rate.ts";
import { OracleRefusal } from "./model.ts";
import { rateByRules } from "./rate-by-rules.ts";
import { randomBill, type RandomBill } from "./testing/random-bill.ts";
import { randomRun } from "./testing/random-run.ts";

/** The bill in the oracle's form, or why it is refused. */
function byEngine({ input, data }: RandomBill): unknown {
  try {
    const bill = rate(input, data);
    return {
      lines: bill.lines.map(({ code, exact, amountCents }) => [
        code,
        formatExact(exact),
        amountCents,
      ]),
      totalCents: bill.totalCents,
      exact: formatExact(bill.currentChargesExact),
      recurring: formatExact(bill.recurringExact),
      average: bill.averageCentsPerKwh,
    };
  } catch (error) {
    if (isDomainError(error, "unpriced")) return { refused: error.details.reason };
    throw error;
  }
}

function byOracle({ input, data, tariffRows }: RandomBill): unknown {
  try {
    const bill = rateByRules(input, { ...(data ?? { days: [], indexes: [] }), tariffRows });
    const { averageTenths: tenths } = bill;
    const digits = tenths === null ? "" : String(tenths < 0n ? -tenths : tenths).padStart(2, "0");
    const sign = tenths !== null && tenths < 0n ? "-" : "";
    return {
      lines: bill.lines.map(({ code, exact, cents }) => [code, String(exact), Number(cents)]),
      totalCents: Number(bill.cents),
      exact: String(bill.exact),
      recurring: String(bill.recurring),
      average: tenths === null ? null : `${sign}${digits.slice(0, -1)}.${digits.slice(-1)}`,
    };
  } catch (error) {
    if (error instanceof OracleRefusal) return { refused: error.reason };
    throw error;
  }
}

const run = randomRun(4000);

it(`the engine agrees with the rules line by line (seed ${run.seed})`, () => {
  fc.assert(
    fc.property(randomBill, (bill) => {
      expect(byEngine(bill)).toEqual(byOracle(bill));
    }),
    run,
  );
}, 60_000);
