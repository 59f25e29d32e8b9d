import type { BillingRun } from "@lamplight/contracts/model";
import { findBillingRun, findBillingRunScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toBillingRunOutput } from "./billing-run-output.ts";

/** @throws DomainError not_found */
export async function getBillingRun(
  { database }: Context,
  input: { uuid: string },
): Promise<BillingRun> {
  const scope = await findBillingRunScope(database, input.uuid);
  const run = scope === null ? null : await findBillingRun(scope, database, input.uuid);
  if (run === null) throw new DomainError("not_found");
  return toBillingRunOutput(run);
}
