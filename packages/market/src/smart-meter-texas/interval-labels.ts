import { intervalCountOf, type LocalDay } from "@lamplight/domain";
import {
  autumnFold,
  autumnSlots,
  minutesPerInterval,
  minutesPerLocalDay,
  slotsPerHour,
  springGap,
  springSlots,
} from "./form.ts";

/** A row of a day in the export: its labels, and the slot whose value it has. */
export interface LabelledInterval {
  readonly start: string;
  readonly end: string;
  /** The hour of the clock in which it begins, with its minutes as a fraction. */
  readonly localHour: number;
  /** Null for the blank rows of the hour that spring leaves out. */
  readonly slot: number | null;
}

function labelOf(minutes: number): string {
  const inDay = minutes % minutesPerLocalDay;
  const hour = String(Math.floor(inDay / 60)).padStart(2, "0");
  return `${hour}:${String(inDay % 60).padStart(2, "0")}`;
}

function labelled(startMinutes: number, slot: number | null): LabelledInterval {
  return {
    start: labelOf(startMinutes),
    end: labelOf(startMinutes + minutesPerInterval),
    localHour: startMinutes / 60,
    slot,
  };
}

/**
 * The rows of a day as the export writes them: 96, in spring with four that have no slot, and in autumn 100,
 * of which the first of the repeated hour is labelled `02:00` to `01:15`.
 */
export function intervalLabelsOf(day: LocalDay): LabelledInterval[] {
  const slots = intervalCountOf(day);
  const rows: LabelledInterval[] = [];
  let slot = 0;
  for (let minutes = 0; minutes < minutesPerLocalDay; minutes += minutesPerInterval) {
    const isGap = slots === springSlots && minutes >= springGap.from && minutes < springGap.until;
    if (slots === autumnSlots && minutes === autumnFold.until) {
      for (let quarter = 0; quarter < slotsPerHour; quarter++) {
        const again = labelled(autumnFold.from + quarter * minutesPerInterval, slot++);
        rows.push(quarter === 0 ? { ...again, start: labelOf(autumnFold.until) } : again);
      }
    }
    rows.push(labelled(minutes, isGap ? null : slot++));
  }
  return rows;
}
