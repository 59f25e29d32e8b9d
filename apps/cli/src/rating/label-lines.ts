import type { RatedLine } from "@lamplight/domain";
import type { LabelBill } from "./make-label.ts";

/** One charge of a label at each use; null where it does not arise. */
export interface LabelLine {
  readonly label: string;
  readonly lines: readonly (RatedLine | null)[];
}

/** What names a line within a bill: two charges may have one name. */
function keysOf(lines: readonly RatedLine[]): Map<string, RatedLine> {
  const byKey = new Map<string, RatedLine>();
  for (const line of lines) {
    let key = `${line.code} ${line.label}`;
    while (byKey.has(key)) key = `${key} again`;
    byKey.set(key, line);
  }
  return byKey;
}

/** The charges of all uses side by side, each behind the one that it follows on its bill. */
export function labelLines(bills: readonly LabelBill[]): LabelLine[] {
  const keyed = bills.map(({ bill }) => keysOf(bill.lines));
  const order: string[] = [];
  for (const byKey of keyed) {
    let position = 0;
    for (const key of byKey.keys()) {
      const known = order.indexOf(key);
      if (known === -1) order.splice(position, 0, key);
      position = (known === -1 ? position : known) + 1;
    }
  }
  return order.map((key) => {
    const lines = keyed.map((byKey) => byKey.get(key) ?? null);
    return { label: lines.find((line) => line !== null)?.label ?? "", lines };
  });
}
