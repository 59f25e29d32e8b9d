import type { MeterReadMessage, PlanPricing } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import type { Termination } from "../rating/model.ts";
import { terminationExemption } from "../rating/termination.ts";

/** What was stated of the end of a service. */
export type StatedTermination = Pick<
  Termination,
  "reason" | "hasForwardingAddress" | "changeNoticeSentOn"
>;

/**
 * How service ends, where a read is the last one of a plan with a termination fee. `unknown` where a fee may be
 * owed and nobody has said why service ends: a hold, as neither a fee nor none may be guessed.
 */
export function resolveTermination(
  read: Pick<MeterReadMessage, "until" | "isFinal">,
  { components }: PlanPricing,
  contractEndsOn: LocalDay,
  stated: StatedTermination | null,
): Termination | "unknown" | null {
  if (!read.isFinal) return null;
  if (!components.some(({ kind }) => kind === "early_termination_fee")) return null;
  const service = { endsOn: read.until, contractEndsOn };
  if (stated !== null) return { ...service, ...stated };
  // Whatever the reason, no fee is owed for an end that is late enough.
  const anyReason = {
    ...service,
    reason: "switched_away",
    hasForwardingAddress: false,
    changeNoticeSentOn: null,
  } as const;
  return terminationExemption(anyReason) === null ? "unknown" : null;
}
