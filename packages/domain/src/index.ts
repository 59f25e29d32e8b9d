export { BugError, DomainError, assert, isDomainError } from "./error.ts";
export type { UnpricedReason } from "./error.ts";

export { addExact } from "./money/add-exact.ts";
export { exactFromCents } from "./money/exact-from-cents.ts";
export { exactFromNanos } from "./money/exact-from-nanos.ts";
export { formatDollars } from "./money/format-dollars.ts";
export { formatExact } from "./money/format-exact.ts";
export { formatMicros } from "./money/format-micros.ts";
export { formatMicrosAsCents } from "./money/format-micros-as-cents.ts";
export type { ExactAmount } from "./money/model.ts";
export { groupThousands } from "./money/group-thousands.ts";
export { multiplyEnergy } from "./money/multiply-energy.ts";
export { multiplyExact } from "./money/multiply-exact.ts";
export { parseCents } from "./money/parse-cents.ts";
export { parseCentsAsMicros } from "./money/parse-cents-as-micros.ts";
export { parseDecimal } from "./money/parse-decimal.ts";
export { parseExact } from "./money/parse-exact.ts";
export { parseMicros } from "./money/parse-micros.ts";
export { roundHalfUpToCents } from "./money/round-half-up-to-cents.ts";
export { truncateToCents } from "./money/truncate-to-cents.ts";

export { formatKwh } from "./energy/format-kwh.ts";
export { parseKwhToWh } from "./energy/parse-kwh-to-wh.ts";

export { addBusinessDays } from "./calendar/add-business-days.ts";
export { addDays } from "./calendar/add-days.ts";
export { addDuration } from "./calendar/add-duration.ts";
export { addMonths } from "./calendar/add-months.ts";
export { daysBetween } from "./calendar/days-between.ts";
export { eachDay } from "./calendar/each-day.ts";
export { formatAxisDay, formatDay, formatShortDay } from "./calendar/format-day.ts";
export { instantAt } from "./calendar/instant-at.ts";
export { intervalCountOf } from "./calendar/interval-count-of.ts";
export { intervalStartInstant } from "./calendar/interval-start-instant.ts";
export { isAmsOperationalDay } from "./calendar/is-ams-operational-day.ts";
export { isBusinessDay } from "./calendar/is-business-day.ts";
export { isFederalHoliday } from "./calendar/is-federal-holiday.ts";
export { localDayOf } from "./calendar/local-day-of.ts";
export type { Instant, LocalDay, LocalMonth } from "./calendar/model.ts";
export { monthOf } from "./calendar/month-of.ts";
export { nextBusinessDayOnOrAfter } from "./calendar/next-business-day-on-or-after.ts";
export { nextReadDay, readCycleCount, readDaysOfCycle } from "./calendar/read-cycle.ts";
export type { ReadCycle } from "./calendar/read-cycle.ts";
export { startOfDay } from "./calendar/start-of-day.ts";

export { dayTotals } from "./usage/day-totals.ts";
export { hashUsage } from "./usage/hash-usage.ts";
export { isSameUsage } from "./usage/is-same-usage.ts";
export { makeUsageDay } from "./usage/make-usage-day.ts";
export { MISSING_WH, usageQuality } from "./usage/model.ts";
export type { DayTotals, UsageDay, UsageSummary } from "./usage/model.ts";
export { packIntervals } from "./usage/pack-intervals.ts";
export { summarizeUsage } from "./usage/summarize-usage.ts";
export { unpackIntervals } from "./usage/unpack-intervals.ts";

export { ENGINE_VERSION } from "./rating/engine-version.ts";
export type { LineCode } from "./rating/line-codes.ts";
export { NO_PRICE } from "./rating/model.ts";
export type {
  AccountFacts,
  BillingPeriod,
  DeliverySource,
  IndexDays,
  IndexFingerprint,
  IntervalRange,
  LineTrace,
  PublishedPrice,
  RatedBill,
  RatedLine,
  RatingData,
  RatingInput,
  SalesTax,
  StatedDelivery,
  TariffSpan,
  TaxSource,
  Termination,
  TraceSource,
  UsageFingerprint,
} from "./rating/model.ts";
export { hashIndex } from "./rating/hash-index.ts";
export { rate } from "./rating/rate.ts";
export {
  regulatoryConstant,
  regulatoryConstants,
  retailChoiceOn,
} from "./rating/regulatory-constants.ts";
export type {
  Ratio,
  RegulatoryConstant,
  RegulatoryConstantId,
} from "./rating/regulatory-constants.ts";
export { salesTaxProblem } from "./rating/sales-tax-problem.ts";
export { seriesOf } from "./rating/series-of.ts";
export type { SeriesNames } from "./rating/series-of.ts";
export { splitBySide } from "./rating/split-by-side.ts";
export type { BillSide, SideLine } from "./rating/split-by-side.ts";
export { stages } from "./rating/stages.ts";
export type { Stage } from "./rating/stages.ts";
export { tariffSpans } from "./rating/tariff-spans.ts";
export { terminationExemption } from "./rating/termination.ts";
export type { TerminationExemption } from "./rating/termination.ts";

