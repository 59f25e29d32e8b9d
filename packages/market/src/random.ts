import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { hashOf } from "./hashing.ts";

/** Seeded numbers: the same name gives the same sequence on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  /** From 0 up to but without 1. */
  fraction(): number;
}

/** A sequence of its own for whatever the parts name, well mixed however alike the names are. */
export function randomOf(...parts: readonly (string | number)[]): Random {
  const hash = hashOf(...parts);
  const state = [0, 8, 16, 24].map(
    (digit) => Number.parseInt(hash.slice(digit, digit + 8), 16) | 0,
  );
  const generator = xoroshiro128plusFromState(state);
  return {
    integer: (from, to) => uniformInt(generator, from, to),
    fraction: () => (generator.next() >>> 0) / 2 ** 32,
  };
}
