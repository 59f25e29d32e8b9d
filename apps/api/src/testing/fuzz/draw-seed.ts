/** A seed of the moment, as the library takes one. */
export const drawSeed = (): number => Date.now() % 2 ** 31;
