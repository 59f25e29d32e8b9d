import type { TraceSource } from "@lamplight/domain";

/** Where a line's price is from. */
export function describeSource(source: TraceSource): string {
  switch (source.kind) {
    case "plan":
      return `${source.component} of ${source.planVersion}`;
    case "tdu_invoice":
      return `the utility's line in ${source.documentNumber}`;
    case "tariff":
      return `tariff of ${source.utility} from ${source.effectiveOn}, ${source.status}`;
    case "stated_delivery":
      return "delivery charges as stated";
    case "regulation":
      return `${source.constantId}, ${source.ratio}, applied from ${source.effectiveFrom}`;
    case "sales_tax":
      return `${source.percent} % of ${source.authority}`;
  }
}
