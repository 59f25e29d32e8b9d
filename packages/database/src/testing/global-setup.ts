import type { TestProject } from "vitest/node";
import { startTestPostgres } from "./start-test-postgres.ts";

/** vitest's global setup for `*.db.test.ts` and `*.e2e.test.ts`: one PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, templateName, stop } = await startTestPostgres();
  project.provide("lamplightTestPostgres", { adminUrl, templateName });
  return stop;
}
