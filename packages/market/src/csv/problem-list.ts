import type { ImportProblem } from "@lamplight/contracts/model";

/** How many problems a report spells out; all are counted. */
const reportedProblems = 100;

/** What is wrong with a file, in the order in which it was found. */
export class ProblemList {
  readonly #problems: ImportProblem[] = [];
  #count = 0;

  /** `row` is a line of the file, the header being 1; null where the whole file is at fault. */
  add(row: number | null, reason: string): void {
    this.#count++;
    if (this.#problems.length < reportedProblems) this.#problems.push({ row, reason });
  }

  get count(): number {
    return this.#count;
  }

  get problems(): ImportProblem[] {
    return [...this.#problems];
  }
}
