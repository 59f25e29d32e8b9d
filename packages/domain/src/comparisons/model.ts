import type { PlanPricing, TduTariff } from "@lamplight/contracts/model";
import type { LocalMonth } from "../calendar/model.ts";
import type { UnpricedReason } from "../error.ts";
import type { Cliff } from "../plans/list-cliffs.ts";
import type { LineCode } from "../rating/line-codes.ts";
import type {
  BillingPeriod,
  IndexDays,
  PublishedPrice,
  UsageFingerprint,
} from "../rating/model.ts";
import type { UsageDay } from "../usage/model.ts";

/** A calendar month of somebody's usage. */
export interface UsageMonth extends BillingPeriod {
  readonly month: LocalMonth;
  readonly days: readonly UsageDay[];
  readonly importWh: number;
  /** Null where no day of the month has the channel. */
  readonly exportWh: number | null;
  /** Intervals without a value of import. */
  readonly missingIntervals: number;
  /** Intervals without a value of export, in a month that has some. */
  readonly missingExportIntervals: number;
  readonly isComplete: boolean;
  readonly usage: UsageFingerprint;
}

/** What of a plan is compared. */
export interface ComparablePlan {
  readonly pricing: PlanPricing;
  readonly version: string;
  /** Rows of the utility at which the plan is offered. */
  readonly tariffs: readonly TduTariff[];
}

/** What plans are compared on. */
export interface ComparisonFacts {
  /** Complete ones are rated. */
  readonly months: readonly UsageMonth[];
  /** Devices that a retailer may control. */
  readonly deviceCount: number;
  readonly publishedPrices: readonly PublishedPrice[];
  readonly indexes: readonly IndexDays[];
}

/** Energy at one price. */
export interface EnergyCost {
  readonly label: string;
  readonly importWh: number;
  readonly amountCents: number;
}

/** A charge or credit that is not by kWh. */
export interface ChargeCost {
  readonly code: LineCode;
  readonly label: string;
  readonly amountCents: number;
}

interface Cost {
  readonly costCents: number;
  /** One decimal; null at 0 kWh. */
  readonly averageCentsPerKwh: string | null;
  readonly deliveryCents: number;
  /** Negative. */
  readonly exportCents: number;
}

export interface MonthCost extends Cost {
  readonly month: UsageMonth;
  readonly energy: readonly EnergyCost[];
  readonly charges: readonly ChargeCost[];
}

export interface NearCliff extends Cliff {
  readonly months: readonly LocalMonth[];
}

export interface PlanCost extends Cost {
  readonly months: readonly MonthCost[];
  readonly energy: readonly EnergyCost[];
  readonly charges: readonly (ChargeCost & { readonly months: number })[];
  readonly nearCliffs: readonly NearCliff[];
}

/** Why a plan has no cost. */
export interface PlanFault {
  readonly reason: UnpricedReason;
  readonly what: string;
}
