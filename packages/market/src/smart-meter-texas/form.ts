/** Columns of a Smart Meter Texas 15-minute export, in their order. */
export const smartMeterTexasColumns = [
  "ESIID",
  "USAGE_DATE",
  "REVISION_DATE",
  "USAGE_START_TIME",
  "USAGE_END_TIME",
  "USAGE_KWH",
  "ESTIMATED_ACTUAL",
  "CONSUMPTION_SURPLUSGENERATION",
] as const;

export const minutesPerInterval = 15;
export const minutesPerLocalDay = 24 * 60;

/** Slots of the two days of the year that are no 24 hours long. */
export const springSlots = 92;
export const autumnSlots = 100;
/** Local times between which the clock jumps in spring, and between which it runs twice in autumn, in minutes. */
export const springGap = { from: 120, until: 180 } as const;
export const autumnFold = { from: 60, until: 120 } as const;
/** Slots of the hour that is left out or repeated. */
export const slotsPerHour = 4;
