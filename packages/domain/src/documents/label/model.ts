import type { Language } from "@lamplight/contracts/model";

/** Delivery charges as a label states them. */
export interface LabelDelivery {
  readonly monthlyDollars: string;
  readonly dollarsPerKwh: string;
}

/** What the words about a component depend on beside the component. */
export interface LabelContext {
  readonly language: Language;
  readonly utilityName: string;
  /** Null where the energy price holds it. */
  readonly delivery: LabelDelivery | null;
}

/** One price of a plan in words. */
export interface PriceRow {
  /**
   * Where a label says it: among the components of the price, in the answer about generation, or in that about
   * ending the contract.
   */
  readonly part: "price" | "generation" | "termination";
  readonly name: string;
  readonly price: string;
  /** When, for what or how the price applies; null where there is nothing to add. */
  readonly condition: string | null;
}
