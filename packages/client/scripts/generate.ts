import { readFile, writeFile } from "node:fs/promises";
import { generatedSource, isTarget } from "./generated-source.ts";

// node generate.ts partner|operator [--check]
const [target, flag] = process.argv.slice(2);
if (!isTarget(target) || (flag !== undefined && flag !== "--check")) {
  throw new Error("Usage: node generate.ts partner|operator [--check]");
}
const { file, source } = await generatedSource(target);
if (flag === undefined) {
  await writeFile(file, source);
} else if ((await readFile(file, "utf8").catch(() => "")) !== source) {
  console.error("stale: run npm run generate");
  process.exitCode = 1;
}
