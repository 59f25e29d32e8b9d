import { assert } from "../error.ts";
import type { LocalDay } from "./model.ts";

/** A date of the Gregorian calendar in numbers; the month is 1 to 12. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function digitsOf(text: string, from: number, until: number): number {
  let value = 0;
  for (let index = from; index < until; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The parts of a day; a text that is no day of the calendar is a bug, as faces have checked it. */
export function partsOfDay(day: LocalDay): DayParts {
  const year = digitsOf(day, 0, 4);
  const month = digitsOf(day, 5, 7);
  const dayOfMonth = digitsOf(day, 8, 10);
  assert(
    day.length === 10 &&
      day[4] === "-" &&
      day[7] === "-" &&
      year >= 1 &&
      month >= 1 &&
      month <= 12 &&
      dayOfMonth >= 1 &&
      dayOfMonth <= daysInMonth(year, month),
    `not a day: ${day}`,
  );
  return { year, month, dayOfMonth };
}

export function dayOfParts(year: number, month: number, dayOfMonth: number): LocalDay {
  assert(year >= 1 && year <= 9999, `a year beyond the calendar: ${year}`);
  const monthText = month < 10 ? `0${month}` : `${month}`;
  const dayText = dayOfMonth < 10 ? `0${dayOfMonth}` : `${dayOfMonth}`;
  return `${year < 1000 ? String(year).padStart(4, "0") : year}-${monthText}-${dayText}`;
}

/**
 * Days since 1970-01-01, by counting years from 1 March so that the leap day is the last of its year
 * (integer arithmetic only: calendar questions are asked for every interval day of every account).
 */
export function dayNumberOfParts(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days since 1970-01-01. */
export function dayNumberOf(day: LocalDay): number {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return dayNumberOfParts(year, month, dayOfMonth);
}

/** The day that is so many days after 1970-01-01. */
export function dayOfNumber(dayNumber: number): LocalDay {
  assert(Number.isSafeInteger(dayNumber), "a day number that is no integer");
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return dayOfParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOfNumber(dayNumber: number): number {
  return (((dayNumber + 4) % 7) + 7) % 7;
}
