import { wrapText } from "./wrap-text.ts";

const nameColumns = 10;

/** `    from     …`, continued below itself where it does not fit. */
export function wrapField(name: string, text: string): string[] {
  const margin = "    ";
  const [first = "", ...rest] = wrapText(text, " ".repeat(margin.length + nameColumns));
  return [`${margin}${name.padEnd(nameColumns)}${first.trimStart()}`, ...rest];
}
