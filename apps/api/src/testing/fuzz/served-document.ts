import { buildOpenApi } from "@lamplight/contracts/openapi";
import type { ApiDocument } from "./operations-of.ts";

/** The document as a server gives it: for tests that need none. */
export const servedDocument = (): ApiDocument =>
  JSON.parse(JSON.stringify(buildOpenApi({ serverUrl: "https://api.example.com" }))) as ApiDocument;
