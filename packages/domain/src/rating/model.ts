import type {
  LineGroup,
  PlanPricing,
  PricingComponent,
  TaxJurisdiction,
  TduInvoiceMessage,
  TduTariff,
} from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import type { ExactAmount } from "../money/model.ts";
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

/** Where delivery charges come from: the utility's invoice of the period, or its tariff for labels and previews. */
export type DeliverySource =
  | {
      readonly kind: "tdu_invoice";
      readonly documentNumber: string;
      readonly lines: readonly TduInvoiceMessage["lines"][number][];
    }
  | { readonly kind: "tariff"; readonly tariff: TduTariff };

/** `label` is the average price table of 16 TAC 25.475(g): no assessment, no reimbursement, no taxes. */
export type TaxSource =
  | { readonly kind: "residential"; readonly jurisdiction: TaxJurisdiction }
  | { readonly kind: "label" };

/** All that a bill is made from. Regulatory constants are those in force on `period.until`. */
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
  | {
      readonly kind: "regulation";
      readonly constantId: RegulatoryConstantId;
      readonly effectiveFrom: LocalDay;
      /** `numerator/denominator`. */
      readonly ratio: string;
    };

/** A range of intervals, with the hash of what they said. */
export interface IntervalRange extends BillingPeriod, UsageFingerprint {}

/** How a line came about, as JSON: enough to compute it again by hand. */
export interface LineTrace {
  /** What was computed, with the rule that asks for it. */
  readonly rule: string;
  readonly source: TraceSource;
  readonly intervals: readonly IntervalRange[];
  /** What a share was taken of; null where the line is no share. */
  readonly base: { readonly lineCodes: readonly LineCode[]; readonly exact: string } | null;
  /** `n/d` nano-dollars. */
  readonly exact: string;
  readonly rounding: "half_up_per_line";
}

export interface RatedLine {
  readonly stage: Stage;
  readonly group: LineGroup;
  readonly code: LineCode;
  /** As printed: the defined term of 16 TAC 25.479(c) where there is one. */
  readonly label: string;
  /** kWh exactly; of a share, its base rounded to cents for reading (exact in the trace). */
  readonly quantity: string | null;
  readonly quantityUnit: "kWh" | "dollars" | null;
  /** Null where the rate has no finite decimal, such as one sixth of one percent. */
  readonly rate: string | null;
  readonly rateUnit: "cents_per_kwh" | "percent" | null;
  readonly exact: ExactAmount;
  /** `exact`, rounded once. */
  readonly amountCents: number;
  readonly trace: LineTrace;
}

export interface RatedBill {
  readonly lines: readonly RatedLine[];
  /** Sum of the rounded lines: what is owed. */
  readonly totalCents: number;
  /** Sum of the exact lines, assessments included. */
  readonly currentChargesExact: ExactAmount;
  /** Recurring charges, without assessment, reimbursement and taxes: what the average price is made of. */
  readonly recurringExact: ExactAmount;
  /** One decimal; null at 0 kWh. */
  readonly averageCentsPerKwh: string | null;
}
