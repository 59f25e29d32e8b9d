import type { Premise, TaxJurisdiction, Utility } from "@lamplight/contracts/model";

/** A premise as a market knows it: address, meter, and how it is read and taxed. */
export interface MarketPremise extends Premise {
  readonly utility: Utility;
  /** Null where nobody has said where it lies. */
  readonly taxJurisdiction: TaxJurisdiction | null;
  readonly meterNumber: string;
  /** 1 to 20. */
  readonly readCycle: number;
}
