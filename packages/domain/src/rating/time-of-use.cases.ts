import type { PricingComponent, Weekday } from "@lamplight/contracts/model";
import type { BillCase } from "./bills.cases.ts";
import { intervalsOf, steadyWh } from "./interval-data.cases.ts";
import { byTariff, ratingInputOf, sampleTariff } from "./rating-input.cases.ts";

/** 30 days that begin on a Monday and have four weekends; 1 kWh in each hour makes 720 kWh. */
const june = { from: "2026-06-01", until: "2026-07-01" };
const steady = intervalsOf(june, { importWh: steadyWh });
const bundled: PricingComponent = { kind: "bundled_delivery" };
/** $4 and 5 cents. */
const plainTariff = { ...sampleTariff, monthlyCents: 400, rateMicrosPerKwh: 50_000 };

const nights = {
  name: "Nights",
  hours: [{ from: "21:00", until: "06:00" }],
  rateDollarsPerKwh: "0",
};
const weekend: Weekday[] = ["saturday", "sunday"];
const freeNights: PricingComponent = {
  kind: "time_of_use_energy",
  windows: [nights],
  otherwise: { name: "Days", rateDollarsPerKwh: "0.18" },
};

/** One day, 1 kWh in each of its hours. */
function dayCase(day: string, until: string, windows: [string, string, string][]) {
  const { given, data } = intervalsOf({ from: day, until }, { importWh: steadyWh });
  const energy: PricingComponent = {
    kind: "time_of_use_energy",
    windows: windows.map(([from, end, rateDollarsPerKwh]) => ({
      name: `${from} to ${end}`,
      hours: [{ from, until: end }],
      rateDollarsPerKwh,
    })),
    otherwise: { name: "Rest", rateDollarsPerKwh: "0.2" },
  };
  return { input: ratingInputOf({ pricing: { components: [energy, bundled] }, ...given }), data };
}

