import {
  daysBetween,
  formatKwh,
  formatAxisDay,
  formatDay,
  formatShortDay,
} from "@lamplight/domain";
import type { InvoiceDocumentData } from "@lamplight/domain";
import { brandView } from "../text/brand-view.ts";
import { documentDate } from "../text/document-date.ts";
import { formatMoney } from "../text/format-money.ts";
import { groupThousands } from "@lamplight/domain";
import { billTerms } from "./bill-terms.ts";
import { describeDailyUsage } from "./describe-daily-usage.ts";
import { usageScale } from "./usage-scale.ts";

type Line = InvoiceDocumentData["lines"][number];
type MeterRead = InvoiceDocumentData["meterReads"][number];

/** The order in which a bill shows its groups. */
const groups: readonly { readonly group: Line["group"]; readonly title: string }[] = [
  { group: "energy", title: "Electricity" },
  { group: "delivery", title: "Delivery" },
  { group: "taxes", title: "Taxes and assessments" },
  { group: "credits", title: "Credits" },
  { group: "non_recurring", title: "Non-recurring charges" },
];

const daysPerLabel = 7;

/** Dollars with the sign before the symbol. */
const dollarText = (decimal: string): string =>
  groupThousands(decimal).replace(/^(\u2212?)/, "$1$$");

const singular = { days: "day", devices: "device", months: "month" } as const;

function quantityText({ quantity, quantityUnit }: Line): string {
  if (quantity === null) return "";
  if (quantityUnit === "dollars") return dollarText(quantity);
  const number = groupThousands(quantity);
  if (quantityUnit === null || quantityUnit === "kWh")
    return `${number} ${quantityUnit ?? ""}`.trim();
  return `${number} ${quantity === "1" ? singular[quantityUnit] : quantityUnit}`;
}

/** One entry for each unit of a rate. */
const rateTexts: Readonly<Record<NonNullable<Line["rateUnit"]>, (rate: string) => string>> = {
  cents_per_kwh: (rate) => `${groupThousands(rate)}\u00a2 per kWh`,
  percent: (rate) => `${groupThousands(rate)}%`,
  dollars_per_day: (rate) => `${dollarText(rate)} per day`,
  dollars_per_device: (rate) => `${dollarText(rate)} per device`,
  dollars_per_month: (rate) => `${dollarText(rate)} per month`,
};

function rateText({ rate, rateUnit }: Line): string {
  if (rate === null) return "";
  return rateUnit === null ? groupThousands(rate) : rateTexts[rateUnit](rate);
}

function groupViews(lines: readonly Line[]) {
  return groups.flatMap(({ group, title }) => {
    const members = lines.filter((line) => line.group === group);
    if (members.length === 0) return [];
    const subtotalCents = members.reduce((sum, line) => sum + line.amountCents, 0);
    return {
      title,
      subtotal: formatMoney(subtotalCents),
      lines: members.map((line) => ({
        label: line.label,
        quantity: quantityText(line),
        rate: rateText(line),
        amount: formatMoney(line.amountCents),
      })),
    };
  });
}

const capitalize = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function readView(read: MeterRead) {
  const notes = [
    ...(read.isEstimated ? ["estimated"] : []),
    ...(read.isDerived ? ["from 15-minute data"] : []),
  ];
  return {
    meterNumber: read.meterNumber,
    fromOn: formatShortDay(read.fromOn),
    untilOn: formatShortDay(read.untilOn),
    begin: groupThousands(read.beginKwh),
    end: groupThousands(read.endKwh),
    multiplier: groupThousands(read.multiplier),
    usage: groupThousands(read.usageKwh),
    kind: notes.length === 0 ? "Actual" : capitalize(notes.join(", ")),
  };
}

function chartView(days: InvoiceDocumentData["dailyUsage"]) {
  const scale = usageScale(
    Math.max(0, ...days.map((day) => day.consumptionWh)),
    Math.max(0, ...days.map((day) => day.generationWh ?? 0)),
  );
  const tickCount = Math.round((scale.topKwh - scale.bottomKwh) / scale.stepKwh) + 1;
  const ticks = Array.from({ length: tickCount }, (_, index) => {
    const energyWh = Math.round((scale.bottomKwh + index * scale.stepKwh) * 1000);
    return { kwh: energyWh / 1000, label: groupThousands(formatKwh(Math.abs(energyWh))) };
  });
  return {
    description: describeDailyUsage(days),
    topKwh: scale.topKwh,
    bottomKwh: scale.bottomKwh,
    ticks,
    days: days.map((day, index) => ({
      label: index % daysPerLabel === 0 ? formatAxisDay(day.day) : null,
      consumptionKwh: day.consumptionWh / 1000,
      generationKwh: (day.generationWh ?? 0) / 1000,
      isEstimated: day.isEstimated,
    })),
    hasEstimates: days.some((day) => day.isEstimated),
    hasGeneration: days.some((day) => day.generationWh !== null),
  };
}

/** What the invoice's template shows: every number and day already in the words of the page. */
export function invoiceView(data: InvoiceDocumentData) {
  const dayCount = daysBetween(data.periodFrom, data.periodUntil);
  return {
    language: data.language,
    date: documentDate(data.issuedAt),
    isSandbox: data.isSandbox,
    brand: brandView(data.brand),
    retailer: data.retailer,
    utility: data.utility,
    customer: data.customer,
    service: data.service,
    plan: {
      name: data.plan.name,
      term:
        data.plan.termMonths <= 1
          ? "Month to month"
          : `${groupThousands(String(data.plan.termMonths))} months`,
      contractEndsOn:
        data.plan.contractEndsOn === null ? null : formatDay(data.plan.contractEndsOn),
    },
    number: data.number,
    invoiceOn: formatDay(data.invoiceOn),
    dueOn: formatDay(data.dueOn),
    period: {
      fromOn: formatDay(data.periodFrom),
      untilOn: formatDay(data.periodUntil),
      length: dayCount === 1 ? "1 day" : `${dayCount} days`,
    },
    usage: `${groupThousands(formatKwh(data.totalWh))} kWh`,
    averagePrice:
      data.averageCentsPerKwh === null
        ? null
        : `${groupThousands(data.averageCentsPerKwh)}\u00a2 per kWh`,
    previousBalance: formatMoney(data.previousBalanceCents),
    payments: formatMoney(data.paymentsCents === 0 ? 0 : -data.paymentsCents),
    currentCharges: formatMoney(data.currentChargesCents),
    amountDue: formatMoney(data.amountDueCents),
    isCredit: data.amountDueCents < 0,
    groups: groupViews(data.lines),
    meterReads: data.meterReads.map(readView),
    chart: chartView(data.dailyUsage),
    terms: billTerms(data.lines.map((line) => line.label)),
    messages: data.messages,
  };
}
