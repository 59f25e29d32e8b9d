import { connect } from "./connection/connect.ts";
import type { ConnectionOptions } from "./connection/connection-options.ts";
import { type PartnerApi, partnerProcedures } from "./generated.ts";

/** A client of the groups `app` (App token, backends only) and `account` (account token, safe in a browser). */
export function createClient(options: ConnectionOptions): PartnerApi {
  return connect<PartnerApi>(partnerProcedures, options);
}
