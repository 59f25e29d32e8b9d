/**
 * The order in which charges come about. A charge sees the lines of earlier stages only, so the order within
 * a stage cannot matter. Stages without a charge yet are the places of charges that plans will get: usage
 * credits and fees, export credits, sales taxes.
 */
export const stages = [
  "energy",
  "usage_credits_and_fees",
  "delivery",
  "export",
  "puc_assessment",
  "gross_receipts",
  "taxes",
] as const;

export type Stage = (typeof stages)[number];
