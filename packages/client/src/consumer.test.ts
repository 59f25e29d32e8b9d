import { execFileSync, spawnSync } from "node:child_process";
import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/**
 * A partner's empty project with the packed tarball in it. The dependencies of the tarball are linked to the
 * copies that the workspace installed, so that no network is needed.
 */
const packageFolder = join(import.meta.dirname, "..");
const workspaceFolder = join(packageFolder, "../..");
const installed = join(packageFolder, "node_modules");
const project = realpathSync(mkdtempSync(join(tmpdir(), "lamplight-consumer-")));
const unpacked = join(project, "node_modules/@lamplight/client");

const consumer = `
import { createClient, isLamplightError, type Invoice, LamplightError } from "@lamplight/client";

const client = createClient({ baseUrl: "https://api.example.com", token: async () => "token" });
const page = await client.account.billing.invoices.list({ limit: 10 });
export const cents: number = page.data.reduce((sum: number, invoice: Invoice) => sum + invoice.totalCents, 0);
export const paidAt: string | null | undefined = page.data[0]?.paidAt;
await client.account.get();
await client.app.sandbox.clock.advance({ by: "P30D" }, { signal: AbortSignal.timeout(1000) });

// @ts-expect-error: there is no such field
await client.app.accounts.create({ email: "a@example.com", firstName: "A", lastName: "B", nickname: "C" });
// @ts-expect-error: a field is missing
await client.app.accounts.create({ email: "a@example.com" });
// @ts-expect-error: an amount in dollars is text
export const dollars: number = page.data[0]?.total ?? "";
// @ts-expect-error: operators have a client of their own
client.operator;

export function describeError(error: unknown): string {
  if (isLamplightError(error, "esi_id_taken")) return error.details.esiId;
  // @ts-expect-error: there is no such code
  if (isLamplightError(error, "no_such_code")) return "";
  return error instanceof LamplightError ? \`\${error.code} \${error.requestId}\` : "unknown";
}
`;

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: "ES2022",
  module: "NodeNext",
  types: [],
};

/** Compiles files of the project; answers with what the compiler complains about. */
function complaints(options: object, files: string[]): string {
  const config = join(project, "tsconfig.json");
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files }),
  );
  const result = spawnSync(join(installed, ".bin/tsc"), ["-p", config], { encoding: "utf8" });
  return result.stdout + result.stderr;
}

beforeAll(() => {
  const { packageManager } = JSON.parse(
    readFileSync(join(workspaceFolder, "package.json"), "utf8"),
  ) as { packageManager: string };
  execFileSync("npx", ["--yes", packageManager, "pack", "--pack-destination", project], {
    cwd: packageFolder,
    stdio: "pipe",
  });
  const [tarball] = globSync("*.tgz", { cwd: project });
  if (tarball === undefined) throw new Error("Nothing was packed");
  mkdirSync(unpacked, { recursive: true });
  execFileSync("tar", ["-xzf", join(project, tarball), "-C", unpacked, "--strip-components=1"]);
  mkdirSync(join(project, "node_modules/@trpc"));
  mkdirSync(join(project, "node_modules/@types"));
  for (const name of ["@trpc/client", "@trpc/server", "@types/node"]) {
    symlinkSync(realpathSync(join(installed, name)), join(project, "node_modules", name));
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(project, "consumer.ts"), consumer);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the packed client in an empty project", () => {
  it("asks for nothing but tRPC, by its versions", () => {
    const manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
      peerDependencies?: object;
      exports: object;
    };
    expect(Object.keys(manifest.dependencies).toSorted()).toEqual(["@trpc/client", "@trpc/server"]);
    expect(Object.values(manifest.dependencies).join()).toMatch(/^[\d.]+,[\d.]+$/);
    expect(manifest.peerDependencies).toBeUndefined();
    expect(Object.keys(manifest.exports)).toEqual(["."]);
  });

  it("ships its README, its licence and nothing of its source", () => {
    const files = globSync("**/*.*", { cwd: unpacked }).concat(
      globSync("LICENSE", { cwd: unpacked }),
    );
    expect(files).toEqual(expect.arrayContaining(["README.md", "LICENSE", "dist/index.js"]));
    expect(files.filter((file) => /test|scripts|src/.test(file))).toEqual([]);
  });

  it("names only files that are there", () => {
    const sources = globSync("dist/**/*.{js,d.ts}", { cwd: unpacked });
    expect(sources.length).toBeGreaterThan(10);
    const imports = sources.flatMap((file) =>
      [...readFileSync(join(unpacked, file), "utf8").matchAll(/from "([^"]+)"/g)].map(
        (match) => match[1],
      ),
    );
    const packages = new Set(imports.filter((name) => name?.startsWith(".") === false));
    expect([...packages]).toEqual(["@trpc/client"]);
    expect(imports.filter((name) => name?.startsWith(".") && !name.endsWith(".js"))).toEqual([]);
  });

  it.each([
    ["in a browser project", { lib: ["ES2022", "DOM"] }],
    ["in a Node project", { lib: ["ES2022"], types: ["node"] }],
    ["with a bundler", { module: "ESNext", moduleResolution: "bundler" }],
  ])(
    "type-checks %s",
    (_, options) => {
      expect(complaints(options, ["consumer.ts"])).toBe("");
    },
    60_000,
  );

  it("would be found out, had it a fault", () => {
    writeFileSync(
      join(project, "faulty.ts"),
      `${consumer}\nexport const fault: number = client;\n`,
    );
    expect(complaints({}, ["faulty.ts"])).toContain("error TS2322");
  }, 60_000);

  it("type-checks the example of its README", () => {
    const readme = readFileSync(join(unpacked, "README.md"), "utf8");
    const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map((match) => match[1] ?? "");
    expect(examples.length).toBeGreaterThan(0);
    examples.forEach((example, index) =>
      writeFileSync(join(project, `readme-${index}.ts`), example),
    );
    expect(
      complaints(
        {},
        examples.map((_, index) => `readme-${index}.ts`),
      ),
    ).toBe("");
  }, 60_000);

  it("runs", () => {
    const program = `
      import { ConnectionError, createClient } from "@lamplight/client";
      const client = createClient({ baseUrl: "http://127.0.0.1:1", token: "t" });
      const error = await client.account.get().catch((reason) => reason);
      console.log(error instanceof ConnectionError);
    `;
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
      cwd: project,
      encoding: "utf8",
    });
    expect(output.trim()).toBe("true");
  });
});
