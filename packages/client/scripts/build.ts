import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// Writes the published form of the package to dist/.
const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(tsc, ["-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });

// tsc renames imports in JavaScript only; in declarations `.ts` would name files that are not shipped.
for (const file of globSync("dist/**/*.d.ts", { cwd: root })) {
  const declarations = readFileSync(root + file, "utf8");
  writeFileSync(root + file, declarations.replaceAll(/(from "\.[^"]*)\.ts"/g, '$1.js"'));
}
