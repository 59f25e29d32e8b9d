import { hashOf, numberOfHash } from "../hashing.ts";

const leastWh = 5_000_000;
const mostWh = 60_000_000;

/** What the meter of a premise shows before its first order, 5 to 60 MWh, in whole Wh. */
export function initialRegisterWh(esiId: string): number {
  return leastWh + numberOfHash(hashOf("register", esiId), mostWh - leastWh + 1);
}
