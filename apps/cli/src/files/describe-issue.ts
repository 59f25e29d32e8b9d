import type { z } from "zod";
import type { FileProblem } from "./refused-file.ts";

/** `components[0].tiers[2].aboveKwh` */
function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`;
    return path === "" ? String(key) : `${path}.${String(key)}`;
  }, "");
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

const kinds: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  object: "an object",
};

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return "is missing";
    const expected = kinds[issue.expected] ?? `a ${issue.expected}`;
    // A JSON number is a float for most programs, and 0.1 is none.
    const isAmount = issue.expected === "string" && typeof issue.input === "number";
    const hint = isAmount ? `: write "${issue.input}" in quotation marks` : "";
    return `must be ${expected}, and is ${kindOf(issue.input)}${hint}`;
  }
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return `must be one of ${issue.options.join(", ")}`;
  }
  if (issue.code === "invalid_value") return `must be one of ${issue.values.join(", ")}`;
  return issue.message;
}

/** What a schema found, in sentences with the path of each. Every unknown field is a problem of its own. */
export function describeIssue(issue: z.core.$ZodIssue): FileProblem[] {
  if (issue.code !== "unrecognized_keys")
    return [{ at: pathOf(issue.path), reason: reasonOf(issue) }];
  return issue.keys.map((key) => ({
    at: pathOf([...issue.path, key]),
    reason: "is no known field",
  }));
}
