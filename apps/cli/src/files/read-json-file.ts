import type { z } from "zod";
import { describeIssue } from "./describe-issue.ts";
import { readBytes } from "./read-bytes.ts";
import { refusedFile } from "./refused-file.ts";

function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    // Editors on Windows put a byte order mark before the text, which the decoder takes off.
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : "it is not text in UTF-8";
    throw refusedFile(name, [{ at: "", reason: `is no JSON: ${reason}` }]);
  }
}

/** Reads a JSON file of the user's by its schema; refuses it with the path and reason of each problem. */
export async function readJsonFile<TSchema extends z.ZodType>(
  name: string,
  what: string,
  schema: TSchema,
): Promise<z.output<TSchema>> {
  const parsed = schema.safeParse(parseJson(await readBytes(name, what), name), {
    reportInput: true,
  });
  if (!parsed.success) throw refusedFile(name, parsed.error.issues.flatMap(describeIssue));
  return parsed.data;
}
