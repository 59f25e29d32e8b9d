import {
  addBusinessDays,
  instantAt,
  nextReadDay as nextReadDayOfCycle,
  type Instant,
  type LocalDay,
} from "@lamplight/domain";
import { hashOf, numberOfHash } from "../hashing.ts";

const readTime = "07:00";
const invoiceTime = "08:00";

/** The first scheduled read of a premise's cycle later than a day, by the world's calendar. */
export function nextReadDay(calendar: {
  calendarSeed: number;
  readCycle: number;
  after: LocalDay;
}): LocalDay {
  const { calendarSeed, readCycle, after } = calendar;
  return nextReadDayOfCycle({ calendarSeed, cycle: readCycle, after });
}

/** A register is read at the midnight at which `until` begins, and told at 07:00 local a business day after it. */
export function readDeliveredAt(read: { until: LocalDay }): Instant {
  return instantAt(addBusinessDays(read.until, 1), readTime);
}

/** The utility's invoice comes one to three business days after its read, at 08:00 local. */
export function tduInvoiceDeliveredAt(read: { until: LocalDay; esiId: string }): Instant {
  const delay = 1 + numberOfHash(hashOf("invoice delay", read.esiId, read.until), 3);
  return instantAt(addBusinessDays(read.until, 1 + delay), invoiceTime);
}
