import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { expect, it } from "vitest";

const folder = new URL("floors/", import.meta.url);

async function hashesOfFloors(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const entries = names.map(async (name) => {
    const bytes = await readFile(new URL(name, folder));
    return [name, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

it("measures against the floors that were agreed on", async () => {
  const frozen: unknown = JSON.parse(
    await readFile(new URL("../floors.json", import.meta.url), "utf8"),
  );
  expect(
    await hashesOfFloors(),
    "A floor is not what it was, and figures before and after cannot be compared. Write a decision record in " +
      "docs/decisions that says why, measure again, then write the new SHA-256 into apps/bench/floors.json.",
  ).toEqual(frozen);
});

it("says at the top of each floor that it is one", async () => {
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), "utf8");
    expect(text, name).toMatch(/^\/\/ A floor\. Changing this file needs a decision record/);
  }
});
