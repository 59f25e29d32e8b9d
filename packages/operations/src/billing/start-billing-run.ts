import type { BillingRun } from "@lamplight/contracts/model";
import { findAppScope, findBillingRun, listPlannedChunks } from "@lamplight/database";
import { DomainError, assert } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { toBillingRunOutput } from "./billing-run-output.ts";
import { planBillingRun } from "./plan-billing-run.ts";

/**
 * Plans the billing of all that is due now and hands its chunks to the worker.
 *
 * @throws DomainError not_found
 */
export async function startBillingRun(
  context: Context,
  input: { appUuid: string },
): Promise<BillingRun> {
  const scope = await findAppScope(context.database, input.appUuid);
  if (scope === null) throw new DomainError("not_found");
  return inTransaction(context, async (transaction) => {
    const { database, queue } = transaction;
    const runUuid = await planBillingRun(transaction, scope);
    // Also chunks of earlier runs whose job has failed for good; one that is being billed is billed once.
    const chunkUuids = await listPlannedChunks(scope, database);
    await queue.sendMany(
      database,
      "billing.chunk",
      chunkUuids.map((chunkUuid) => ({ ...scope, chunkUuid })),
    );
    const run = await findBillingRun(scope, database, runUuid);
    assert(run !== null, "a run that was just planned is not there");
    return toBillingRunOutput(run);
  });
}
