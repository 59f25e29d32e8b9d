export type { CallOptions, UploadFile } from "./call-types.ts";
export { connect } from "./connect.ts";
export type { ProcedureTree } from "./connect.ts";
export { ConnectionError } from "./connection-error.ts";
export type { ConnectionOptions } from "./connection-options.ts";
export { isLamplightError } from "./is-lamplight-error.ts";
export { LamplightError } from "./lamplight-error.ts";
export type { FieldError } from "./lamplight-error.ts";
export type { ErrorCode, ErrorDetails } from "../generated.ts";
