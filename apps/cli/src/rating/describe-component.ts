import type { PricingComponent } from "@lamplight/contracts/model";
import { wrapText } from "../terminal/wrap-text.ts";

/** What has names of its own below a field: a window, a tier, a price. */
function isNested(value: unknown): value is object {
  const [first] = Array.isArray(value) ? value : [value];
  return typeof first === "object" && first !== null;
}

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeValue).join(", ");
  return typeof value === "object" && value !== null ? describeFields(value) : String(value);
}

function describeFields(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name} ${describeValue(value)}`)
    .join("; ");
}

/** A component of pricing as the file states it: its own figures first, then each window, tier or price. */
export function describeComponent({ kind, ...fields }: PricingComponent): string[] {
  const entries = Object.entries(fields);
  const own = entries.filter(([, value]) => !isNested(value));
  const nested = entries.flatMap(([name, value]) => {
    if (!isNested(value)) return [];
    return (Array.isArray(value) ? value : [value]).map((one) => `${name}: ${describeValue(one)}`);
  });
  const texts = [...(own.length === 0 ? [] : [describeFields(Object.fromEntries(own))]), ...nested];
  return [`- ${kind}`, ...texts.flatMap((text) => wrapText(text, "    "))];
}
