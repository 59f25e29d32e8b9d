import { assert } from "@lamplight/domain";
import { createFiles, generateUsageFile } from "@lamplight/market";
import { splitCsv } from "../floors/split-csv.ts";
import type { Fixtures } from "../fixture/fixtures.ts";
import { compare } from "../measure/compare.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { perSecond } from "../measure/per-second.ts";

/** A round decodes the file so often, so that it is long enough to be measured. */
const repetitions = 5;

/** A year of one meter from the file to days. */
export async function benchUsageDecoding(
  _fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const esiId = "10443720000123456";
  const text = generateUsageFile({ seed: 1, esiId, from: "2022-01-01", until: "2023-01-01" });
  const bytes = Buffer.from(text);
  const { decodeUsage } = createFiles();
  const { rowsRead, problemCount } = decodeUsage(bytes);
  assert(problemCount === 0 && splitCsv(bytes).rows === rowsRead, "the two read different rows");
  const repeat = (work: () => unknown) => () =>
    perSecond(rowsRead * repetitions, () => {
      for (let time = 0; time < repetitions; time += 1) work();
      return Promise.resolve();
    });
  return [
    await compare(options, {
      name: "usage-decoding",
      unit: "rows/s",
      goalShare: 0.5,
      product: repeat(() => decodeUsage(bytes)),
      floor: repeat(() => splitCsv(bytes)),
    }),
  ];
}
