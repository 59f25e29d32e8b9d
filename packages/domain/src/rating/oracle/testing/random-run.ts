/** Set in the environment, it repeats a run: `LAMPLIGHT_SEED=123 npx vitest run packages/domain`. */
const seedName = "LAMPLIGHT_SEED";

interface WithProcess {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
}

/** How often a property is tried, and from which seed: the clock's, unless the environment gives one. */
export function randomRun(numRuns: number): { readonly seed: number; readonly numRuns: number } {
  const { process }: WithProcess = globalThis as object;
  const given = process?.env[seedName];
  const seed = given === undefined ? Date.now() % 2 ** 31 : Number(given);
  return { seed, numRuns };
}
