export { ConnectionError, isLamplightError, LamplightError } from "@lamplight/client/connection";
export type {
  CallOptions,
  ConnectionOptions,
  ErrorCode,
  ErrorDetails,
  FieldError,
  UploadFile,
} from "@lamplight/client/connection";
export { createOperatorClient } from "./create-operator-client.ts";
export type * from "./generated.ts";
