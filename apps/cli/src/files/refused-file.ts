/** What is wrong in a file: where (a path or a row, empty for the whole file), and why. */
export interface FileProblem {
  readonly at: string;
  readonly reason: string;
}

const shownProblems = 20;

/** The refusal of a file with everything that is wrong with it, or the first twenty. */
export function refusedFile(
  name: string,
  problems: readonly FileProblem[],
  problemCount: number = problems.length,
): Error {
  const shown = problems.slice(0, shownProblems);
  const more = problemCount - shown.length;
  return new Error(
    [
      `${name} cannot be used: ${problemCount} ${problemCount === 1 ? "problem" : "problems"}.`,
      ...shown.map(({ at, reason }) => `  ${at === "" ? "whole file" : at}: ${reason}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join("\n"),
  );
}
