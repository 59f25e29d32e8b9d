/**
 * The order in which charges come about. A charge sees the lines of earlier stages only, so the order within
 * a stage cannot matter.
 */
export const stages = [
  "energy",
  "usage_credits_and_fees",
  "delivery",
  "export",
  "puc_assessment",
  "gross_receipts",
  "taxes",
  "termination",
] as const;

export type Stage = (typeof stages)[number];
