import { readFileSync } from "node:fs";

/** The bytes of one of the package's own files of facts. */
export function dataFile(name: string): Uint8Array {
  return readFileSync(new URL(`../data/${name}`, import.meta.url));
}
