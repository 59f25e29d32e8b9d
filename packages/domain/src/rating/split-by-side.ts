import { addExact } from "../money/add-exact.ts";
import { exactFromCents } from "../money/exact-from-cents.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import { parseExact } from "../money/parse-exact.ts";
import { parsePercent } from "../money/parse-percent.ts";
import { roundHalfUpToCents } from "../money/round-half-up-to-cents.ts";
import type { RatedBill, RatedLine } from "./model.ts";

/** What one of a customer's two suppliers gets of a line. */
export interface SideLine {
  readonly line: RatedLine;
  readonly amountCents: number;
}

/** The retailer's part of a bill, or the utility's. */
export interface BillSide {
  readonly lines: readonly SideLine[];
  readonly totalCents: number;
}

/** The share that an assessment or tax takes of its base; null of any other line. */
function ratioOf({ trace: { source } }: RatedLine): readonly [bigint, bigint] | null {
  if (source.kind === "regulation") {
    const { numerator, denominator } = parseExact(source.ratio);
    return [numerator, denominator];
  }
  if (source.kind !== "sales_tax") return null;
  const { numerator, denominator } = parsePercent(source.percent);
  return [BigInt(numerator), BigInt(denominator)];
}

function sideOf(lines: readonly SideLine[]): BillSide {
  return { lines, totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0) };
}

/**
 * A bill as some retailers print it, the supplier's charges apart from the utility's. The supplier's share of an
 * assessment or tax is taken of its own printed cents and rounded by itself, the reimbursement of gross receipts
 * without the assessment (a published bill comes out to the cent only so); what is left of the line is on the side
 * of delivery, so that both sides add up to the bill. Without a delivery charge there is only one side.
 */
export function splitBySide({ lines }: Pick<RatedBill, "lines">): {
  readonly supplier: BillSide;
  readonly delivery: BillSide;
} {
  const supplier: SideLine[] = [];
  const delivery: SideLine[] = [];
  const hasDelivery = lines.some(({ stage }) => stage === "delivery");
  /** The supplier's printed cents that a line's base names. */
  const supplierBase = (line: RatedLine) =>
    addExact(
      ...supplier
        .filter(({ line: { code } }) => line.trace.base?.lineCodes.includes(code) === true)
        .filter(({ line: { stage } }) => line.stage === "taxes" || stage !== "puc_assessment")
        .map(({ amountCents }) => exactFromCents(amountCents)),
    );
  for (const line of lines) {
    const { amountCents, stage } = line;
    const ratio = ratioOf(line);
    if (stage === "delivery") {
      delivery.push({ line, amountCents });
    } else if (ratio === null || !hasDelivery) {
      supplier.push({ line, amountCents });
    } else {
      const own = roundHalfUpToCents(multiplyExact(supplierBase(line), ...ratio));
      supplier.push({ line, amountCents: own });
      delivery.push({ line, amountCents: amountCents - own });
    }
  }
  return { supplier: sideOf(supplier), delivery: sideOf(delivery) };
}
