import type { BuybackProgramme, PricingComponent } from "@lamplight/contracts/model";
import { formatMicrosAsCents } from "../money/format-micros-as-cents.ts";
import { parseMicros } from "../money/parse-micros.ts";

/** How a plan pays for generation; null where it does not. */
export function buybackProgrammeOf(
  components: readonly PricingComponent[],
): BuybackProgramme | null {
  const buyback = components.find((component) => component.kind === "export_buyback");
  if (buyback === undefined) return null;
  const { price, span, capToImport, capDollarsPerCycle, offsets } = buyback;
  return {
    price: price.kind,
    exportRateCentsPerKwh:
      price.kind === "fixed"
        ? formatMicrosAsCents(parseMicros(price.rateDollarsPerKwh, "rateDollarsPerKwh"))
        : null,
    series: price.kind === "indexed" ? price.series : null,
    span,
    // Netting never credits more than was drawn.
    isCappedToImport: price.kind === "import_rate" || capToImport === true,
    capDollarsPerCycle: capDollarsPerCycle ?? null,
    offsets,
  };
}
