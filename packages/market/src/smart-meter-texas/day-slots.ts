import {
  autumnFold,
  autumnSlots,
  minutesPerInterval,
  minutesPerLocalDay,
  slotsPerHour,
  springGap,
  springSlots,
} from "./form.ts";

/** Where a row's labels put it in its day. */
export type SlotPlace =
  | { readonly kind: "slot"; readonly slot: number }
  /** In the hour that spring leaves out, for which the export has four blank rows. */
  | { readonly kind: "gap" }
  /** The labels are not 15 minutes apart. */
  | { readonly kind: "not_an_interval" };

function isSuccessor(startMinutes: number, endMinutes: number): boolean {
  return (startMinutes + minutesPerInterval) % minutesPerLocalDay === endMinutes;
}

const gap: SlotPlace = { kind: "gap" };
const notAnInterval: SlotPlace = { kind: "not_an_interval" };
const places: SlotPlace[] = Array.from({ length: autumnSlots }, (_, slot) => ({
  kind: "slot",
  slot,
}));

function placeOf(slot: number): SlotPlace {
  return places[slot] ?? notAnInterval;
}

/**
 * The slot that a row's start and end labels mean, in minutes by the clock. `lastSlot` is the slot of the
 * row before it on this day, or -1: in autumn the labels of the repeated hour come twice, and only the order
 * tells the runs apart. The export labels the first row of the second run `02:00` to `01:15`.
 */
export function slotOfLabels(labels: {
  readonly slots: number;
  readonly startMinutes: number;
  readonly endMinutes: number;
  readonly lastSlot: number;
}): SlotPlace {
  const { slots, startMinutes, endMinutes, lastSlot } = labels;
  if (startMinutes % minutesPerInterval !== 0) return notAnInterval;
  const slot = startMinutes / minutesPerInterval;
  if (slots === springSlots) {
    if (startMinutes >= springGap.from && startMinutes < springGap.until)
      return isSuccessor(startMinutes, endMinutes) ? gap : notAnInterval;
    if (startMinutes >= springGap.until)
      return isSuccessor(startMinutes, endMinutes) ? placeOf(slot - slotsPerHour) : notAnInterval;
    // The last quarter before the jump ends at 02:00 by the label and at 03:00 by the clock.
    const isBeforeGap = startMinutes === springGap.from - minutesPerInterval;
    return isSuccessor(startMinutes, endMinutes) || (isBeforeGap && endMinutes === springGap.until)
      ? placeOf(slot)
      : notAnInterval;
  }
  if (slots === autumnSlots) {
    if (startMinutes === autumnFold.until && endMinutes === autumnFold.from + minutesPerInterval)
      return placeOf(autumnFold.from / minutesPerInterval + slotsPerHour);
    if (!isSuccessor(startMinutes, endMinutes)) return notAnInterval;
    if (startMinutes < autumnFold.from) return placeOf(slot);
    if (startMinutes >= autumnFold.until) return placeOf(slot + slotsPerHour);
    return placeOf(lastSlot < slot ? slot : slot + slotsPerHour);
  }
  return isSuccessor(startMinutes, endMinutes) ? placeOf(slot) : notAnInterval;
}
