import { daySchema } from "@lamplight/contracts/model";
import { InvalidArgumentError } from "commander";

/** A day of an option. */
export function parseDay(text: string): string {
  if (!daySchema.safeParse(text).success) {
    throw new InvalidArgumentError("It must be a day such as 2026-01-22.");
  }
  return text;
}
