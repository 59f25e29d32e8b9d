import {
  intervalCountOf,
  localDayOf,
  makeUsageDay,
  MISSING_WH,
  startOfDay,
  usageQuality,
  type LocalDay,
  type UsageDay,
} from "@lamplight/domain";
import type { Channel } from "./channel-of-type.ts";
import { secondsPerInterval } from "./model.ts";

interface DayDraft {
  readonly day: LocalDay;
  readonly startSeconds: number;
  readonly slots: number;
  /** Estimated where either channel is. */
  readonly quality: Uint8Array;
  readonly valuesWh: Record<Channel, Int32Array | null>;
  /** 1 where a reading was, be it without a value. */
  readonly seen: Record<Channel, Uint8Array>;
}

/** What a reading says once its units and quality are known. */
export interface PlacedReading {
  readonly channel: Channel;
  /** Seconds since 1970-01-01T00:00Z, at a quarter hour. */
  readonly startSeconds: number;
  readonly energyWh: number;
  readonly quality: number;
}

function newDayDraft(day: LocalDay): DayDraft {
  const slots = intervalCountOf(day);
  return {
    day,
    startSeconds: Date.parse(startOfDay(day)) / 1000,
    slots,
    quality: new Uint8Array(slots),
    valuesWh: { consumption: null, generation: null },
    seen: { consumption: new Uint8Array(slots), generation: new Uint8Array(slots) },
  };
}

function finishDay({ day, slots, quality, valuesWh }: DayDraft): UsageDay {
  const consumptionWh = valuesWh.consumption ?? new Int32Array(slots).fill(MISSING_WH);
  return makeUsageDay({ day, consumptionWh, generationWh: valuesWh.generation, quality });
}

/** Days of one meter while its readings come in, in any order. */
export class UsageDrafts {
  readonly #days = new Map<LocalDay, DayDraft>();
  /** Readings of a day stand together, so it is most often the one before. */
  #last: DayDraft | null = null;

  /** False where the channel has a reading of this interval already. */
  add({ channel, startSeconds, energyWh, quality }: PlacedReading): boolean {
    const draft = this.#draftAt(startSeconds);
    // Seconds since local midnight by the clock of UTC, which neither leaves out nor repeats an hour.
    const slot = (startSeconds - draft.startSeconds) / secondsPerInterval;
    if (draft.seen[channel][slot] === 1) return false;
    draft.seen[channel][slot] = 1;
    const values = (draft.valuesWh[channel] ??= new Int32Array(draft.slots).fill(MISSING_WH));
    values[slot] = energyWh;
    if (energyWh !== MISSING_WH && quality === usageQuality.estimated)
      draft.quality[slot] = usageQuality.estimated;
    return true;
  }

  #draftAt(startSeconds: number): DayDraft {
    const last = this.#last;
    if (last !== null) {
      const seconds = startSeconds - last.startSeconds;
      if (seconds >= 0 && seconds < last.slots * secondsPerInterval) return last;
    }
    const day = localDayOf(new Date(startSeconds * 1000).toISOString());
    let draft = this.#days.get(day);
    if (draft === undefined) this.#days.set(day, (draft = newDayDraft(day)));
    this.#last = draft;
    return draft;
  }

  finish(): UsageDay[] {
    return [...this.#days.values()]
      .toSorted((one, other) => (one.day < other.day ? -1 : 1))
      .map(finishDay);
  }
}
