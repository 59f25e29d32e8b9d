import { readFile, writeFile } from "node:fs/promises";
import { breakingChanges } from "../src/surface/breaking-changes.ts";
import { declaredChanges } from "../src/surface/declared-changes.ts";
import { generatedFiles, surfaceChangesFile, surfaceFile } from "./generated-files.ts";

// node generate.ts [--check]
const [flag] = process.argv.slice(2);
if (flag !== undefined && flag !== "--check") throw new Error("Usage: node generate.ts [--check]");

const textOf = (file: URL): Promise<string> => readFile(file, "utf8").catch(() => "");
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/**
 * Breaking changes that nobody declared. Once `surface.txt` is written anew nothing can tell what it was, so
 * this refuses to write: who breaks callers must have said so in the same change.
 */
async function undeclaredChanges(newSurface: string): Promise<string[]> {
  const declared = declaredChanges(await textOf(surfaceChangesFile));
  const broken = breakingChanges(linesOf(await textOf(surfaceFile)), linesOf(newSurface));
  return broken.filter((key) => !declared.has(key));
}

const files = await generatedFiles();
const surface = files.find(({ file }) => file.href === surfaceFile.href)?.text ?? "";
const undeclared = await undeclaredChanges(surface);
if (undeclared.length > 0) {
  const lines = undeclared.map((key) => `- breaking: ${key} — why`);
  console.error(
    ["breaking: declare these in packages/contracts/surface-changes.md", ...lines].join("\n"),
  );
  process.exitCode = 1;
} else {
  for (const { file, text } of files) {
    if (flag === undefined) {
      await writeFile(file, text);
    } else if ((await textOf(file)) !== text) {
      console.error("stale: run npm run generate");
      process.exitCode = 1;
    }
  }
}
