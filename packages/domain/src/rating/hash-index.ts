import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { packIntervals } from "../usage/pack-intervals.ts";
import type { BillingPeriod, IndexDays, IndexFingerprint } from "./model.ts";

/** Names the values of an index over a period by their hash: each day's date and its packed values, in order. */
export function hashIndex(
  { series, byDay }: IndexDays,
  { from, until }: BillingPeriod,
): IndexFingerprint {
  const hash = sha256.create();
  const days = [...byDay].filter(([day]) => from <= day && day < until);
  for (const [day, prices] of days.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(utf8ToBytes(day)).update(packIntervals(prices));
  }
  return { series, sha256: bytesToHex(hash.digest()) };
}
