import type {
  InvoiceLine,
  LineGroup,
  PlanPricing,
  PricingComponent,
  RevokingCondition,
  Segment,
  TaxJurisdiction,
  TduInvoiceMessage,
  TduTariff,
} from "@lamplight/contracts/model";
import type { Instant, LocalDay } from "../calendar/model.ts";
import type { ExactAmount } from "../money/model.ts";
import type { UsageDay } from "../usage/model.ts";
import type { LineCode } from "./line-codes.ts";
import type { RegulatoryConstantId } from "./regulatory-constants.ts";
import type { Stage } from "./stages.ts";

/** A billing period: `until` is the day of the closing read, which is the next period's `from`. */
export interface BillingPeriod {
  readonly from: LocalDay;
  readonly until: LocalDay;
}

/** Which intervals stand behind a period, without the intervals themselves. */
export interface UsageFingerprint {
  readonly slots: number;
  readonly sumWh: number;
  readonly sha256: string;
}

/** Days of a period that one row of a tariff prices. */
export interface TariffSpan extends BillingPeriod {
  readonly tariff: TduTariff;
}

/** Delivery charges as a label prints them, where no row of a tariff is known that they are from. */
export type StatedDelivery = Pick<TduTariff, "monthlyCents" | "rateMicrosPerKwh">;

/** Where delivery charges come from: the utility's invoice of the period, or its tariff for labels and previews. */
export type DeliverySource =
  | {
      readonly kind: "tdu_invoice";
      readonly documentNumber: string;
      readonly lines: readonly TduInvoiceMessage["lines"][number][];
    }
  | { readonly kind: "tariff"; readonly spans: readonly TariffSpan[] }
  | ({ readonly kind: "stated" } & StatedDelivery)
  /** Nothing is known of delivery, because the plan bundles it. */
  | { readonly kind: "none" };

/** What one authority levies on electricity. */
export interface SalesTax {
  /** As printed: `City of Euless`. */
  readonly authority: string;
  /** Percent, exactly: `"1.75"`. */
  readonly percent: string;
}

/** `label` leaves out what the average price table of 16 TAC 25.475(g) does: assessment, reimbursement and taxes. */
export type TaxSource =
  | {
      readonly kind: "bill";
      readonly segment: Segment;
      readonly jurisdiction: TaxJurisdiction;
      /** Those that are levied on this segment in this place; the last takes what rounding leaves over. */
      readonly salesTaxes: readonly SalesTax[];
      /** What is rounded: the tax of each line, or the tax of the whole bill. Retailers do either. */
      readonly salesTaxRounding: "per_line" | "per_bill";
    }
  | { readonly kind: "label" };

/** A price that the retailer published for cycles that begin in `from <= day < until`. */
export interface PublishedPrice extends BillingPeriod {
  readonly series: string;
  /** In the world's time; a price counts for a cycle only when it was published before the cycle began. */
  readonly publishedAt: Instant;
  readonly rateMicrosPerKwh: number;
}

/** Which values of an index stand behind a period, without the values themselves. */
export interface IndexFingerprint {
  readonly series: string;
  readonly sha256: string;
}

/** How service ends, where a bill is the last one. */
export interface Termination {
  readonly endsOn: LocalDay;
  /** Nominal end of the contract. */
  readonly contractEndsOn: LocalDay;
  readonly reason: "switched_away" | "moved_out" | "ended_by_retailer";
  readonly hasForwardingAddress: boolean;
  /** When a notice of a change of the contract was last sent, if one was. */
  readonly changeNoticeSentOn: LocalDay | null;
}

/** What an account has and does that its plan pays for. */
export interface AccountFacts {
  /** Devices that the retailer may control. */
  readonly deviceCount: number;
  /** Conditions that hold in this cycle. */
  readonly revoking: readonly RevokingCondition[];
}

/** All that a bill is made from, as JSON. Regulatory constants are those in force on `period.until`. */
export interface RatingInput {
  readonly pricing: PlanPricing;
  /** The version printed on the label, which names the plan for ever; a UUID would not survive a replay. */
  readonly planVersion: string;
  readonly period: BillingPeriod;
  /** Billed energy of the meter read. */
  readonly billedWh: number;
  /** Null where no intervals stand behind the quantity: labels and quotes. */
  readonly usage: UsageFingerprint | null;
  readonly delivery: DeliverySource;
  readonly taxes: TaxSource;
  /**
   * Whether what the plan states for its label stands in for intervals and for what is known of a customer: for
   * labels and quotes. Otherwise whatever is missing is refused.
   */
  readonly isQuote: boolean;
  /** Whether it is the first cycle under this plan; a label speaks of it. */
  readonly isFirstCycle: boolean;
  /** Published prices of the plan's series that could be in force. */
  readonly publishedPrices: readonly PublishedPrice[];
  readonly indexes: readonly IndexFingerprint[];
  /** Null where nobody is billed: a label assumes what the plan states. */
  readonly account: AccountFacts | null;
  readonly termination: Termination | null;
}

