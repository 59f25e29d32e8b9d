import type { ImportProblem, Premise, TaxJurisdiction, Utility } from "@lamplight/contracts/model";

/** A premise as a market knows it: address, meter, and how it is read and taxed. */
export interface MarketPremise extends Premise {
  readonly utility: Utility;
  /** Null where nobody has said where it lies. */
  readonly taxJurisdiction: TaxJurisdiction | null;
  readonly meterNumber: string;
  /** 1 to 20. */
  readonly readCycle: number;
}

/** A premises file in the market's form. Where there are problems, there are no premises. */
export interface DecodedPremisesFile {
  readonly rowsRead: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly premises: MarketPremise[];
}
