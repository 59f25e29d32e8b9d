import { parseDecimal } from "../money/parse-decimal.ts";

/** What is wrong with a plan's pricing, and where: `components[1].tiers[2].aboveKwh`. */
export interface PricingProblem {
  readonly path: string;
  readonly reason: string;
}

/** Collects problems below one path. */
export class ProblemList {
  readonly problems: PricingProblem[];
  readonly #path: string;

  constructor(path: string, problems: PricingProblem[] = []) {
    this.#path = path;
    this.problems = problems;
  }

  /** The same list, for what lies below a key. */
  at(key: string | number): ProblemList {
    const dot = this.#path === "" ? "" : ".";
    const path = typeof key === "number" ? `${this.#path}[${key}]` : `${this.#path}${dot}${key}`;
    return new ProblemList(path, this.problems);
  }

  add(reason: string): void {
    this.problems.push({ path: this.#path, reason });
  }

  /** Refuses a decimal that is finer than its unit can be. */
  decimal(key: string, text: string | undefined, decimals: number, unit: string): number | null {
    if (text === undefined) return null;
    const value = parseDecimal(text, decimals);
    if (typeof value === "number") return value;
    this.at(key).add(`must be ${unit} with at most ${decimals} decimals`);
    return null;
  }

  rate(key: string, text: string | undefined): number | null {
    return this.decimal(key, text, 6, "dollars");
  }

  dollars(key: string, text: string | undefined): number | null {
    return this.decimal(key, text, 2, "dollars");
  }

  kwh(key: string, text: string | undefined): number | null {
    return this.decimal(key, text, 3, "kWh");
  }

  /** Refuses anything but exactly one of some fields. */
  exactlyOne(fields: Readonly<Record<string, unknown>>): void {
    const given = Object.values(fields).filter((value) => value !== undefined).length;
    if (given !== 1) this.add(`must have exactly one of ${Object.keys(fields).join(", ")}`);
  }
}
