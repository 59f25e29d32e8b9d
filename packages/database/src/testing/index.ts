export { createTestDatabase } from "./create-test-database.ts";
export type { TestDatabase } from "./create-test-database.ts";
export { startTestPostgres } from "./start-test-postgres.ts";
export type { RunningTestPostgres } from "./start-test-postgres.ts";
export type { TestPostgres } from "./test-postgres.ts";
