import { startTestPostgres } from "@lamplight/database/testing";
import { Command, InvalidArgumentError } from "commander";
import { startTestApi } from "../start-test-api.ts";
import { describeReport, findingsOf } from "./describe-report.ts";
import { drawSeed } from "./draw-seed.ts";
import { fuzz } from "./fuzz.ts";
import { keptLogLines } from "./kept-log-lines.ts";

interface Options {
  readonly requests: number;
  readonly seed: number;
}

const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} on.`);
  };

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function run({ requests, seed }: Options): Promise<void> {
  say(`Seed ${seed}`);
  const postgres = await startTestPostgres();
  try {
    await using api = await startTestApi({ postgres, keptLogLines });
    const onProgress = (answered: number) => {
      if (answered % 10_000 === 0) say(`${answered} …`);
    };
    const report = await fuzz(api, { requests, seed, onProgress });
    for (const [id, count] of report.counts) {
      const statuses = [...count.statuses].toSorted(([one], [other]) => one - other);
      const each = statuses.map(([status, times]) => `${status}: ${times}`).join(", ");
      say(`${id.padEnd(32)} slowest ${count.slowestMs.toFixed(0)} ms; ${each}`);
    }
    say(describeReport(report));
    const findings = findingsOf(report);
    if (findings.length === 0) return;
    say(findings.join("\n\n"));
    say(`Again: npm run fuzz -- --requests ${requests} --seed ${seed}`);
    process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
}

try {
  await new Command("fuzz")
    .description(
      "Sends random requests to the API and compares its answers with its OpenAPI document.",
    )
    .option("--requests <n>", "how many", wholeNumber(1), 10_000)
    .option("--seed <n>", "makes the same requests again; of the moment without it", wholeNumber(0))
    .action(({ requests, seed = drawSeed() }) => run({ requests, seed }))
    .parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
}
