import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import { benches } from "./benches/index.ts";
import { openFixtures } from "./fixture/fixtures.ts";
import type { Result } from "./measure/model.ts";
import { resultTable } from "./measure/result-table.ts";

interface Options {
  readonly only?: string[];
  readonly rounds: number;
  readonly json?: string;
}

function parseRounds(text: string): number {
  const rounds = Number(text);
  if (Number.isInteger(rounds) && rounds >= 1 && rounds <= 39) return rounds;
  throw new InvalidArgumentError("Give a whole number from 1 to 39.");
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function run({ only, rounds, json }: Options): Promise<void> {
  const results: Result[] = [];
  {
    await using fixtures = openFixtures(say);
    for (const [name, bench] of Object.entries(benches)) {
      if (only !== undefined && !only.includes(name)) continue;
      results.push(...(await bench(fixtures, { rounds, say })));
    }
  }
  const cores = cpus();
  const machine = `${cores.length} cores, ${cores[0]?.model ?? "unknown"}, Node ${process.version}`;
  process.stdout.write(`${resultTable(results)}\n${machine}\n`);
  if (json !== undefined) {
    const report = { at: new Date().toISOString(), machine, rounds, results };
    await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  }
  if (results.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

try {
  await new Command("lamplight-bench")
    .description("Measures the product beside floors that do the same work with nothing around it.")
    .addOption(new Option("--only <name...>", "only these benches").choices(Object.keys(benches)))
    .option("--rounds <n>", "rounds after one warm-up", parseRounds, 5)
    .option("--json <file>", "write all rounds to a file")
    .action(run)
    .parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
}
