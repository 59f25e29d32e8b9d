import type {
  MeterReadMessage,
  TaxJurisdiction,
  TduInvoiceMessage,
} from "@lamplight/contracts/model";
import type { UsageSummary } from "../usage/model.ts";

/** A period that can be billed; tests change one thing of it. */
export const read: MeterReadMessage = {
  kind: "meter_read",
  messageId: "M1",
  documentNumber: "R1",
  purpose: "original",
  esiId: "10443720000000001",
  meterNumber: "A100",
  from: "2025-12-20",
  until: "2026-01-22",
  beginRegisterWh: 66_753_000,
  endRegisterWh: 67_701_000,
  multiplier: 1,
  billedWh: 948_000,
  quality: "actual",
  isDerived: false,
  isFinal: false,
};

export const tduInvoice: TduInvoiceMessage = {
  kind: "tdu_invoice",
  messageId: "M2",
  documentNumber: "T1",
  purpose: "original",
  meterReadDocumentNumber: "R1",
  esiId: read.esiId,
  from: read.from,
  until: read.until,
  billedWh: read.billedWh,
  lines: [
    {
      code: "delivery_monthly",
      description: "Monthly charge",
      rateMicrosPerKwh: null,
      amountCents: 423,
    },
    {
      code: "delivery_per_kwh",
      description: "Delivery charge",
      rateMicrosPerKwh: 55_833,
      amountCents: 5293,
    },
  ],
  totalCents: 5716,
};

export const usage: UsageSummary = {
  sumWh: 948_412,
  generationWh: null,
  missingDays: 0,
  missingIntervals: 0,
  slots: 33 * 96,
  sha256: "00ff",
  isComplete: true,
};

export const taxJurisdiction: TaxJurisdiction = {
  place: "Sample",
  isInsideCityLimits: true,
  populationBand: "10000_or_more",
};
