import type {
  PlanPricing,
  TaxJurisdiction,
  TduInvoiceMessage,
  TduTariff,
} from "@lamplight/contracts/model";
import type { Fraction } from "./fraction.ts";

/** What the oracle is told: the contract's pricing, and figures as they come from the market. */
export interface OracleInput {
  readonly pricing: PlanPricing;
  readonly period: { readonly from: string; readonly until: string };
  readonly billedWh: number;
  readonly usage: { readonly slots: number } | null;
  /** Whether what the plan states for its label stands in for intervals and customer. */
  readonly isQuote: boolean;
  readonly delivery:
    | {
        readonly kind: "tdu_invoice";
        readonly lines: readonly TduInvoiceMessage["lines"][number][];
      }
    | { readonly kind: "tariff" }
    | {
        readonly kind: "stated";
        readonly monthlyCents: number;
        readonly rateMicrosPerKwh: number;
      }
    | { readonly kind: "none" };
  readonly taxes:
    | { readonly kind: "label" }
    | {
        readonly kind: "bill";
        readonly jurisdiction: TaxJurisdiction;
        readonly salesTaxes: readonly { readonly authority: string; readonly percent: string }[];
        readonly salesTaxRounding: "per_line" | "per_bill";
      };
  readonly isFirstCycle: boolean;
  readonly publishedPrices: readonly {
    readonly series: string;
    readonly from: string;
    readonly until: string;
    readonly publishedAt: string;
    readonly rateMicrosPerKwh: number;
  }[];
  readonly account: { readonly deviceCount: number; readonly revoking: readonly string[] } | null;
  readonly termination: {
    readonly endsOn: string;
    readonly contractEndsOn: string;
    readonly reason: "switched_away" | "moved_out" | "ended_by_retailer";
    readonly hasForwardingAddress: boolean;
    readonly changeNoticeSentOn: string | null;
  } | null;
}

/** Intervals and index values; in a slot of usage -1, and of an index -2^31, stand for no value. */
export interface OracleData {
  readonly days: readonly {
    readonly day: string;
    readonly consumptionWh: Int32Array;
    readonly generationWh: Int32Array | null;
  }[];
  readonly indexes: readonly {
    readonly series: string;
    readonly byDay: ReadonlyMap<string, Int32Array>;
  }[];
  /** The utility's whole tariff, of which the oracle finds for itself what prices which day. */
  readonly tariffRows: readonly TduTariff[];
}

export type OracleStage =
  | "energy"
  | "use"
  | "delivery"
  | "export"
  | "puc"
  | "receipts"
  | "sales"
  | "end";

export interface OracleLine {
  readonly stage: OracleStage;
  readonly code: string;
  /** Nano-dollars. */
  readonly exact: Fraction;
  readonly cents: bigint;
}

export interface OracleBill {
  readonly lines: readonly OracleLine[];
  readonly cents: bigint;
  readonly exact: Fraction;
  readonly recurring: Fraction;
  /** Tenths of a cent per kWh. */
  readonly averageTenths: bigint | null;
}

/** The oracle's own refusal: what the price needs and does not have. */
export class OracleRefusal extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}