/** Values of an index for the intervals of days. */
export interface IndexDays {
  readonly series: string;
  /** What kind of index it is, where that is known: pricing that says another is refused. */
  readonly kind?: "wholesale" | "public_index";
  /** Micro-dollars per kWh in 92, 96 or 100 slots; `NO_PRICE` where there is none. */
  readonly byDay: ReadonlyMap<LocalDay, Int32Array>;
}

/** Stands in a slot of an index that has no value: no price is lower than minus two thousand dollars per kWh. */
export const NO_PRICE = -(2 ** 31);

/** The bulk behind an input, which names it by hash: intervals and the values of indexes. */
export interface RatingData {
  /** Each day of the period once, in order. */
  readonly days: readonly UsageDay[];
  readonly indexes: readonly IndexDays[];
}

/** What a line's price was taken from. */
export type TraceSource =
  | {
      readonly kind: "plan";
      readonly planVersion: string;
      readonly component: PricingComponent["kind"];
    }
  | { readonly kind: "tdu_invoice"; readonly documentNumber: string; readonly description: string }
  | {
      readonly kind: "tariff";
      readonly tariffUuid: string;
      readonly utility: string;
      readonly effectiveOn: LocalDay;
      readonly status: TduTariff["status"];
    }
  | { readonly kind: "stated_delivery" }
  | {
      readonly kind: "regulation";
      readonly constantId: RegulatoryConstantId;
      readonly effectiveFrom: LocalDay;
      /** `numerator/denominator`. */
      readonly ratio: string;
    }
  | { readonly kind: "sales_tax"; readonly authority: string; readonly percent: string };

/** A range of intervals, with the hash of what they said. */
export interface IntervalRange extends BillingPeriod, UsageFingerprint {}

/** How a line came about, as JSON: enough to compute it again by hand. */
export interface LineTrace {
  /** What was computed, with the rule that asks for it. */
  readonly rule: string;
  readonly source: TraceSource;
  readonly intervals: readonly IntervalRange[];
  /** The figures that the rule took, by name, where they do not stand on the line itself. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** What a share was taken of; null where the line is no share. */
  readonly base: { readonly lineCodes: readonly LineCode[]; readonly exact: string } | null;
  /** `n/d` nano-dollars. */
  readonly exact: string;
  /**
   * How `exact` became cents. `sum_of_line_taxes` adds taxes that were rounded line by line; `remainder` is what
   * a rounded total leaves after the parts before it.
   */
  readonly rounding: "half_up_per_line" | "sum_of_line_taxes" | "remainder";
}

export type LineUnit = NonNullable<InvoiceLine["quantityUnit"]>;
export type LineRateUnit = NonNullable<InvoiceLine["rateUnit"]>;

export interface RatedLine {
  readonly stage: Stage;
  readonly group: LineGroup;
  readonly code: LineCode;
  /** As printed: the defined term of 16 TAC 25.479(c) where there is one. */
  readonly label: string;
  /** kWh exactly; of a share, its base rounded to cents for reading (exact in the trace). */
  readonly quantity: string | null;
  readonly quantityUnit: LineUnit | null;
  /** Null where the rate has no finite decimal, such as one sixth of one percent. */
  readonly rate: string | null;
  readonly rateUnit: LineRateUnit | null;
  readonly exact: ExactAmount;
  /** `exact`, rounded once as the trace says. */
  readonly amountCents: number;
  readonly trace: LineTrace;
}

export interface RatedBill {
  readonly lines: readonly RatedLine[];
  /** Sum of the rounded lines: what is owed. */
  readonly totalCents: number;
  /** Sum of the exact lines, assessments included. */
  readonly currentChargesExact: ExactAmount;
  /**
   * Recurring charges, without assessment, reimbursement and taxes: what the average price is made of. Credit for
   * export is not in it, as labels leave it out.
   */
  readonly recurringExact: ExactAmount;
  /** One decimal; null at 0 kWh. */
  readonly averageCentsPerKwh: string | null;
}
