import type { PlanPricing } from "@lamplight/contracts/model";

/** Names of the series that a plan's prices come from. */
export interface SeriesNames {
  /** With a price that is published for each cycle. */
  readonly published: readonly string[];
  /** With a value for each interval. */
  readonly indexed: readonly string[];
}

export function seriesOf({ components }: PlanPricing): SeriesNames {
  const published = new Set<string>();
  const indexed = new Set<string>();
  for (const component of components) {
    if (component.kind === "variable_energy") published.add(component.series);
    if (component.kind === "indexed_energy") indexed.add(component.series);
    if (component.kind === "export_buyback" && component.price.kind === "indexed") {
      indexed.add(component.price.series);
    }
  }
  return { published: [...published], indexed: [...indexed] };
}
