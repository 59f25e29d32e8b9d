import type { ImportProblem } from "@lamplight/contracts/model";
import type { MarketPremise } from "@lamplight/domain";

/** A premises file in the market's form. Where there are problems, there are no premises. */
export interface DecodedPremisesFile {
  readonly rowsRead: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly premises: MarketPremise[];
}
