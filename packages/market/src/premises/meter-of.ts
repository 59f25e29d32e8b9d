import { readCycleCount } from "@lamplight/domain";
import { hashOf, numberOfHash } from "../hashing.ts";

/** Meter number and read cycle that a premise always has, made from its ESI ID. */
export function meterOf(esiId: string): { meterNumber: string; readCycle: number } {
  const hash = hashOf("meter", esiId);
  return {
    meterNumber: String(numberOfHash(hash, 1_000_000_000)).padStart(9, "0"),
    readCycle: 1 + numberOfHash(hash, readCycleCount, 13),
  };
}
