import { join, resolve } from "node:path";

const projectFolder = resolve(import.meta.dirname, "../../../..");

/** Where a command keeps its embedded PostgreSQL and secrets; each has its own, so that they can run at once. */
export function dataFolderOf(command: "demo" | "server"): string {
  const root = process.env["LAMPLIGHT_DATA_FOLDER"] ?? join(projectFolder, ".lamplight");
  return join(root, command);
}
