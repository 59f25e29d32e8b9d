import { connect, type ConnectionOptions } from "@lamplight/client/connection";
import { type OperatorApi, operatorProcedures } from "./generated.ts";

/** A client of the group `operator`, for in-house frontends with an operator token. */
export function createOperatorClient(options: ConnectionOptions): OperatorApi {
  return connect<OperatorApi>(operatorProcedures, options);
}
