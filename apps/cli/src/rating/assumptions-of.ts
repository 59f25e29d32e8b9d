import type { PlanPricing } from "@lamplight/contracts/model";

/** What is assumed of a plan's intervals where a number of kWh stands for them. */
export function assumptionsOf({ components }: PlanPricing): string[] {
  return components.flatMap((component) => {
    switch (component.kind) {
      case "time_of_use_energy": {
        const { windows, otherwise } = component;
        const shares = [...windows, ...(otherwise === undefined ? [] : [otherwise])]
          .map(({ name, labelShare = "none" }) => `${name} ${labelShare}`)
          .join(", ");
        return [`No intervals were given: use is shared as the label assumes (${shares}).`];
      }
      case "indexed_energy":
        return [
          `No intervals were given: the index is taken at $${component.labelIndexDollarsPerKwh} per kWh, as the label assumes.`,
        ];
      case "export_buyback":
        return ["No intervals were given: the credit for exported energy is left out."];
      default:
        return [];
    }
  });
}
