import type { Entry, Fields } from "./model.ts";

/** A `MeterReading` with what its links lead to, and the entries with its readings. */
export interface LinkedMeterReading {
  readonly entry: Entry;
  /** Null where the links lead to none, or to several. */
  readonly usagePoint: Entry | null;
  readonly readingType: Fields | null;
  readonly blocks: readonly Entry[];
}

interface LinkedFeed {
  readonly meterReadings: readonly LinkedMeterReading[];
  /** Entries with readings that lead to no `MeterReading`. */
  readonly strayBlocks: readonly Entry[];
}

/** Whether an entry is listed below another: its collection is one of the other's, by either's links. */
function isBelow(child: Entry, parent: Entry): boolean {
  if (child.up !== "" && parent.related.includes(child.up)) return true;
  return parent.self !== "" && `${child.up}/`.startsWith(`${parent.self}/`);
}

/** The one that matches; where there is but one, the links are not needed, and many files have none. */
function onlyOf<TItem>(items: readonly TItem[], isMatch: (item: TItem) => boolean): TItem | null {
  if (items.length === 1) return items[0] ?? null;
  const matches = items.filter(isMatch);
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** Follows a feed's links from readings to their meter reading, and from that to its type and usage point. */
export function linkFeed(entries: readonly Entry[]): LinkedFeed {
  const usagePoints = entries.filter(({ usagePoint }) => usagePoint !== null);
  const types = entries.filter(({ readingType }) => readingType !== null);
  const meterReadings = entries.filter(({ isMeterReading }) => isMeterReading);
  const blocks = new Map<Entry, Entry[]>(meterReadings.map((entry) => [entry, []]));
  const strayBlocks: Entry[] = [];
  for (const entry of entries) {
    if (entry.readings === null) continue;
    const found = onlyOf(meterReadings, (meterReading) => isBelow(entry, meterReading));
    (found === null ? strayBlocks : (blocks.get(found) ?? strayBlocks)).push(entry);
  }
  return {
    strayBlocks,
    meterReadings: meterReadings.map((entry) => ({
      entry,
      usagePoint: onlyOf(usagePoints, (point) => isBelow(entry, point)),
      readingType: onlyOf(types, ({ self }) => entry.related.includes(self))?.readingType ?? null,
      blocks: blocks.get(entry) ?? [],
    })),
  };
}
