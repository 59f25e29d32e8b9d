import type { UsageDay } from "./model.ts";

function isSameArray(
  left: Int32Array | Uint8Array | null,
  right: Int32Array | Uint8Array | null,
): boolean {
  if (left === null || right === null) return left === right;
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) if (left[index] !== right[index]) return false;
  return true;
}

/** Whether two days say the same: if not, the later one is a revision. */
export function isSameUsage(left: UsageDay, right: UsageDay): boolean {
  return (
    left.day === right.day &&
    isSameArray(left.consumptionWh, right.consumptionWh) &&
    isSameArray(left.generationWh, right.generationWh) &&
    isSameArray(left.quality, right.quality)
  );
}
