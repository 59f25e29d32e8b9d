import Table from "cli-table3";
import type { Result } from "./model.ts";

const plain = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 4 });
const percent = new Intl.NumberFormat("en-US", { style: "percent" });

/** The results as a table for a terminal. */
export function resultTable(results: readonly Result[]): string {
  const table = new Table({
    head: ["bench", "product", "floor", "unit", "ratio", "goal", "met"],
    style: { head: [], border: [] },
    colAligns: ["left", "right", "right", "left", "right", "left", "left"],
  });
  for (const { name, product, floor, unit, ratio, goal, isMet } of results) {
    table.push([
      name,
      plain.format(product),
      floor === null ? "" : plain.format(floor),
      unit,
      ratio === null ? "" : percent.format(ratio),
      goal,
      goal === "none" ? "" : isMet ? "yes" : "NO",
    ]);
  }
  return table.toString();
}
