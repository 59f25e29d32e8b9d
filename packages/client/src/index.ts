export { ConnectionError } from "./connection/connection-error.ts";
export { createClient } from "./create-client.ts";
export { isLamplightError } from "./connection/is-lamplight-error.ts";
export { LamplightError } from "./connection/lamplight-error.ts";
export type { ConnectionOptions } from "./connection/connection-options.ts";
export type { CallOptions } from "./connection/call-types.ts";
export type { FieldError } from "./connection/lamplight-error.ts";
export type * from "./generated.ts";
