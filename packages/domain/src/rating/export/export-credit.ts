import type { ComponentOf } from "@lamplight/contracts/model";
import type { ExactAmount } from "../../money/model.ts";
import type { LineTrace } from "../model.ts";

export type Buyback = ComponentOf<"export_buyback">;
export type ExportPrice<TKind extends Buyback["price"]["kind"]> = Extract<
  Buyback["price"],
  { kind: TKind }
>;

/** A credit for export before its limits; positive, as money that the customer gets. */
export interface ExportCredit {
  readonly exact: ExactAmount;
  readonly creditedWh: number;
  /** Null where there is more than one rate. */
  readonly rateMicrosPerKwh: number | null;
  readonly rule: string;
  readonly facts: LineTrace["facts"];
}
