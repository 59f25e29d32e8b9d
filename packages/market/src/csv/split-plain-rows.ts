import { maxRowCharacters, type TakeRow } from "./parse-rows.ts";

/** How far the plain rows went. */
export interface PlainPart {
  /** Where in the text the first row stands that is not plain; its length where all are. */
  readonly end: number;
  readonly lines: number;
  /** What ends each line so far; null where there is none yet. */
  readonly lineEnd: "\n" | "\r\n" | null;
}

function positionOf(character: string, text: string, from: number): number {
  const position = text.indexOf(character, from);
  return position === -1 ? text.length : position;
}

/**
 * Hands on rows as long as commas and line ends are all that tells their values apart, which is so in a whole
 * export, and stops at the first row where it may not: one with a quotation mark, one that ends otherwise
 * than the first, or one of a length for which the parser has a limit. Up to there it says what `parseRows`
 * would, many times faster.
 */
export function splitPlainRows(text: string, takeRow: TakeRow): PlainPart {
  const lineEnd = text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
  const quoteAt = positionOf('"', text, 0);
  // Kept from line to line: a search begun anew on each would walk a file without commas once for each.
  let returnAt = positionOf("\r", text, 0);
  let commaAt = positionOf(",", text, 0);
  let at = 0;
  let lines = 0;
  while (at < text.length) {
    const newlineAt = positionOf("\n", text, at);
    if (returnAt < at) returnAt = positionOf("\r", text, at);
    const isEnded = newlineAt < text.length;
    const end = isEnded ? newlineAt + 1 - lineEnd.length : newlineAt;
    const isPlain =
      quoteAt >= end &&
      returnAt >= end &&
      (!isEnded || text.startsWith(lineEnd, end)) &&
      // The parser counts bytes, and a character of a string has up to three in UTF-8.
      3 * (end - at) <= maxRowCharacters;
    if (!isPlain) break;
    lines++;
    if (end > at) {
      const fields: string[] = [];
      let from = at;
      while (commaAt < end) {
        fields.push(text.slice(from, commaAt));
        from = commaAt + 1;
        commaAt = positionOf(",", text, from);
      }
      fields.push(text.slice(from, end));
      takeRow(fields, lines);
    }
    at = newlineAt + 1;
  }
  return { end: Math.min(at, text.length), lines, lineEnd: lines === 0 ? null : lineEnd };
}
