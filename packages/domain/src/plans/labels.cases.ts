import type { PlanPricing } from "@lamplight/contracts/model";

/** A published label: what it states of prices and delivery, and the averages that it prints. */
export interface LabelCase {
  readonly label: string;
  readonly pricing: PlanPricing;
  /** Delivery charges as printed; null where they are bundled. */
  readonly delivery: { readonly monthlyDollars: string; readonly dollarsPerKwh: string } | null;
  /** Cents per kWh at 500, 1,000 and 2,000 kWh. */
  readonly averages: readonly string[];
}

/** Labels of Texas retailers, 2020 to 2026. */
export const labelCases: readonly LabelCase[] = [
  {
    label: "Constellation, 12 Month A/C Protect Plus for 2 Units, ONCOR, 2026-07-15",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.1227" },
        {
          kind: "usage_credit",
          name: "Residential Usage Credit",
          dollars: "35.00",
          atLeastKwh: "1000",
        },
        {
          kind: "usage_credit",
          name: "Additional Residential Usage Credit",
          dollars: "15.00",
          atLeastKwh: "2000",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["19.2", "15.3", "16.1"],
  },
  {
    label: "Energy Texas, No Bull 12, ONCOR, 2026-07-21",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.06024" },
        {
          kind: "bill_credit",
          name: "Auto Pay & Paperless Credit, unconditional on usage",
          dollarsPerCycle: "5.00",
          revokedWhen: ["no_autopay", "no_paperless"],
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["12.0", "12.0", "12.1"],
  },
  {
    label: "(Gexa/Frontier style; REP not in fixture), 12 month, $125 usage credit, TNMP",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.1519" },
        {
          kind: "usage_credit",
          name: "Usage Credit >=1000 kWh",
          dollars: "125.00",
          atLeastKwh: "1000",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "7.85", dollarsPerKwh: "0.064665" },
    averages: ["23.2", "9.9", "15.8"],
  },
  {
    label: "PowerNext, Fixed price - AutoPay - Paperless, ONCOR, 2020-09-21",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.091" },
        { kind: "base_charge", dollarsPerCycle: "4.95" },
        {
          kind: "bill_credit",
          name: "AutoPay credit",
          dollarsPerCycle: "1.00",
          revokedWhen: ["no_autopay"],
        },
        { kind: "bundled_delivery" },
      ],
    },
    delivery: null,
    averages: ["9.9", "9.5", "9.3"],
  },
  {
    label: "Tesla, Electric Dynamic (with Tesla EV), ONCOR, 2026-09-10",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "18:00-21:00",
              rateDollarsPerKwh: "0.117",
              labelShare: "0.16",
              hours: [{ from: "18:00", until: "21:00" }],
            },
          ],
          otherwise: { name: "21:00-18:00", rateDollarsPerKwh: "0.083", labelShare: "0.84" },
        },
        {
          kind: "vehicle_charging_allowance",
          name: "Home Charging Fee",
          dollarsPerVehicle: "25.00",
          labelKwh: "300",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.060295" },
    averages: ["11.8", "13.3", "14.1"],
  },
  {
    label: "Spark Energy, Opendoor Select (4 mo), AEP_NORTH, 2026-05-12",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.2299" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "3.24", dollarsPerKwh: "0.0566770" },
    averages: ["29.3", "29.0", "28.8"],
  },
  {
    label: "BKV Energy, Daisy 11, ONCOR, 2026-07-21",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.07034" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["14.0", "13.6", "13.4"],
  },
  {
    label: "Just Energy, Basics PTC - 24, ONCOR, 2026-07-21",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.094" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["16.3", "15.9", "15.7"],
  },
  {
    label: "Constellation, 12 month residential fixed, TNMP, 2026-05-06",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.1044" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "7.85", dollarsPerKwh: "0.064665" },
    averages: ["18.5", "17.7", "17.3"],
  },
  {
    label: "Think Energy, Think Clean 12, ONCOR, 2026-06-01",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.078" },
        { kind: "base_charge", dollarsPerCycle: "4.95" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["15.7", "14.8", "14.4"],
  },
  {
    label: "Abundance Energy, Confident Renter 12, ONCOR, 2026-07-20",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.0622" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["13.2", "12.7", "12.5"],
  },
  {
    label: "Budget Power, $125 if usage exceeds 999, ONCOR, 2026",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.1331" },
        { kind: "usage_credit", name: "Usage Credit", dollars: "125.00", atLeastKwh: "1000" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["20.2", "7.3", "13.4"],
  },
  {
    label: "Budget Power, No Gimmicks 12, ONCOR, 2026",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.06212" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["13.1", "12.7", "12.5"],
  },
  {
    label: "(unnamed), $125 usage credit, ONCOR, 2026",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.143341" },
        { kind: "usage_credit", name: "Usage Credit", dollars: "125.00", atLeastKwh: "1000" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["21.3", "8.4", "14.4"],
  },
  {
    label: "Gexa Energy, Eco Choice 12, ONCOR, 2025",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.081" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.23", dollarsPerKwh: "0.051248" },
    averages: ["14.1", "13.6", "13.4"],
  },
  {
    label: "Octopus Energy, $125 min usage credit, ONCOR, 2026",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.157679" },
        { kind: "usage_credit", name: "Usage Credit", dollars: "125.00", atLeastKwh: "1000" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["22.7", "9.8", "15.8"],
  },
  {
    label: "Gexa Energy, Prime Saver Plus 24, ONCOR, 2026",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.1156" },
        { kind: "usage_credit", name: "Usage Credit", dollars: "125.00", atLeastKwh: "2000" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["18.5", "18.1", "11.6"],
  },
  {
    label: "Payless Power, 12 Month prepaid, ONCOR, 2025-12-07",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.109" },
        {
          kind: "usage_credit",
          name: "Monthly Credit for usage <=500 kWh",
          dollars: "15.00",
          atMostKwh: "500",
          shortCycle: { referenceDays: 30, slides: "amount" },
        },
        { kind: "prepaid_daily_charge", dollarsPerDay: "0.85" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.23", dollarsPerKwh: "0.057059" },
    averages: ["19.6", "19.6", "18.1"],
  },
  {
    label: "Green Mountain, Renewable Rewards Solar Credit 12, ONCOR, 2026-06-01",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.113" },
        { kind: "base_charge", dollarsPerCycle: "29.95" },
        {
          kind: "export_buyback",
          price: { kind: "fixed", rateDollarsPerKwh: "0.063" },
          span: "cycle",
          offsets: "whole_bill",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["24.2", "20.8", "19.1"],
  },
  {
    label: "Direct Energy, Direct Solar Unlimited 12, ONCOR, 2026-06-01",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.103" },
        { kind: "base_charge", dollarsPerCycle: "9.95" },
        {
          kind: "export_buyback",
          price: { kind: "fixed", rateDollarsPerKwh: "0.053" },
          span: "cycle",
          offsets: "whole_bill",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["19.2", "17.8", "17.1"],
  },
  {
    label: "Reliant, Solar Payback Match 12, ONCOR, 2026-06-01",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.116206" },
        { kind: "base_charge", dollarsPerCycle: "9.99" },
        {
          kind: "export_buyback",
          price: {
            kind: "indexed",
            series: "ERCOT real-time, load zone",
            seriesKind: "wholesale",
            floorDollarsPerKwh: "0",
          },
          span: "interval",
          offsets: "whole_bill",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["20.6", "19.1", "18.4"],
  },
  {
    label: "GREEN MOUNTAIN ENERGY COMPANY, Pollution Free Conserve 12 Choice, ONCOR, 2020-12-27",
    pricing: {
      components: [
        {
          kind: "tiered_energy",
          basis: "marginal",
          tiers: [
            { aboveKwh: "0", upToKwh: "1000", rateDollarsPerKwh: "0.050632" },
            { aboveKwh: "1000", rateDollarsPerKwh: "0.084052" },
          ],
        },
        { kind: "base_charge", dollarsPerCycle: "10.00" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "3.42", dollarsPerKwh: "0.03922" },
    averages: ["11.7", "10.3", "11.3"],
  },
  {
    label:
      "GREEN MOUNTAIN ENERGY COMPANY, Pollution Free Conserve 12 Choice, AEP_CENTRAL, 2020-12-27",
    pricing: {
      components: [
        {
          kind: "tiered_energy",
          basis: "marginal",
          tiers: [
            { aboveKwh: "0", upToKwh: "1000", rateDollarsPerKwh: "0.049942" },
            { aboveKwh: "1000", rateDollarsPerKwh: "0.088942" },
          ],
        },
        { kind: "base_charge", dollarsPerCycle: "10.00" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.27", dollarsPerKwh: "0.042929" },
    averages: ["12.1", "10.7", "12.0"],
  },
  {
    label: "(TXU-style), tiered 1200 + $50 credit, ONCOR, 2026",
    pricing: {
      components: [
        {
          kind: "tiered_energy",
          basis: "marginal",
          tiers: [
            { aboveKwh: "0", upToKwh: "1200", rateDollarsPerKwh: "0.12" },
            { aboveKwh: "1200", rateDollarsPerKwh: "0.196" },
          ],
        },
        { kind: "base_charge", dollarsPerCycle: "9.95" },
        { kind: "usage_credit", name: "Usage Credit", dollars: "50.00", atLeastKwh: "800" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["20.9", "14.5", "19.4"],
  },
  {
    label: "Tesla, Electric Fixed (no devices), ONCOR, 2026-08-10",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "00:00-04:00",
              rateDollarsPerKwh: "0.077",
              labelShare: "0.13",
              hours: [{ from: "00:00", until: "04:00" }],
            },
          ],
          otherwise: { name: "04:00-24:00", rateDollarsPerKwh: "0.13", labelShare: "0.87" },
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.060295" },
    averages: ["19.2", "18.7", "18.5"],
  },
  {
    label: "OhmConnect, EVConnect 12, ONCOR, 2025-12-08",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "21:00-05:00",
              rateDollarsPerKwh: "0.059",
              labelShare: "0.32",
              hours: [{ from: "21:00", until: "05:00" }],
            },
          ],
          otherwise: { name: "Peak", rateDollarsPerKwh: "0.1179", labelShare: "0.68" },
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.23", dollarsPerKwh: "0.056032" },
    averages: ["16.4", "15.9", "15.7"],
  },
  {
    label: "Chariot Energy, Bright Nights 12, ONCOR, 2026-07-20",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "23:00-06:00",
              rateDollarsPerKwh: "0",
              labelShare: "0.35",
              hours: [{ from: "23:00", until: "06:00" }],
            },
          ],
          otherwise: { name: "06:00-23:00", rateDollarsPerKwh: "0.0678", labelShare: "0.65" },
        },
        { kind: "base_charge", dollarsPerCycle: "9.95" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.061196" },
    averages: ["13.3", "11.9", "11.2"],
  },
  {
    label: "OhmConnect, EVConnect 24, ONCOR, 2025-12-08",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "21:00-05:00",
              rateDollarsPerKwh: "0.0592",
              labelShare: "0.32",
              hours: [{ from: "21:00", until: "05:00" }],
            },
          ],
          otherwise: { name: "Peak", rateDollarsPerKwh: "0.1184", labelShare: "0.68" },
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.23", dollarsPerKwh: "0.056032" },
    averages: ["16.4", "16.0", "15.8"],
  },
  {
    label: "Gexa Energy, Light Saver 12, ONCOR, 2025-12-15",
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.099" },
        {
          kind: "usage_fee",
          name: "Monthly Service Fee for usage <=1999 kWh",
          dollars: "8.00",
          atMostKwh: "1999",
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.23", dollarsPerKwh: "0.055833" },
    averages: ["17.9", "16.7", "15.7"],
  },
  {
    label: "Champion Energy, Champ Saver-1, ONCOR, 2025-12-16",
    pricing: {
      components: [
        { kind: "variable_energy", series: "monthly price", firstCycleRateDollarsPerKwh: "0.143" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.23", dollarsPerKwh: "0.056032" },
    averages: ["20.7", "20.3", "20.1"],
  },
  {
    label: "Champion Energy, Champ Saver-1, TNMP, 2026-02-06",
    pricing: {
      components: [
        { kind: "variable_energy", series: "monthly price", firstCycleRateDollarsPerKwh: "0.129" },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "7.85", dollarsPerKwh: "0.072370" },
    averages: ["21.7", "20.9", "20.5"],
  },
  {
    label: "Tesla, Electric Dynamic (no devices), ONCOR, 2026-09-10",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "18:00-21:00",
              rateDollarsPerKwh: "0.117",
              labelShare: "0.16",
              hours: [{ from: "18:00", until: "21:00" }],
            },
          ],
          otherwise: { name: "21:00-18:00", rateDollarsPerKwh: "0.083", labelShare: "0.84" },
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.060295" },
    averages: ["15.7", "15.3", "15.1"],
  },
  {
    label: "Tesla, Electric Fixed (Powerwall & Solar), ONCOR, 2026-08-10",
    pricing: {
      components: [
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "00:00-04:00",
              rateDollarsPerKwh: "0.077",
              labelShare: "0.41",
              hours: [{ from: "00:00", until: "04:00" }],
            },
          ],
          otherwise: { name: "04:00-24:00", rateDollarsPerKwh: "0.13", labelShare: "0.59" },
        },
        {
          kind: "device_credit",
          name: "VPP credit",
          dollarsPerDevice: "33.333",
          maxDevices: 3,
          labelDevices: 1,
        },
        { kind: "delivery_pass_through" },
      ],
    },
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.060295" },
    averages: ["11.0", "13.9", "15.4"],
  },
];
