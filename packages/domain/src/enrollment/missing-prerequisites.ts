import type { Prerequisite } from "@lamplight/contracts/model";

/** The flags of an account's enrollment that finalizing depends on. */
export interface PrerequisiteFlags {
  readonly hasAcceptedPlan: boolean;
}

/** What an enrollment still needs before it can go to the market, in the order in which to ask for it. */
export function missingPrerequisites(flags: PrerequisiteFlags): Prerequisite[] {
  return flags.hasAcceptedPlan ? [] : ["plan_acceptance"];
}
