import { perSecond } from "./per-second.ts";

/** Measures work that is over too soon to be measured once; it does `count` things each time. */
export function repeated(count: number, times: number, work: () => unknown): () => Promise<number> {
  return () =>
    perSecond(count * times, () => {
      for (let time = 0; time < times; time += 1) work();
      return Promise.resolve();
    });
}
