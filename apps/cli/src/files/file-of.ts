import { resolve } from "node:path";

/** A file named from where the user stands, also when npm has changed to the project's folder. */
export function fileOf(name: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), name);
}
