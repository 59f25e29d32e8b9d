import type { Fixtures } from "../fixture/fixtures.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { benchBillingRun } from "./billing-run.ts";
import { benchComparison } from "./comparison.ts";
import { benchInvoiceRead } from "./invoice-read.ts";
import { benchPdf } from "./pdf.ts";
import { benchRatingField } from "./rating-field.ts";
import { benchRatingYear } from "./rating-year.ts";
import { benchRating } from "./rating.ts";
import { benchUsageAtRest } from "./usage-at-rest.ts";
import { benchUsageDecoding } from "./usage-decoding.ts";
import { benchUsageImport } from "./usage-import.ts";

type Bench = (fixtures: Fixtures, options: BenchOptions) => Promise<readonly Result[]>;

/** By the names that `--only` takes, in the order in which they run. */
export const benches: Readonly<Record<string, Bench>> = {
  rating: benchRating,
  "rating-year": benchRatingYear,
  "rating-field": benchRatingField,
  "usage-decoding": benchUsageDecoding,
  "usage-import": benchUsageImport,
  "usage-at-rest": benchUsageAtRest,
  "billing-run": benchBillingRun,
  "invoice-read": benchInvoiceRead,
  comparison: benchComparison,
  pdf: benchPdf,
};
