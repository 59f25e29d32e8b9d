import type { Language } from "@lamplight/contracts/model";
import { BugError } from "../error.ts";
import type { LocalDay } from "./model.ts";

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  es: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
};

interface DayParts {
  readonly year: string;
  readonly monthName: string;
  readonly dayOfMonth: number;
}

/** The name of a month from 1 to 12. */
export function monthName(month: number, language: Language): string {
  const name = monthNames[language][month - 1];
  if (name === undefined) throw new BugError(`not a month: ${month}`);
  return name;
}

function partsOf(day: LocalDay, language: Language): DayParts {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = monthNames[language][Number(month) - 1];
  if (year === undefined || name === undefined) throw new BugError(`not a day: ${day}`);
  return { year, monthName: name, dayOfMonth: Number(dayOfMonth) };
}

/** A day as a letter writes it: `2022-03-01` is `"March 1, 2022"`, in Spanish `"1 de marzo de 2022"`. */
export function formatDay(day: LocalDay, language: Language = "en"): string {
  const { year, monthName: name, dayOfMonth } = partsOf(day, language);
  return language === "es"
    ? `${dayOfMonth} de ${name} de ${year}`
    : `${name} ${dayOfMonth}, ${year}`;
}

/** A day short enough for a table: `2022-03-01` is `"Mar 1, 2022"`. */
export function formatShortDay(day: LocalDay): string {
  return `${formatAxisDay(day)}, ${partsOf(day, "en").year}`;
}

/** A day short enough for an axis: `2022-03-01` is `"Mar 1"`. */
export function formatAxisDay(day: LocalDay): string {
  const { monthName: name, dayOfMonth } = partsOf(day, "en");
  return `${name.slice(0, 3)} ${dayOfMonth}`;
}
