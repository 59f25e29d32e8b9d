import type {
  MeterReadMessage,
  Segment,
  TaxJurisdiction,
  TduInvoiceMessage,
} from "@lamplight/contracts/model";
import type { SalesTax, Termination } from "../rating/model.ts";
import type { UsageSummary } from "../usage/model.ts";
import { matchReadWithTduInvoice, type MismatchReason } from "./match-read-with-tdu-invoice.ts";

/** Why a period is not billed yet, with what an operator needs to see of it. */
export type HoldReason =
  | {
      readonly code: "tdu_invoice_missing";
      readonly details: { readonly meterReadDocumentNumber: string };
    }
  | {
      readonly code: "read_and_tdu_invoice_differ";
      readonly details: { readonly differences: readonly MismatchReason[] };
    }
  | { readonly code: "tdu_invoice_arithmetic"; readonly details: { readonly totalCents: number } }
  | {
      readonly code: "register_arithmetic";
      readonly details: {
        readonly beginRegisterWh: number;
        readonly endRegisterWh: number;
        readonly multiplier: number;
        readonly billedWh: number;
      };
    }
  | {
      readonly code: "intervals_missing";
      readonly details: { readonly missingDays: number; readonly missingIntervals: number };
    }
  | {
      readonly code: "interval_sum_differs";
      readonly details: {
        readonly billedWh: number;
        readonly intervalsWh: number;
        readonly toleranceWh: number;
      };
    }
  | {
      readonly code: "tax_jurisdiction_unknown";
      readonly details: { readonly unknown: "jurisdiction" | "population_band" };
    }
  | {
      readonly code: "sales_tax_unknown";
      readonly details: { readonly place: string; readonly segment: Segment };
    }
  | {
      readonly code: "termination_reason_unknown";
      readonly details: { readonly endsOn: string };
    };

export type HoldReasonCode = HoldReason["code"];

/**
 * How far the sum of intervals may lie from the billed energy of a register read: 1 %, or 1 kWh where that is
 * more, as registers show whole kWh. Policy of the product, not a rule of the State.
 */
export const intervalSumTolerance = { percent: 1, atLeastWh: 1000 } as const;

/** A derived read is the sum of its intervals, so that any difference at all is a fault. */
function toleranceOf(read: MeterReadMessage): number {
  if (read.isDerived) return 0;
  const shareWh = Math.floor((Math.abs(read.billedWh) * intervalSumTolerance.percent) / 100);
  return Math.max(shareWh, intervalSumTolerance.atLeastWh);
}

export interface BillingFacts {
  readonly read: MeterReadMessage;
  readonly tduInvoice: TduInvoiceMessage | null;
  /** Of the read's own days. */
  readonly usage: UsageSummary;
  /** Null when nobody has said where the location lies. */
  readonly taxJurisdiction: TaxJurisdiction | null;
  readonly segment: Segment;
  /** Null when nobody has said which are levied there. */
  readonly salesTaxes: readonly SalesTax[] | null;
  readonly termination: Termination | "unknown" | null;
}

/** Every reason for which a period has to wait; none means that it can be billed. */
export function holdReasons({
  read,
  tduInvoice,
  usage,
  taxJurisdiction,
  segment,
  salesTaxes,
  termination,
}: BillingFacts): HoldReason[] {
  const holds: HoldReason[] = [];
  const match = matchReadWithTduInvoice(read, tduInvoice);
  const mismatches = new Set(match.matches ? [] : match.reasons);
  if (mismatches.delete("tdu_invoice_missing")) {
    holds.push({
      code: "tdu_invoice_missing",
      details: { meterReadDocumentNumber: read.documentNumber },
    });
  }
  if (mismatches.delete("register_arithmetic")) {
    const { beginRegisterWh, endRegisterWh, multiplier, billedWh } = read;
    holds.push({
      code: "register_arithmetic",
      details: { beginRegisterWh, endRegisterWh, multiplier, billedWh },
    });
  }
  if (mismatches.delete("tdu_lines_do_not_sum") && tduInvoice !== null) {
    holds.push({
      code: "tdu_invoice_arithmetic",
      details: { totalCents: tduInvoice.totalCents },
    });
  }
  if (mismatches.size > 0) {
    holds.push({ code: "read_and_tdu_invoice_differ", details: { differences: [...mismatches] } });
  }
  if (!usage.isComplete) {
    const { missingDays, missingIntervals } = usage;
    holds.push({ code: "intervals_missing", details: { missingDays, missingIntervals } });
  } else {
    // Of an incomplete period the sum says nothing, as what is missing is not zero.
    const toleranceWh = toleranceOf(read);
    if (Math.abs(usage.sumWh - read.billedWh) > toleranceWh) {
      const { billedWh } = read;
      holds.push({
        code: "interval_sum_differs",
        details: { billedWh, intervalsWh: usage.sumWh, toleranceWh },
      });
    }
  }
  if (taxJurisdiction === null) {
    holds.push({ code: "tax_jurisdiction_unknown", details: { unknown: "jurisdiction" } });
  } else if (taxJurisdiction.isInsideCityLimits && taxJurisdiction.populationBand === null) {
    holds.push({ code: "tax_jurisdiction_unknown", details: { unknown: "population_band" } });
  } else if (salesTaxes === null) {
    holds.push({ code: "sales_tax_unknown", details: { place: taxJurisdiction.place, segment } });
  }
  if (termination === "unknown") {
    holds.push({ code: "termination_reason_unknown", details: { endsOn: read.until } });
  }
  return holds;
}
