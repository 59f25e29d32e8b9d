import type { BrandData } from "@lamplight/domain";
import { readableColor } from "./readable-color.ts";

/** A brand with the colour that its text is set in. */
export function brandView(brand: BrandData): BrandData & { readonly inkColor: string } {
  return { ...brand, inkColor: readableColor(brand.color) };
}