/** Prices by the local clock. */
export const timeOfUseCases: readonly BillCase[] = [
  {
    name: "free nights, 21:00 to 06:00, with delivery charged around the clock",
    input: ratingInputOf({
      pricing: { components: [freeNights, { kind: "delivery_pass_through" }] },
      ...steady.given,
      delivery: byTariff(plainTariff, june),
    }),
    data: steady.data,
    // Nine of 24 hours are nights: 270 kWh; 450 kWh at 18 cents. (81 + 4 + 36) / 600 = 0.2016…
    lines: [
      ["energy_charge", "0.00"],
      ["energy_charge", "81.00"],
      ["delivery_monthly", "4.00"],
      ["delivery_per_kwh", "36.00"],
      ["puc_assessment", "0.20"],
    ],
    totalDollars: "121.20",
    averageCentsPerKwh: "16.8",
  },
  {
    name: "free nights with the delivery charge per kWh waived; the monthly charge stays",
    input: ratingInputOf({
      pricing: {
        components: [freeNights, { kind: "delivery_pass_through", waivedWindows: ["Nights"] }],
      },
      ...steady.given,
      delivery: byTariff(plainTariff, june),
    }),
    data: steady.data,
    // 270 kWh at 5 cents come back. 107.50 / 600 = 0.179…
    lines: [
      ["energy_charge", "0.00"],
      ["energy_charge", "81.00"],
      ["delivery_monthly", "4.00"],
      ["delivery_per_kwh", "36.00"],
      ["delivery_waiver", "-13.50"],
      ["puc_assessment", "0.18"],
    ],
    totalDollars: "107.68",
    averageCentsPerKwh: "14.9",
  },
  {
    name: "free weekends: eight of thirty days",
    input: ratingInputOf({
      pricing: {
        components: [
          {
            kind: "time_of_use_energy",
            windows: [{ name: "Weekends", weekdays: weekend, rateDollarsPerKwh: "0" }],
            otherwise: { name: "Weekdays", rateDollarsPerKwh: "0.15" },
          },
          bundled,
        ],
      },
      ...steady.given,
    }),
    data: steady.data,
    // 22 * 24 = 528 kWh at 15 cents.
    lines: [
      ["energy_charge", "0.00"],
      ["energy_charge", "79.20"],
      ["puc_assessment", "0.13"],
    ],
    totalDollars: "79.33",
    averageCentsPerKwh: "11.0",
  },
  {
    name: "weekends before nights where both match: the first window counts",
    input: ratingInputOf({
      pricing: {
        components: [
          {
            kind: "time_of_use_energy",
            windows: [
              { name: "Weekends", weekdays: weekend, rateDollarsPerKwh: "0" },
              { ...nights, rateDollarsPerKwh: "0.05" },
            ],
            otherwise: { name: "Days", rateDollarsPerKwh: "0.1" },
            overlaps: "first_match",
          },
          bundled,
        ],
      },
      ...steady.given,
    }),
    data: steady.data,
    // Of 22 weekdays 9 hours at night, 198 kWh, and 15 by day, 330 kWh.
    lines: [
      ["energy_charge", "0.00"],
      ["energy_charge", "9.90"],
      ["energy_charge", "33.00"],
      ["puc_assessment", "0.07"],
    ],
    totalDollars: "42.97",
    averageCentsPerKwh: "6.0",
  },
  {
    name: "the spring day of 92 intervals: the hour from 02:00 does not exist, nights have eight hours",
    ...dayCase("2026-03-08", "2026-03-09", [
      ["02:00", "03:00", "9"],
      ["21:00", "06:00", "0.1"],
    ]),
    // 23 hours: none at $9, 5 + 3 at 10 cents, 15 at 20 cents.
    lines: [
      ["energy_charge", "0.00"],
      ["energy_charge", "0.80"],
      ["energy_charge", "3.00"],
      ["puc_assessment", "0.01"],
    ],
    totalDollars: "3.81",
    averageCentsPerKwh: "16.5",
  },
  {
    name: "the autumn day of 100 intervals: the hour from 01:00 comes twice",
    ...dayCase("2026-11-01", "2026-11-02", [
      ["01:00", "02:00", "0.5"],
      ["21:00", "01:00", "0.1"],
    ]),
    // 25 hours: 2 at 50 cents, 3 + 1 at 10 cents, 19 at 20 cents.
    lines: [
      ["energy_charge", "1.00"],
      ["energy_charge", "0.40"],
      ["energy_charge", "3.80"],
      ["puc_assessment", "0.01"],
    ],
    totalDollars: "5.21",
    averageCentsPerKwh: "20.8",
  },
  (() => {
    const period = { from: "2026-09-15", until: "2026-10-15" };
    const { given, data } = intervalsOf(period, { importWh: steadyWh });
    return {
      name: "a season that ends within the cycle: September's days at the summer price",
      input: ratingInputOf({
        pricing: {
          components: [
            {
              kind: "time_of_use_energy",
              windows: [{ name: "Summer", months: [6, 7, 8, 9], rateDollarsPerKwh: "0.2" }],
              otherwise: { name: "Winter", rateDollarsPerKwh: "0.1" },
            },
            bundled,
          ],
        },
        ...given,
      }),
      data,
      // 16 days of 24 kWh, then 14.
      lines: [
        ["energy_charge", "76.80"],
        ["energy_charge", "33.60"],
        ["puc_assessment", "0.18"],
      ],
      totalDollars: "110.58",
      averageCentsPerKwh: "15.3",
    } satisfies BillCase;
  })(),
  {
    name: "tiers within a window, and a read of 700 kWh where the intervals come to 720",
    input: ratingInputOf({
      pricing: {
        components: [
          {
            kind: "time_of_use_energy",
            windows: [{ ...nights, rateDollarsPerKwh: "0.04" }],
            otherwise: {
              name: "Days",
              basis: "marginal",
              tiers: [
                { aboveKwh: "0", upToKwh: "400", rateDollarsPerKwh: "0.1" },
                { aboveKwh: "400", rateDollarsPerKwh: "0.2" },
              ],
            },
          },
          bundled,
        ],
      },
      ...steady.given,
      billedWh: 700_000,
    }),
    data: steady.data,
    // 270/720 of 700 kWh are 262.5; of the other 437.5 are 37.5 above 400.
    lines: [
      ["energy_charge", "10.50"],
      ["energy_charge", "40.00"],
      ["energy_charge", "7.50"],
      ["puc_assessment", "0.10"],
    ],
    totalDollars: "58.10",
    averageCentsPerKwh: "8.3",
  },
  {
    name: "1 kWh over three equal windows: 334, 333 and 333 Wh, which add up",
    input: ratingInputOf({
      pricing: {
        components: [
          {
            kind: "time_of_use_energy",
            windows: [
              { name: "A", hours: [{ from: "00:00", until: "08:00" }], rateDollarsPerKwh: "15" },
              { name: "B", hours: [{ from: "08:00", until: "16:00" }], rateDollarsPerKwh: "15" },
              { name: "C", hours: [{ from: "16:00", until: "24:00" }], rateDollarsPerKwh: "15" },
            ],
          },
          bundled,
        ],
      },
      ...steady.given,
      billedWh: 1000,
    }),
    data: steady.data,
    // 0.334 * 15 = 5.01, 0.333 * 15 = 4.995.
    lines: [
      ["energy_charge", "5.01"],
      ["energy_charge", "5.00"],
      ["energy_charge", "5.00"],
      ["puc_assessment", "0.03"],
    ],
    totalDollars: "15.04",
    averageCentsPerKwh: "1500.0",
  },
];
