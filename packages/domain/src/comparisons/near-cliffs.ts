import type { PlanPricing } from "@lamplight/contracts/model";
import { listCliffs } from "../plans/list-cliffs.ts";
import type { QuotedTariff } from "../plans/rate-quote.ts";
import type { NearCliff, UsageMonth } from "./model.ts";

/** A tenth of the cliff's use, which weather makes of a month from one year to the next. */
const nearShare = 10;

/** Cliffs of a plan to which the import of some month came near, on either side, with those months. */
export function nearCliffs(
  pricing: PlanPricing,
  tariff: QuotedTariff,
  months: readonly UsageMonth[],
): NearCliff[] {
  const last = months.at(-1);
  if (last === undefined) return [];
  return listCliffs(pricing, tariff, last.from).flatMap((cliff) => {
    const cliffWh = cliff.toKwh * 1000;
    const near = months.filter(
      ({ importWh }) => Math.abs(importWh - cliffWh) * nearShare <= cliffWh,
    );
    return near.length === 0 ? [] : [{ ...cliff, months: near.map(({ month }) => month) }];
  });
}
