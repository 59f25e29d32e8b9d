import { defineConfig } from "vitest/config";

const folders = ["packages/*/src/**", "apps/*/src/**"];
const matching = (pattern: string) => folders.map((folder) => `${folder}/${pattern}`);
const needDatabase = [...matching("*.db.test.ts"), ...matching("*.e2e.test.ts")];

export default defineConfig({
  test: {
    // Most tests wait for PostgreSQL or a process; Vitest's own choice on two cores is one worker.
    maxWorkers: 2,
    projects: [
      { test: { name: "unit", include: matching("*.test.ts"), exclude: needDatabase } },
      {
        test: {
          name: "db",
          include: needDatabase,
          globalSetup: ["packages/database/src/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
