import type { LineTrace } from "@lamplight/domain";

/** The figures that a rule took, by the names that the engine has for them. */
export function describeFacts(facts: LineTrace["facts"]): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
}
