import type { Segment, Utility } from "@lamplight/contracts/model";
import type { ComparablePlan } from "@lamplight/domain";

/** A plan with what an answer says of it. */
export interface NamedPlan extends ComparablePlan {
  /** Null for an offer that nobody has asked for yet. */
  readonly planUuid: string | null;
  readonly planGroupUuid: string;
  readonly name: string;
  readonly termMonths: number;
  readonly segment: Segment;
  readonly utility: Utility;
}
