import { formatKwh, formatDay } from "@lamplight/domain";
import type { InvoiceDocumentData } from "@lamplight/domain";
import { groupThousands } from "@lamplight/domain";

type DailyUsage = InvoiceDocumentData["dailyUsage"];

const kwh = (energyWh: number) => `${groupThousands(formatKwh(energyWh))} kWh`;

/** What the chart of daily usage shows, in words, for those who cannot see it. */
export function describeDailyUsage(days: DailyUsage): string {
  const [first, ...others] = days;
  if (first === undefined) return "There is no daily usage to show.";
  const last = others.at(-1) ?? first;
  const most = days.reduce((a, b) => (b.consumptionWh > a.consumptionWh ? b : a));
  const least = days.reduce((a, b) => (b.consumptionWh < a.consumptionWh ? b : a));
  const sentences = [
    `Bar chart of electricity used each day from ${formatDay(first.day)} to ${formatDay(last.day)}.`,
    `Most on ${formatDay(most.day)}: ${kwh(most.consumptionWh)}.`,
    `Least on ${formatDay(least.day)}: ${kwh(least.consumptionWh)}.`,
  ];
  const estimatedCount = days.filter((day) => day.isEstimated).length;
  if (estimatedCount > 0) sentences.push(`Days that are estimated: ${estimatedCount}.`);
  if (days.some((day) => day.generationWh !== null)) {
    const generationWh = days.reduce((sum, day) => sum + (day.generationWh ?? 0), 0);
    sentences.push(`Sent to the grid in all: ${kwh(generationWh)}.`);
  }
  return sentences.join(" ");
}
