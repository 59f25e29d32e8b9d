import type { PlanPricing } from "@lamplight/contracts/model";

/** The indexes that a plan prices intervals by, of import or export. */
export function seriesOf({ components }: PlanPricing): ReadonlySet<string> {
  return new Set(
    components.flatMap((component) => {
      if (component.kind === "indexed_energy") return [component.series];
      if (component.kind !== "export_buyback" || component.price.kind !== "indexed") return [];
      return [component.price.series];
    }),
  );
}
