import type { LineGroup } from "@lamplight/contracts/model";

/** Every kind of charge, with the group of the bill it stands in. */
export const groupOfLineCode = {
  energy_charge: "energy",
  base_charge: "energy",
  prepaid_charge: "energy",
  vehicle_charging_fee: "energy",
  usage_fee: "energy",
  minimum_usage_fee: "energy",
  usage_credit: "credits",
  bill_credit: "credits",
  device_credit: "credits",
  delivery_monthly: "delivery",
  delivery_per_kwh: "delivery",
  nuclear_decommissioning: "delivery",
  delivery_waiver: "delivery",
  tdu_non_recurring: "non_recurring",
  export_credit: "credits",
  puc_assessment: "taxes",
  gross_receipts_reimbursement: "taxes",
  sales_tax: "taxes",
  early_termination_fee: "non_recurring",
} as const satisfies Record<string, LineGroup>;

/** Stable name of a kind of charge: on invoices, in traces and in the ledger. */
export type LineCode = keyof typeof groupOfLineCode;