export { averagePrices } from "./plans/average-prices.ts";
export { averagePricesAt } from "./plans/average-prices-at.ts";
export type { AveragePrice } from "./plans/average-prices-at.ts";
export { buybackProgrammeOf } from "./plans/buyback-programme-of.ts";
export { creditsOf } from "./plans/credits-of.ts";
export { earlyTerminationFeeOf } from "./plans/early-termination-fee-of.ts";
export { energyOf } from "./plans/energy-of.ts";
export { energyRateOf } from "./plans/energy-rate-of.ts";
export { energyRatesOf } from "./plans/energy-rates-of.ts";
export { exportRateOf } from "./plans/export-rate-of.ts";
export { feesOf } from "./plans/fees-of.ts";
export { labelCycleDays, labelUses } from "./plans/label-facts.ts";
export { labelTariff } from "./plans/label-tariff.ts";
export { listCliffs } from "./plans/list-cliffs.ts";
export type { Cliff } from "./plans/list-cliffs.ts";
export { monthlyCostOf } from "./plans/monthly-cost-of.ts";
export { planTypeOf, planTypeOfEnergy } from "./plans/plan-type-of.ts";
export type { PricingProblem } from "./plans/problem-list.ts";
export { rateOfTerm } from "./plans/rate-of-term.ts";
export { rateProblems } from "./plans/rate-problems.ts";
export type { RatedGroup } from "./plans/rate-problems.ts";
export { rateQuote } from "./plans/rate-quote.ts";
export type { QuotedTariff } from "./plans/rate-quote.ts";
export { rateStructureOf, rateStructureOfEnergy } from "./plans/rate-structure-of.ts";
export { standingProblems } from "./plans/standing-problems.ts";
export { solveOffer } from "./plans/solve-offer.ts";
export type { Knobs, SolvedOffer } from "./plans/solve-offer.ts";
export { pricingProblems, validatePricing } from "./plans/validate-pricing.ts";

export { comparePlans } from "./comparisons/compare-plans.ts";
export type { ComparedPlans } from "./comparisons/compare-plans.ts";
export type {
  ChargeCost,
  ComparablePlan,
  ComparisonFacts,
  EnergyCost,
  MonthCost,
  PlanCost,
  PlanFault,
  UsageMonth,
} from "./comparisons/model.ts";
export { usageMonths } from "./comparisons/usage-months.ts";

export { assertStartDatePossible } from "./enrollment/assert-start-date-possible.ts";
export type { StartDateRequest } from "./enrollment/assert-start-date-possible.ts";
export { missingPrerequisites } from "./enrollment/missing-prerequisites.ts";
export type { PrerequisiteFlags } from "./enrollment/missing-prerequisites.ts";
export {
  isEnrollmentOver,
  moveEnrollment,
  nextEnrollmentState,
} from "./enrollment/move-enrollment.ts";
export type { EnrollmentEvent } from "./enrollment/move-enrollment.ts";

export { assembleInvoice } from "./billing/assemble-invoice.ts";
export type { AssembleInvoiceInput } from "./billing/assemble-invoice.ts";
export { dueDateOf } from "./billing/due-date-of.ts";
export { holdReasons, intervalSumTolerance } from "./billing/hold-reasons.ts";
export type { BillingFacts, HoldReason, HoldReasonCode } from "./billing/hold-reasons.ts";
export { invoiceStatus } from "./billing/invoice-status.ts";
export { ledgerPostings } from "./billing/ledger-postings.ts";
export type { LedgerAccount } from "./billing/ledger-postings.ts";
export { matchReadWithTduInvoice } from "./billing/match-read-with-tdu-invoice.ts";
export type { MismatchReason, ReadMatch } from "./billing/match-read-with-tdu-invoice.ts";
export type { InvoiceDraft, LedgerPosting } from "./billing/model.ts";
export { resolveSalesTaxes } from "./billing/resolve-sales-taxes.ts";
export { resolveTermination } from "./billing/resolve-termination.ts";
export type { StatedTermination } from "./billing/resolve-termination.ts";
export { reversalPostings } from "./billing/reversal-postings.ts";

export { canonicalJson } from "./hashing/canonical-json.ts";
export { sha256Hex } from "./hashing/sha256-hex.ts";
export { withoutUuids } from "./hashing/without-uuids.ts";

export { contractDocumentOf } from "./documents/contract-document-of.ts";
export { labelOf } from "./documents/label/label-of.ts";
export type { LabelDelivery } from "./documents/label/model.ts";
export { priceRowsOf } from "./documents/label/price-rows-of.ts";
export type {
  BrandData,
  ContractDocumentData,
  InvoiceDocumentData,
  PlanDocumentData,
  RetailerData,
} from "./documents/model.ts";
export { contractTextProblems } from "./documents/texts/contract-text-problems.ts";
export { sampleContractText } from "./documents/texts/sample-contract-text.ts";
export type { MarketPremise } from "./market/model.ts";
