import type { BillingRun } from "@lamplight/contracts/model";
import type { BillingRunProgress } from "@lamplight/database";

export function toBillingRunOutput(run: BillingRunProgress): BillingRun {
  const { uuid, appUuid, startedAt, finishedAt, planned, issued, held, parked, totalCents } = run;
  return {
    uuid,
    appUuid,
    startedAt,
    finishedAt,
    planned,
    issued,
    held,
    parked,
    totalCents,
    status: finishedAt === null ? "running" : "done",
  };
}
