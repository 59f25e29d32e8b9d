import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { assert } from "../error.ts";
import type { UsageDay } from "./model.ts";
import { packIntervals } from "./pack-intervals.ts";

/**
 * SHA-256, in hex, of what days say, in the order of the calendar whatever order they come in. Each day adds
 * its date, which channels it has, and its packed values, so that no two different inputs give one stream.
 */
export function hashUsage(days: readonly UsageDay[]): string {
  const hash = sha256.create();
  const sorted = days.toSorted((left, right) => (left.day < right.day ? -1 : 1));
  let previous = "";
  for (const { day, consumptionWh, generationWh, quality } of sorted) {
    assert(day !== previous, `${day} twice in one hash`);
    previous = day;
    const channels = (generationWh === null ? 0 : 1) + (quality === null ? 0 : 2);
    hash.update(utf8ToBytes(day)).update(Uint8Array.of(consumptionWh.length, channels));
    hash.update(packIntervals(consumptionWh));
    if (generationWh !== null) hash.update(packIntervals(generationWh));
    if (quality !== null) hash.update(quality);
  }
  return bytesToHex(hash.digest());
}
