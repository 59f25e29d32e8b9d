import type { PlanFee } from "@lamplight/contracts/model";
import type { boundNames } from "../rating/thresholds.ts";

type BoundName = (typeof boundNames)[number];
export type Bounds = Pick<PlanFee, BoundName>;

export const noBounds: Bounds = {
  atLeastKwh: null,
  moreThanKwh: null,
  atMostKwh: null,
  lessThanKwh: null,
};

/** The bounds of a component that depends on use, null where it has none. */
export function boundsOf(component: Partial<Record<BoundName, string | undefined>>): Bounds {
  return {
    atLeastKwh: component.atLeastKwh ?? null,
    moreThanKwh: component.moreThanKwh ?? null,
    atMostKwh: component.atMostKwh ?? null,
    lessThanKwh: component.lessThanKwh ?? null,
  };
}
