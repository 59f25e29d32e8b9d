import { weekdaySchema, type ComponentOf } from "@lamplight/contracts/model";
import { parseDecimal } from "../money/parse-decimal.ts";
import { isInWindow, quartersPerDay } from "../rating/intervals/window-runs.ts";
import { windowsOf, type WindowPrice } from "../rating/intervals/windows-of.ts";
import type { ProblemList } from "./problem-list.ts";
import { validateTiers } from "./validate-tiers.ts";

type TimeOfUse = ComponentOf<"time_of_use_energy">;

const shareDecimals = 6;
const wholeShare = 10 ** shareDecimals;
const monthCount = 12;

function describe(month: number, weekday: number, quarter: number): string {
  const hour = String(Math.floor(quarter / 4)).padStart(2, "0");
  const minute = String((quarter % 4) * 15).padStart(2, "0");
  return `${weekdaySchema.options[weekday]} ${hour}:${minute} in month ${month}`;
}

function validatePrice(price: WindowPrice, problems: ProblemList): void {
  const { rateDollarsPerKwh, tiers, basis } = price;
  problems.exactlyOne({ rateDollarsPerKwh, tiers });
  problems.rate("rateDollarsPerKwh", rateDollarsPerKwh);
  if (tiers !== undefined) {
    if (basis === undefined) problems.at("basis").add("must be said where there are tiers");
    validateTiers(tiers, problems.at("tiers"));
  } else if (basis !== undefined) {
    problems.at("basis").add("says how tiers apply, and there are none");
  }
}

/** A label states a share of use for each window or for none, and they make up the whole. */
function validateShares(prices: readonly WindowPrice[], problems: ProblemList): void {
  const shares = prices.flatMap(({ labelShare }) => (labelShare === undefined ? [] : [labelShare]));
  if (shares.length === 0) return;
  if (shares.length < prices.length) {
    problems.add("must state a labelShare in each window, or in none");
    return;
  }
  const values = shares.map((share) => parseDecimal(share, shareDecimals));
  const sum = values.reduce<number>(
    (all, value) => all + (typeof value === "number" ? value : 0),
    0,
  );
  if (values.some((value) => typeof value !== "number")) {
    problems.add(`labelShares have at most ${shareDecimals} decimals`);
  } else if (sum !== wholeShare) {
    problems.add("labelShares must add up to 1");
  }
}

/** Walks every quarter hour of every weekday and month: each has one window, and each window has some. */
function validateCoverage(energy: TimeOfUse, problems: ProblemList): void {
  const { windows, otherwise, overlaps } = energy;
  const isMatched = windows.map(() => false);
  let overlap: { window: number; text: string } | null = null;
  let gap: string | null = null;
  for (let month = 1; month <= monthCount; month++) {
    for (let weekday = 0; weekday < weekdaySchema.options.length; weekday++) {
      for (let quarter = 0; quarter < quartersPerDay; quarter++) {
        let first = -1;
        for (const [index, window] of windows.entries()) {
          if (!isInWindow(window, month, weekday, quarter)) continue;
          if (first === -1) {
            first = index;
          } else {
            const text = `overlaps window ${first} on ${describe(month, weekday, quarter)}`;
            overlap ??= { window: index, text };
          }
        }
        if (first === -1) gap ??= describe(month, weekday, quarter);
        else isMatched[first] = true;
      }
    }
  }
  if (overlap !== null && overlaps === undefined) {
    const how = 'say "overlaps": "first_match" where that is meant';
    problems.at("windows").at(overlap.window).add(`${overlap.text}; ${how}`);
  }
  for (const [index, isReached] of isMatched.entries()) {
    if (!isReached)
      problems.at("windows").at(index).add("never applies: earlier windows take all of it");
  }
  if (gap !== null && otherwise === undefined) {
    problems.at("windows").add(`${gap} is in no window, and there is no price otherwise`);
  }
  if (gap === null && otherwise !== undefined) {
    problems.at("otherwise").add("never applies: the windows take every hour");
  }
}

/** What the shape of a price by time cannot say. */
export function validateWindows(energy: TimeOfUse, problems: ProblemList): void {
  const prices = windowsOf(energy);
  for (const [index, window] of energy.windows.entries()) {
    const at = problems.at("windows").at(index);
    validatePrice(window, at);
    for (const [span, { from, until }] of (window.hours ?? []).entries()) {
      if (from === until || (from === "00:00" && until === "24:00")) {
        at.at("hours").at(span).add("is the whole day: leave hours out");
      }
    }
  }
  if (energy.otherwise !== undefined) validatePrice(energy.otherwise, problems.at("otherwise"));
  const names = prices.map(({ name }) => name);
  if (new Set(names).size < names.length) problems.at("windows").add("two windows have one name");
  validateShares(prices, problems.at("windows"));
  validateCoverage(energy, problems);
}
