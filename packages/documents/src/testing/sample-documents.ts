import { eachDay } from "@lamplight/domain";
import type { InvoiceDocumentData } from "@lamplight/domain";

export const sampleBrand = {
  name: "Bluebonnet Light",
  color: "#0f6b5c",
  supportPhone: "(800) 555-0142",
  supportEmail: "help@bluebonnet.example.com",
};

export const sampleRetailer = {
  legalName: "Bluebonnet Retail Energy, LLC",
  dbaName: "Bluebonnet Light",
  certificateNumber: "10999",
  addressLines: ["500 Example Avenue, Suite 210", "Dallas, TX 75201"],
  phone: "(800) 555-0142",
  hours: "Monday to Friday, 8 a.m. to 6 p.m. Central Time",
  email: "care@bluebonnet.example.com",
  website: "www.bluebonnet.example.com",
};

function dailyUsageOf(
  periodFrom: string,
  periodUntil: string,
  { withGeneration = false } = {},
): InvoiceDocumentData["dailyUsage"] {
  return Array.from(eachDay(periodFrom, periodUntil), (day, index) => ({
    day,
    consumptionWh: 24_000 + ((index * 7_919) % 21_000),
    generationWh: withGeneration ? 2_000 + ((index * 3_571) % 9_000) : null,
    isEstimated: index === 11 || index === 12,
  }));
}

/** An invoice of an ordinary month of a made-up person. */
export const sampleInvoice: InvoiceDocumentData = {
  language: "en",
  isSandbox: true,
  issuedAt: "2022-03-03T15:04:05.000Z",
  brand: sampleBrand,
  retailer: sampleRetailer,
  utility: { displayName: "Oncor Electric Delivery", outagePhone: "(888) 555-0170" },
  customer: {
    name: "Rosa Delgado",
    accountNumber: "7000412234",
    mailingAddressLines: ["1412 Pecan Grove Lane", "Apt 12", "Dallas, TX 75204"],
  },
  service: {
    addressLines: ["1412 Pecan Grove Lane, Apt 12", "Dallas, TX 75204"],
    esiId: "10443720000123456",
  },
  plan: { name: "Steady 12", termMonths: 12, contractEndsOn: "2022-12-31" },
  number: "INV-2022-000431",
  invoiceOn: "2022-03-03",
  dueOn: "2022-03-21",
  periodFrom: "2022-02-01",
  periodUntil: "2022-03-02",
  totalWh: 1_043_217,
  averageCentsPerKwh: "15.4",
  previousBalanceCents: 14_210,
  paymentsCents: 14_210,
  currentChargesCents: 16_508,
  amountDueCents: 16_508,
  lines: [
    {
      group: "energy",
      label: "Base Charge",
      quantity: null,
      quantityUnit: null,
      rate: null,
      rateUnit: null,
      amountCents: 995,
    },
    {
      group: "energy",
      label: "Energy Charge",
      quantity: "1043.217",
      quantityUnit: "kWh",
      rate: "9.87",
      rateUnit: "cents_per_kwh",
      amountCents: 10_297,
    },
    {
      group: "delivery",
      label: "TDU Delivery Charges: per month",
      quantity: null,
      quantityUnit: null,
      rate: null,
      rateUnit: null,
      amountCents: 342,
    },
    {
      group: "delivery",
      label: "TDU Delivery Charges: per kWh",
      quantity: "1043.217",
      quantityUnit: "kWh",
      rate: "4.2841",
      rateUnit: "cents_per_kwh",
      amountCents: 4_469,
    },
    {
      group: "taxes",
      label: "PUC Assessment",
      quantity: "161.03",
      quantityUnit: "dollars",
      rate: null,
      rateUnit: null,
      amountCents: 27,
    },
    {
      group: "taxes",
      label: "Miscellaneous Gross Receipts Tax Reimbursement",
      quantity: "161.03",
      quantityUnit: "dollars",
      rate: "1.997",
      rateUnit: "percent",
      amountCents: 322,
    },
    {
      group: "non_recurring",
      label: "Move-in fee of the utility",
      quantity: null,
      quantityUnit: null,
      rate: null,
      rateUnit: null,
      amountCents: 56,
    },
  ],
  meterReads: [
    {
      meterNumber: "104872265",
      fromOn: "2022-02-01",
      untilOn: "2022-03-02",
      beginKwh: "48210.118",
      endKwh: "49253.335",
      multiplier: "1",
      usageKwh: "1043.217",
      isEstimated: false,
      isDerived: false,
    },
  ],
  dailyUsage: dailyUsageOf("2022-02-01", "2022-03-02"),
  messages: ["Thank you for your payment of February 14, 2022."],
};

/** The fullest invoice that must still fit two pages: 35 days, 14 lines, long names, own generation. */
export const fullInvoice: InvoiceDocumentData = {
  ...sampleInvoice,
  isSandbox: false,
  customer: {
    name: "Maximiliana Wilhelmina Featherstonehaugh-Villanueva de la Concepción and Household",
    accountNumber: "7000412235",
    mailingAddressLines: [
      "in care of the Riverside Meadows Homeowners Association",
      "10422 Old Spanish Trail Crossing Boulevard, Building 14",
      "Unit 1407-B",
      "North Richland Hills, TX 76182-4410",
    ],
  },
  service: {
    addressLines: [
      "10422 Old Spanish Trail Crossing Boulevard, Building 14",
      "Unit 1407-B",
      "North Richland Hills, TX 76182-4410",
    ],
    esiId: "1008901023900012345678",
  },
  plan: {
    name: "Hill Country Sunrise Renewable Saver with Free Weekends Promise 36",
    termMonths: 36,
    contractEndsOn: "2024-09-30",
  },
  periodFrom: "2022-02-01",
  periodUntil: "2022-03-08",
  totalWh: 12_345_6789,
  averageCentsPerKwh: "14.9",
  previousBalanceCents: 12_345_678,
  paymentsCents: 10_000_000,
  currentChargesCents: 1_843_218,
  amountDueCents: 4_188_896,
  lines: Array.from({ length: 14 }, (_, index) => {
    const groups = ["energy", "delivery", "taxes", "credits", "non_recurring"] as const;
    const labels = [
      "Energy Charge",
      "TDU Delivery Charges: per kWh, and Nuclear Decommissioning Fee",
      "Miscellaneous Gross Receipts Tax Reimbursement and PUC Assessment",
      "Credit for electricity sent to the grid",
      "Late Payment Penalty",
    ] as const;
    const group = groups[index % groups.length] ?? "energy";
    return {
      group,
      label: `${labels[index % labels.length] ?? "Energy Charge"} (${index + 1})`,
      quantity: "123456.789",
      quantityUnit: "kWh",
      rate: "12.34567",
      rateUnit: "cents_per_kwh",
      amountCents: group === "credits" ? -100_101 - index : 200_201 + index,
    } as const;
  }),
  meterReads: [0, 1].map((index) => ({
    meterNumber: `1048722650${index}LG`,
    fromOn: "2022-02-01",
    untilOn: "2022-03-08",
    beginKwh: "48210.118",
    endKwh: "171666.907",
    multiplier: "1",
    usageKwh: "123456.789",
    isEstimated: index === 0,
    isDerived: index === 0,
  })),
  dailyUsage: dailyUsageOf("2022-02-01", "2022-03-08", { withGeneration: true }),
  messages: [
    "Your contract ends on September 30, 2024. We will write to you before then.",
    "Part of this bill rests on an estimated reading, as the utility could not read the meter in time.",
  ],
};
