export { buildLlmsText } from "./build-llms-text.ts";
export { buildOpenApi } from "./build-openapi.ts";
export type { OpenApiOptions } from "./build-openapi.ts";
export type { OpenApiDocument } from "./model.ts";
export { problemSchema } from "./problem.ts";
export { refusalsOf } from "./refusals-of.ts";
