import type {
  ContractTextKind,
  InvoiceLine,
  Language,
  PlanPricing,
  Segment,
} from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import type { AveragePrice } from "../plans/average-prices.ts";
import type { Cliff } from "../plans/list-cliffs.ts";
import type { LabelDelivery } from "./label/model.ts";

/** How a company shows itself to its customers. */
export interface BrandData {
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly supportPhone: string;
  readonly supportEmail: string;
}

/** The certified retail electric provider in whose name the document speaks. */
export interface RetailerData {
  readonly legalName: string;
  readonly dbaName: string | null;
  readonly certificateNumber: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  readonly hours: string;
  readonly email: string;
  readonly website: string | null;
}

/** All that an invoice's document shows. Cents and Wh are whole, days `YYYY-MM-DD`. */
export interface InvoiceDocumentData {
  readonly language: "en";
  readonly isSandbox: boolean;
  /** Instant, the document's own date, so that the same invoice gives the same bytes. */
  readonly issuedAt: string;
  readonly brand: BrandData;
  readonly retailer: RetailerData;
  readonly utility: { readonly displayName: string; readonly outagePhone: string };
  readonly customer: {
    readonly name: string;
    readonly accountNumber: string;
    readonly mailingAddressLines: readonly string[];
  };
  readonly service: { readonly addressLines: readonly string[]; readonly esiId: string };
  readonly plan: {
    readonly name: string;
    readonly termMonths: number;
    readonly contractEndsOn: string | null;
  };
  readonly number: string;
  readonly invoiceOn: string;
  readonly dueOn: string;
  readonly periodFrom: string;
  /** Day of the closing read, on which the next period begins. */
  readonly periodUntil: string;
  readonly totalWh: number;
  readonly averageCentsPerKwh: string | null;
  readonly previousBalanceCents: number;
  readonly paymentsCents: number;
  readonly currentChargesCents: number;
  readonly amountDueCents: number;
  readonly lines: readonly Pick<
    InvoiceLine,
    "group" | "label" | "quantity" | "quantityUnit" | "rate" | "rateUnit" | "amountCents"
  >[];
  readonly meterReads: readonly {
    readonly meterNumber: string;
    readonly fromOn: string;
    readonly untilOn: string;
    readonly beginKwh: string;
    readonly endKwh: string;
    readonly multiplier: string;
    readonly usageKwh: string;
    readonly isEstimated: boolean;
    readonly isDerived: boolean;
  }[];
  readonly dailyUsage: readonly {
    readonly day: string;
    readonly consumptionWh: number;
    readonly generationWh: number | null;
    readonly isEstimated: boolean;
  }[];
  readonly messages: readonly string[];
}

/** All that a plan's Electricity Facts Label shows. Its words are made of this by `labelOf`. */
export interface PlanDocumentData {
  readonly language: Language;
  readonly version: string;
  /** Day on which this version was made, the document's own date. */
  readonly issuedOn: LocalDay;
  readonly isSandbox: boolean;
  readonly retailer: RetailerData;
  readonly brand: BrandData;
  readonly utility: { readonly displayName: string };
  readonly segment: Segment;
  readonly plan: {
    readonly name: string;
    readonly termMonths: number;
    /** All components, a fee for ending the contract early among them. */
    readonly pricing: PlanPricing;
    /** Charges of the utility on the day of issue; null where the energy price holds them. */
    readonly delivery: LabelDelivery | null;
    /** The label's table, in its order. */
    readonly averages: readonly AveragePrice[];
    /** Uses at which the bill jumps, in order. */
    readonly cliffs: readonly Cliff[];
    readonly renewablePercent: number | null;
  };
}

/** All that a retailer's Terms of Service or Your Rights as a Customer shows. It belongs to no plan. */
export interface ContractDocumentData {
  readonly kind: ContractTextKind;
  readonly language: Language;
  readonly version: string;
  /** Day on which this version was made, the document's own date. */
  readonly issuedOn: LocalDay;
  readonly isSandbox: boolean;
  /** The text is ours, as the retailer has published none: every page says so. */
  readonly isSample: boolean;
  readonly retailer: RetailerData;
  readonly brand: BrandData;
  /** The text as the retailer wrote it, with its merge fields. */
  readonly body: string;
}
