import { parseKwh } from "../energy/parse-kwh.ts";
import type { ExactAmount } from "../money/model.ts";
import type { DeliverySource, RatedLine } from "../rating/model.ts";
import { hashIndex } from "../rating/hash-index.ts";
import { rate } from "../rating/rate.ts";
import { tariffSpans } from "../rating/tariff-spans.ts";
import type { ComparablePlan, ComparisonFacts, MonthCost, UsageMonth } from "./model.ts";

export interface RatedMonth extends MonthCost {
  /** What the average is made of. */
  readonly recurringExact: ExactAmount;
}

const isDelivery = ({ code }: RatedLine) =>
  code === "delivery_monthly" || code === "delivery_per_kwh" || code === "nuclear_decommissioning";
const isEnergy = ({ code }: RatedLine) => code === "energy_charge";
const isExport = ({ code }: RatedLine) => code === "export_credit";

const sumCents = (lines: readonly RatedLine[]): number =>
  lines.reduce((sum, { amountCents }) => sum + amountCents, 0);

function deliveryOf({ tariffs }: ComparablePlan, month: UsageMonth): DeliverySource {
  const spans = tariffSpans(tariffs, month);
  // A plan that bundles delivery is rated without; one that passes it on is refused, and says so.
  return spans === null ? { kind: "none" } : { kind: "tariff", spans };
}

/**
 * What a plan's bill of a month would have been, as labels count: without assessment, reimbursement and taxes. The
 * cycle is not the first of a contract, so that a variable price has to be a published one.
 *
 * @throws DomainError unpriced
 */
export function costOfMonth(
  plan: ComparablePlan,
  month: UsageMonth,
  { deviceCount, publishedPrices, indexes }: ComparisonFacts,
): RatedMonth {
  const { from, until, importWh, usage, days } = month;
  const { lines, totalCents, recurringExact, averageCentsPerKwh } = rate(
    {
      pricing: plan.pricing,
      planVersion: plan.version,
      period: { from, until },
      billedWh: importWh,
      usage,
      delivery: deliveryOf(plan, month),
      taxes: { kind: "label" },
      isQuote: false,
      isFirstCycle: false,
      publishedPrices,
      indexes: indexes.map((index) => hashIndex(index, month)),
      // Nobody has lost a credit yet.
      account: { deviceCount, revoking: [] },
      termination: null,
    },
    { days, indexes },
  );
  const others = lines.filter((line) => !isDelivery(line) && !isEnergy(line) && !isExport(line));
  return {
    month,
    costCents: totalCents,
    averageCentsPerKwh,
    deliveryCents: sumCents(lines.filter(isDelivery)),
    exportCents: sumCents(lines.filter(isExport)),
    energy: lines.filter(isEnergy).map(({ label, quantity, amountCents }) => ({
      label,
      importWh: parseKwh(quantity ?? "", "quantity"),
      amountCents,
    })),
    charges: others.map(({ code, label, amountCents }) => ({ code, label, amountCents })),
    recurringExact,
  };
}
