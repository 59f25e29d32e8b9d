/**
 * The days on which clocks in Texas change, by the Energy Policy Act of 2005: the second Sunday of March and the
 * first of November. Written down, so that the oracle asks no calendar of ours.
 */
const springDays = ["2024-03-10", "2025-03-09", "2026-03-08", "2027-03-14", "2028-03-12"];
const autumnDays = ["2024-11-03", "2025-11-02", "2026-11-01", "2027-11-07", "2028-11-05"];

const msPerDay = 86_400_000;

/** Minute of the local clock, 0 to 1425, at which each interval of a day begins. */
export function minutesOfSlots(day: string): number[] {
  const minutes: number[] = [];
  for (let hour = 0; hour < 24; hour++) {
    // At 02:00 the clock is set to 03:00 in spring, and to 01:00 in autumn.
    const times =
      springDays.includes(day) && hour === 2 ? 0 : autumnDays.includes(day) && hour === 1 ? 2 : 1;
    for (let time = 0; time < times; time++) {
      for (const quarter of [0, 15, 30, 45]) minutes.push(hour * 60 + quarter);
    }
  }
  return minutes;
}

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
}

export function daysFrom(from: string, until: string): number {
  return Math.round(
    (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay,
  );
}

export function weekdayOf(day: string): string {
  return (
    ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"][
      new Date(`${day}T00:00:00Z`).getUTCDay()
    ] ?? ""
  );
}

/** Local midnight as an instant: six hours behind Greenwich in winter, five in summer. */
export function midnightOf(day: string): string {
  const year = day.slice(0, 4);
  const spring = springDays.find((candidate) => candidate.startsWith(year)) ?? "";
  const autumn = autumnDays.find((candidate) => candidate.startsWith(year)) ?? "";
  return `${day}T0${spring < day && day <= autumn ? 5 : 6}:00:00.000Z`;
}

/** The same day of a later month, or that month's last. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}

/** Whole months from a day to a later one. */
export function monthsBetween(from: string, until: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [untilYear = 0, untilMonth = 0] = until.split("-").map(Number);
  const months = (untilYear - fromYear) * 12 + untilMonth - fromMonth;
  return plusMonths(from, months) > until ? months - 1 : months;
}
