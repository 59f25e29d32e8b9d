/** An `IntervalReading` as it came; what it means follows from the `ReadingType` that its block leads to. */
export interface Reading {
  /** Line of the file on which the element begins. */
  readonly line: number;
  /** Text of `timePeriod/start` and `timePeriod/duration`; empty where there is none. */
  readonly start: string;
  readonly duration: string;
  /** Empty where the interval has no value. */
  readonly value: string;
  /** Codes of all `ReadingQuality` elements. */
  readonly qualities: readonly string[];
}

/** Texts of a resource's fields, by name. */
export type Fields = Readonly<Record<string, string>>;

/** An Atom entry with what it leads to. Resources are found by the addresses of their links. */
export interface Entry {
  readonly line: number;
  readonly self: string;
  readonly up: string;
  readonly related: readonly string[];
  readonly usagePoint: Fields | null;
  readonly isMeterReading: boolean;
  readonly readingType: Fields | null;
  /** Readings of all `IntervalBlock` elements of the entry; null where it has none. */
  readonly readings: readonly Reading[] | null;
}

/** ESPI's numbers for a meter's two directions: forward is what the grid delivers. */
export const flowDirections = { forward: "1", reverse: "19" } as const;

/** ESPI's number for Wh. */
export const wattHours = "72";

export const secondsPerInterval = 900;
