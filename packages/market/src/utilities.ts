import type { Utility } from "@lamplight/contracts/model";

/** A utility with retail choice and how its points of delivery are named. */
export interface UtilityFacts {
  readonly code: Utility;
  /** How its ESI IDs begin. */
  readonly esiIdPrefix: string;
}

/**
 * The six utilities. Oncor's second prefix, 1017699, names its eastern premises. Lubbock's prefix could not
 * be confirmed: it is of the right form and serves the sandbox.
 */
export const utilities: readonly UtilityFacts[] = [
  {
    code: "ONCOR",
    esiIdPrefix: "1044372",
  },
  {
    code: "CENTERPOINT",
    esiIdPrefix: "1008901",
  },
  {
    code: "AEP_CENTRAL",
    esiIdPrefix: "1003278",
  },
  {
    code: "AEP_NORTH",
    esiIdPrefix: "1020404",
  },
  {
    code: "TNMP",
    esiIdPrefix: "1040051",
  },
  {
    code: "LUBBOCK",
    esiIdPrefix: "1034543",
  },
];
