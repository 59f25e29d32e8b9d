import type { LineGroup } from "@lamplight/contracts/model";

/** Every kind of charge, with the group of the bill it stands in. */
export const groupOfLineCode = {
  energy_charge: "energy",
  base_charge: "energy",
  delivery_monthly: "delivery",
  delivery_per_kwh: "delivery",
  nuclear_decommissioning: "delivery",
  tdu_non_recurring: "non_recurring",
  puc_assessment: "taxes",
  gross_receipts_reimbursement: "taxes",
} as const satisfies Record<string, LineGroup>;

/** Stable name of a kind of charge: on invoices, in traces and in the ledger. */
export type LineCode = keyof typeof groupOfLineCode;
