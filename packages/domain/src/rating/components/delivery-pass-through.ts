import type { DeliveryPassThrough, TduChargeCode, TduTariff } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import type { LineCode } from "../line-codes.ts";
import { makeLine } from "../make-line.ts";
import type { DeliverySource, RatedLine, RatingInput, TraceSource } from "../model.ts";

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
function linesOfInvoice(source: TduInvoiceSource, input: RatingInput): RatedLine[] {
  return source.lines.map(({ code, description, rateMicrosPerKwh, amountCents }) =>
    makeLine({
      stage: "delivery",
      code: lineCodes[code],
      label: labelOf(code, description),
      exact: exactFromCents(amountCents),
      ...(rateMicrosPerKwh !== null && {
        energy: {
          quantityKwh: formatKwh(input.billedWh),
          rateCentsPerKwh: formatMicrosAsCents(rateMicrosPerKwh),
        },
      }),
      trace: {
        rule: "a line of the utility's invoice, at cost",
        source: { kind: "tdu_invoice", documentNumber: source.documentNumber, description },
      },
    }),
  );
}

function linesOfTariff(tariff: TduTariff, input: RatingInput): RatedLine[] {
  const source: TraceSource = {
    kind: "tariff",
    tariffUuid: tariff.uuid,
    utility: tariff.utility,
    effectiveOn: tariff.effectiveOn,
    status: tariff.status,
  };
  return [
    makeLine({
      stage: "delivery",
      code: "delivery_monthly",
      label: "TDU Delivery Charges: per month",
      exact: exactFromCents(tariff.monthlyCents),
      trace: { rule: "the tariff's monthly charge", source },
    }),
    makeLine({
      stage: "delivery",
      code: "delivery_per_kwh",
      label: "TDU Delivery Charges: per kWh",
      exact: exactFromNanos(multiplyEnergy(input.billedWh, tariff.rateMicrosPerKwh)),
      energy: {
        quantityKwh: formatKwh(input.billedWh),
        rateCentsPerKwh: formatMicrosAsCents(tariff.rateMicrosPerKwh),
      },
      trace: {
        rule: "billed kWh times the tariff's rate",
        source,
        intervals: intervalsBehind(input),
      },
    }),
  ];
}

/** Delivery at cost: from the utility's invoice where there is one, from its tariff in labels and previews. */
export function rateDeliveryPassThrough(
  _component: DeliveryPassThrough,
  input: RatingInput,
): RatedLine[] {
  const { delivery } = input;
  return delivery.kind === "tdu_invoice"
    ? linesOfInvoice(delivery, input)
    : linesOfTariff(delivery.tariff, input);
}
