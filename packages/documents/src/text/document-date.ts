import { BugError } from "@lamplight/domain";

/** Date and time that a document bears, UTC. */
export interface DocumentDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The parts of an instant, or of a day's begin (UTC). */
export function documentDate(instantOrDay: string): DocumentDate {
  const date = new Date(instantOrDay);
  if (Number.isNaN(date.getTime())) throw new BugError(`not an instant: ${instantOrDay}`);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
