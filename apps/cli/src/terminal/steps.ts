import ora from "ora";

export interface Steps {
  /** Shows that a step runs, and how long it took when it has ended; `update` changes its words. */
  run<TResult>(
    text: string,
    work: (update: (text: string) => void) => Promise<TResult>,
  ): Promise<TResult>;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Progress on stderr: a spinner in a terminal, else a line for each step that has ended. */
export function createSteps(options: { isSilent: boolean }): Steps {
  return {
    run: async (text, work) => {
      const startedAt = performance.now();
      const spinner = ora({
        text,
        isSilent: options.isSilent,
        stream: process.stderr,
        // Ctrl-C must reach us also while a spinner turns.
        discardStdin: false,
      });
      const isTerminal = process.stderr.isTTY;
      if (isTerminal) spinner.start();
      let shown = text;
      try {
        const result = await work((update) => {
          shown = update;
          spinner.text = update;
        });
        spinner.succeed(`${shown} (${seconds(performance.now() - startedAt)})`);
        return result;
      } catch (error) {
        spinner.fail(shown);
        throw error;
      }
    },
  };
}
