export { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
export type { EmbeddedPostgresErrorCode } from "./embedded-postgres-error.ts";
export { removeEmbeddedPostgres } from "./remove-embedded-postgres.ts";
export { startEmbeddedPostgres } from "./start-embedded-postgres.ts";
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from "./start-embedded-postgres.ts";
