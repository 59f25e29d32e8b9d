import type {
  EnergyComponent,
  EnergyKind,
  Segment,
  StandingComponent,
} from "@lamplight/contracts/model";
import type { PricingProblem } from "./problem-list.ts";
import { pricingProblems } from "./validate-pricing.ts";

/** A price of energy of a kind, in place of those that rate sheets will bring. */
function standInFor(kind: EnergyKind, components: readonly StandingComponent[]): EnergyComponent {
  switch (kind) {
    case "flat_energy":
      return { kind, rateDollarsPerKwh: "0" };
    case "tiered_energy":
      return { kind, basis: "marginal", tiers: [{ aboveKwh: "0", rateDollarsPerKwh: "0" }] };
    case "time_of_use_energy": {
      // Which windows a rate sheet will have is not known: those that delivery is waived in are taken to be there.
      const names = components.flatMap((component) =>
        component.kind === "delivery_pass_through" ? (component.waivedWindows ?? []) : [],
      );
      const windows = names.map((name) => ({ name, rateDollarsPerKwh: "0" }));
      return { kind, windows, otherwise: { name: "Otherwise", rateDollarsPerKwh: "0" } };
    }
    case "variable_energy":
      return { kind, series: "none", firstCycleRateDollarsPerKwh: "0" };
    case "indexed_energy":
      return {
        kind,
        series: "none",
        seriesKind: "public_index",
        labelIndexDollarsPerKwh: "0",
      };
  }
}

/** What is wrong with what a plan group holds, as far as can be told before it has a price of energy. */
export function standingProblems(
  components: readonly StandingComponent[],
  { segment, energyKind }: { readonly segment: Segment; readonly energyKind: EnergyKind },
): PricingProblem[] {
  const pricing = { components: [...components, standInFor(energyKind, components)] };
  const standIn = `components[${components.length}]`;
  return pricingProblems(pricing, { segment, isForSale: true }).filter(
    ({ path }) => !path.startsWith(standIn),
  );
}
