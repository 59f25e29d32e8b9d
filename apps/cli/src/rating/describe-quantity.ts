import type { RatedLine } from "@lamplight/domain";

/** A line's quantity with its unit; empty where it has none. */
export function describeQuantity({
  quantity,
  quantityUnit,
}: Pick<RatedLine, "quantity" | "quantityUnit">): string {
  if (quantity === null) return "";
  if (quantityUnit === "dollars") return `$${quantity}`;
  return `${quantity} ${quantityUnit ?? ""}`.trimEnd();
}
