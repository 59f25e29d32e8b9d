import { readFile } from "node:fs/promises";
import { fileOf } from "./file-of.ts";

/** Bytes of a file that the user named; `what` says in the refusal which one it was meant to be. */
export async function readBytes(name: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(fileOf(name));
  } catch (error) {
    throw new Error(`The ${what} ${name} cannot be read: check the name and its rights.`, {
      cause: error,
    });
  }
}
