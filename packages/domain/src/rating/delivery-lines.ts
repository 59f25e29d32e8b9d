import type { TduChargeCode } from "@lamplight/contracts/model";
import { daysBetween } from "../calendar/days-between.ts";
import { formatKwh } from "../energy/format-kwh.ts";
import { exactFromCents } from "../money/exact-from-cents.ts";
import { exactFromNanos } from "../money/exact-from-nanos.ts";
import { formatDollars } from "../money/format-dollars.ts";
import { formatMicrosAsCents } from "../money/format-micros-as-cents.ts";
import { multiplyEnergy } from "../money/multiply-energy.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import type { RatingContext } from "./context.ts";
import { energyByDays } from "./intervals/energy-by-days.ts";
import { intervalsBehind } from "./intervals-behind.ts";
import type { LineCode } from "./line-codes.ts";
import { makeLine } from "./make-line.ts";
import type {
  DeliverySource,
  RatedLine,
  RatingInput,
  StatedDelivery,
  TariffSpan,
  TraceSource,
} from "./model.ts";

type TduInvoiceSource = Extract<DeliverySource, { kind: "tdu_invoice" }>;

const lineCodes: Record<TduChargeCode, LineCode> = {
  delivery_monthly: "delivery_monthly",
  delivery_per_kwh: "delivery_per_kwh",
  nuclear_decommissioning: "nuclear_decommissioning",
  non_recurring: "tdu_non_recurring",
};

/** Delivery keeps the defined term with the utility's own words behind it; a one-off service has only those. */
function labelOf(code: TduChargeCode, description: string): string {
  if (code === "nuclear_decommissioning") return "Nuclear Decommissioning Fee";
  if (description === "") return "TDU Delivery Charges";
  return code === "non_recurring" ? description : `TDU Delivery Charges: ${description}`;
}

/** The utility's lines as they came and to the cent: a pass-through may never exceed them (16 TAC 25.479(c)). */
export function linesOfInvoice(source: TduInvoiceSource, input: RatingInput): RatedLine[] {
  // Of several lines by kWh each is for a part of the energy, and the utility does not say which.
  const isOnlyRate = source.lines.filter((line) => line.rateMicrosPerKwh !== null).length === 1;
  return source.lines.map(({ code, description, rateMicrosPerKwh, amountCents }, index) =>
    makeLine({
      stage: "delivery",
      code: lineCodes[code],
      label: labelOf(code, description),
      exact: exactFromCents(amountCents),
      ...(rateMicrosPerKwh !== null && {
        quantity: isOnlyRate ? { value: formatKwh(input.billedWh), unit: "kWh" } : undefined,
        rate: { value: formatMicrosAsCents(rateMicrosPerKwh), unit: "cents_per_kwh" },
      }),
      trace: {
        rule: "a line of the utility's invoice, at cost",
        source: { kind: "tdu_invoice", documentNumber: source.documentNumber, description },
        // Descriptions repeat, places do not.
        facts: { invoiceLine: index + 1, dollars: formatDollars(amountCents) },
      },
    }),
  );
}

/**
 * Delivery by the tariff: each span's monthly charge by its share of the period's days, and its kWh at its rate.
 * One span is a whole period at one rate.
 */
export function linesOfTariff(spans: readonly TariffSpan[], context: RatingContext): RatedLine[] {
  const { input } = context;
  const periodDays = daysBetween(input.period.from, input.period.until);
  const shared = energyByDays(spans, context);
  const weights = Object.fromEntries(
    spans.map(({ from }, index) => [`weight from ${from}`, shared.weights[index] ?? 0]),
  );
  return spans.flatMap(({ tariff, from, until }, index) => {
    const energyWh = shared.chargedWh[index] ?? 0;
    const spanDays = daysBetween(from, until);
    const isWhole = spans.length === 1;
    const source: TraceSource = {
      kind: "tariff",
      tariffUuid: tariff.uuid,
      utility: tariff.utility,
      effectiveOn: tariff.effectiveOn,
      status: tariff.status,
    };
    const days = isWhole ? "" : `, ${from} to ${until}`;
    const facts = isWhole ? {} : { from, until, spanDays, periodDays };
    const monthly = exactFromCents(tariff.monthlyCents);
    return [
      makeLine({
        stage: "delivery",
        code: "delivery_monthly",
        label: `TDU Delivery Charges: per month${days}`,
        exact: isWhole ? monthly : multiplyExact(monthly, spanDays, periodDays),
        trace: {
          rule: isWhole
            ? "the tariff's monthly charge"
            : "the tariff's monthly charge by the days on which it was in force",
          source,
          facts: { ...facts, dollars: formatDollars(tariff.monthlyCents) },
        },
      }),
      makeLine({
        stage: "delivery",
        code: "delivery_per_kwh",
        label: `TDU Delivery Charges: per kWh${days}`,
        exact: exactFromNanos(multiplyEnergy(energyWh, tariff.rateMicrosPerKwh)),
        quantity: { value: formatKwh(energyWh), unit: "kWh" },
        rate: { value: formatMicrosAsCents(tariff.rateMicrosPerKwh), unit: "cents_per_kwh" },
        trace: {
          rule: isWhole
            ? "billed kWh times the tariff's rate"
            : "kWh of the days on which the tariff was in force times its rate",
          source,
          intervals: intervalsBehind(input),
          facts: isWhole
            ? {}
            : { ...facts, sharing: shared.rule, chargedWh: context.chargedWh, ...weights },
        },
      }),
    ];
  });
}

/** Delivery as a label states it, for the whole period. */
export function linesOfStatement(
  { monthlyCents, rateMicrosPerKwh }: StatedDelivery,
  { input, chargedWh }: RatingContext,
): RatedLine[] {
  const source: TraceSource = { kind: "stated_delivery" };
  return [
    makeLine({
      stage: "delivery",
      code: "delivery_monthly",
      label: "TDU Delivery Charges: per month",
      exact: exactFromCents(monthlyCents),
      trace: {
        rule: "the monthly charge that was stated",
        source,
        facts: { dollars: formatDollars(monthlyCents) },
      },
    }),
    makeLine({
      stage: "delivery",
      code: "delivery_per_kwh",
      label: "TDU Delivery Charges: per kWh",
      exact: exactFromNanos(multiplyEnergy(chargedWh, rateMicrosPerKwh)),
      quantity: { value: formatKwh(chargedWh), unit: "kWh" },
      rate: { value: formatMicrosAsCents(rateMicrosPerKwh), unit: "cents_per_kwh" },
      trace: {
        rule: "billed kWh times the rate that was stated",
        source,
        intervals: intervalsBehind(input),
      },
    }),
  ];
}
