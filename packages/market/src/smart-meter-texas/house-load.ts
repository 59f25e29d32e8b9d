import { daysBetween, type LocalDay } from "@lamplight/domain";
import { hashOf, numberOfHash } from "../hashing.ts";
import { randomOf } from "../random.ts";
import type { LabelledInterval } from "./interval-labels.ts";

/** Names one made-up house in one made-up weather. */
export interface House {
  readonly seed: number;
  readonly esiId: string;
}

/** Degrees Fahrenheit of an average Texas year: mean, swing from January to July, and within a day. */
const climate = { meanF: 68, seasonF: 18, dayF: 10, spellF: 16 };
const daysPerYear = 365.2425;
/** A January day on which the year is coldest. */
const coldestDay = "2000-01-15";
const warmestHour = 16;

/** Cooling and heating begin beyond these, and draw so many watts for each degree. */
const cooling = { aboveF: 74, wattsPerDegree: 135, mostWatts: 4200 };
const heating = { belowF: 50, wattsPerDegree: 75, mostWatts: 3600 };
const standbyWatts = 320;
/** What people add to the standing load, highest in the morning and in the evening. */
const morning = { hour: 7.2, widthHours: 1.3, watts: 420 };
const evening = { hour: 19.6, widthHours: 2.4, watts: 900 };

function turn(fraction: number): number {
  return Math.cos(2 * Math.PI * fraction);
}

/** From -1 to 1, one number for each day of a seed. */
function weatherOf(seed: number, dayNumber: number): number {
  return numberOfHash(hashOf("weather", seed, dayNumber), 2001) / 1000 - 1;
}

/** Mean temperature of a day: the season, and spells of some days that are warmer or colder. */
function meanTemperatureF(seed: number, day: LocalDay): number {
  const dayNumber = daysBetween(coldestDay, day);
  const season = -climate.seasonF * turn(dayNumber / daysPerYear);
  const spell =
    weatherOf(seed, dayNumber) * 0.4 +
    weatherOf(seed, dayNumber - 1) * 0.3 +
    weatherOf(seed, dayNumber - 2) * 0.2 +
    weatherOf(seed, dayNumber - 3) * 0.1;
  return climate.meanF + season + spell * climate.spellF;
}

function peakWatts(peak: typeof morning, localHour: number): number {
  return peak.watts * Math.exp(-(((localHour - peak.hour) / peak.widthHours) ** 2));
}

/**
 * Wh of each row's interval; zero for rows without a slot. A believable all-electric Texas house: air
 * conditioning in summer, some heating in winter, people in the morning and evening, noise. About 12,000 kWh
 * a year. A day's values depend on house and day alone, so that files that overlap agree.
 */
export function houseLoadWh(
  { seed, esiId }: House,
  day: LocalDay,
  rows: readonly LabelledInterval[],
): number[] {
  const size = 0.97 + numberOfHash(hashOf("house", seed, esiId), 301) / 1000;
  const random = randomOf("load", seed, esiId, day);
  const meanF = meanTemperatureF(seed, day);
  return rows.map(({ localHour, slot }) => {
    if (slot === null) return 0;
    const temperatureF = meanF + climate.dayF * turn((localHour - warmestHour) / 24);
    const coolingWatts = Math.max(0, temperatureF - cooling.aboveF) * cooling.wattsPerDegree;
    const heatingWatts = Math.max(0, heating.belowF - temperatureF) * heating.wattsPerDegree;
    const steadyWatts =
      standbyWatts + peakWatts(morning, localHour) + peakWatts(evening, localHour);
    const machinesWatts =
      Math.min(coolingWatts, cooling.mostWatts) + Math.min(heatingWatts, heating.mostWatts);
    const noise = 0.7 + 0.6 * random.fraction();
    // Now and then an oven, a dryer or a water heater.
    const applianceWatts = random.fraction() < 0.05 ? random.integer(800, 3500) : 0;
    const watts = size * (steadyWatts + machinesWatts) * noise + applianceWatts;
    return Math.round(watts / 4);
  });
}
