import fc from "fast-check";
import { expect, it } from "vitest";
import type { RatingInput } from "./model.ts";
import { rate } from "./rate.ts";
import { byTariff, outsideCities, ratingInputOf, sampleTariff } from "./rating-input.cases.ts";

/**
 * A second way to the same bill that shares no code with the first: bigints over one fixed denominator, with
 * rates and amounts as the integers that they were drawn as, and rounding by quotient and remainder.
 */
const scale = 600n * 100_000n;
const centScaled = 10_000_000n * scale;

function roundScaled(amount: bigint, unit: bigint): bigint {
  const quotient = amount / unit;
  const rest = amount % unit;
  const isHalfOrMore = (rest < 0n ? -rest : rest) * 2n >= unit;
  return isHalfOrMore ? quotient + (amount < 0n ? -1n : 1n) : quotient;
}

function decimal(value: number, decimals: number): string {
  const digits = String(value).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

const percentThousandths = {
  up_to_1000: 0n,
  "1001_to_2499": 581n,
  "2500_to_9999": 1070n,
  "10000_or_more": 1997n,
};
type Band = keyof typeof percentThousandths;

interface Drawn {
  readonly billedWh: number;
  readonly rateMicros: number;
  readonly baseCents: number | null;
  readonly tduLines:
    | readonly {
        readonly code: "delivery_monthly" | "nuclear_decommissioning" | "non_recurring";
        readonly cents: number;
      }[]
    | null;
  readonly tariff: { readonly monthlyCents: number; readonly micros: number };
  readonly band: Band | null;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  billedWh: fc.oneof(
    fc.nat(5_000_000),
    fc.nat(5000).map((kwh) => kwh * 1000),
    fc.nat(2 ** 31 - 1),
  ),
  // Rates on the grid of tenths of a cent hit half-cent ties; the others are as fine as allowed.
  rateMicros: fc.oneof(
    fc.nat(500).map((tenths) => tenths * 1000),
    fc.nat(5_000_000),
  ),
  baseCents: fc.option(fc.nat(5000)),
  tduLines: fc.option(
    fc.array(
      fc.record({
        code: fc.constantFrom("delivery_monthly", "nuclear_decommissioning", "non_recurring"),
        cents: fc.integer({ min: -100_000, max: 100_000 }),
      }),
      { maxLength: 8 },
    ),
  ),
  tariff: fc.record({ monthlyCents: fc.nat(2000), micros: fc.nat(200_000) }),
  band: fc.option(fc.constantFrom<Band>(...(Object.keys(percentThousandths) as Band[]))),
});

function inputOf({ billedWh, rateMicros, baseCents, tduLines, tariff, band }: Drawn): RatingInput {
  return ratingInputOf({
    pricing: {
      components: [
        { kind: "delivery_pass_through" },
        { kind: "flat_energy", rateDollarsPerKwh: decimal(rateMicros, 6) },
        ...(baseCents === null
          ? []
          : [{ kind: "base_charge" as const, dollarsPerCycle: decimal(baseCents, 2) }]),
      ],
    },
    billedWh,
    delivery:
      tduLines === null
        ? byTariff({
            ...sampleTariff,
            monthlyCents: tariff.monthlyCents,
            rateMicrosPerKwh: tariff.micros,
          })
        : {
            kind: "tdu_invoice",
            documentNumber: "T1",
            lines: tduLines.map(({ code, cents }) => ({
              code,
              description: "",
              rateMicrosPerKwh: null,
              amountCents: cents,
            })),
          },
    taxes: {
      ...outsideCities,
      jurisdiction: {
        place: "Sample",
        isInsideCityLimits: band !== null,
        populationBand: band,
      },
    },
  });
}

/** Cents of each line and the average in tenths of a cent, by the second way. */
function expectedOf({ billedWh, rateMicros, baseCents, tduLines, tariff, band }: Drawn) {
  const wh = BigInt(billedWh);
  const lines: { scaled: bigint; isAssessed: boolean; isRecurring: boolean }[] = [];
  const charge = (scaled: bigint, isAssessed = true, isRecurring = true) =>
    lines.push({ scaled, isAssessed, isRecurring });
  if (baseCents !== null) charge(BigInt(baseCents) * centScaled);
  charge(wh * BigInt(rateMicros) * scale);
  if (tduLines === null) {
    charge(BigInt(tariff.monthlyCents) * centScaled);
    charge(wh * BigInt(tariff.micros) * scale);
  } else {
    for (const { code, cents } of tduLines) {
      const isNuclear = code === "nuclear_decommissioning";
      charge(BigInt(cents) * centScaled, !isNuclear, code !== "non_recurring");
    }
  }
  const total = (keep: (line: (typeof lines)[number]) => boolean) =>
    lines.filter(keep).reduce((sum, { scaled }) => sum + scaled, 0n);
  const assessed = total(({ isAssessed }) => isAssessed);
  const assessment = assessed / 600n;
  const receipts =
    ((assessed + assessment) * (band === null ? 0n : percentThousandths[band])) / 100_000n;
  const cents = lines.map(({ scaled }) => Number(roundScaled(scaled, centScaled)));
  const taxes = [assessment, receipts].map((amount) => Number(roundScaled(amount, centScaled)));
  const tenthScaled = 1000n * wh * scale;
  const tenths =
    wh === 0n
      ? null
      : roundScaled(
          total(({ isRecurring }) => isRecurring),
          tenthScaled,
        );
  return { cents: [...cents, ...taxes.filter((amount) => amount !== 0)], tenths };
}

it("agrees with the second way to the cent, and with itself", () => {
  fc.assert(
    fc.property(drawn, (bill) => {
      const rated = rate(inputOf(bill));
      const expected = expectedOf(bill);
      expect(rated.lines.map(({ amountCents }) => amountCents)).toEqual(expected.cents);
      expect(rated.totalCents).toBe(expected.cents.reduce((sum, cents) => sum + cents, 0));
      const average = rated.averageCentsPerKwh;
      expect(average === null ? null : BigInt(average.replace(".", ""))).toBe(expected.tenths);
    }),
    { numRuns: 1500 },
  );
});
