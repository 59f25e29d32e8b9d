import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maxRowCharacters, parseRows, type RowFault, type TakeRow } from "./parse-rows.ts";
import { readRows } from "./read-rows.ts";
import { splitPlainRows } from "./split-plain-rows.ts";

interface Reading {
  readonly rows: { fields: readonly string[]; line: number }[];
  readonly fault: RowFault | null;
}

function readingOf(walk: (takeRow: TakeRow) => RowFault | null): Reading {
  const rows: Reading["rows"] = [];
  const fault = walk((fields, line) => rows.push({ fields, line }));
  return { rows, fault };
}

/** What the parser says of the text when it gets all of it. */
function parsed(text: string): Reading {
  return readingOf((takeRow) => parseRows(text, { linesBefore: 0, lineEnd: null }, takeRow));
}

function read(text: string): Reading {
  return readingOf((takeRow) => readRows(text, takeRow));
}

function plainEndOf(text: string): number {
  return splitPlainRows(text, () => undefined).end;
}

/** Texts of which most characters matter to CSV, now and then with a value near the parser's limit. */
function textOf(...further: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    {
      weight: 40,
      arbitrary: fc.constantFrom(",", "\n", "\r\n", "a", "é€😀", " ", "'", ...further),
    },
    { weight: 8, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("x", "é", "€"), fc.integer({ min: 0, max: 4 }))
        .map(([character, more]) => character.repeat(maxRowCharacters / 3 - 2 + more)),
    },
  );
  return fc
    .array(piece, { maxLength: 40 })
    .map((pieces) => pieces.join(""))
    .filter((text) => further.includes('"') || !text.includes('"'));
}

describe("rows read by splitting and by the parser", () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ["without quotation marks", textOf()],
    ["with carriage returns anywhere", textOf("\r")],
    ["with quotation marks", textOf("\r", '"', '"a"', '"a,\n"', '""')],
  ])("are the same over any text %s", (_, text) => {
    fc.assert(
      fc.property(text, (csv) => {
        expect(read(csv)).toEqual(parsed(csv));
      }),
      { numRuns: 1000 },
    );
  });

  it("are the same where a row is about as long as the parser takes", () => {
    for (const character of ["x", "é"])
      for (let more = -2; more <= 3; more++) {
        const csv = `a,b\n1,2\n${character.repeat(maxRowCharacters + more)},b\n3,4\n`;
        expect(read(csv)).toEqual(parsed(csv));
      }
  });

  it.each(["\n", "\r\n"])("need no parser where all lines end by %j", (lineEnd) => {
    const row = fc.array(fc.string({ unit: fc.constantFrom("a", "é", " ", "'") }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, isLastEnded) => {
        const csv = rows.map((fields) => fields.join(",")).join(lineEnd);
        const whole = isLastEnded ? csv + lineEnd : csv;
        expect(plainEndOf(whole)).toBe(whole.length);
      }),
    );
  });

  it("go on with the parser from the row where it is needed, in lines of the whole file", () => {
    const csv = 'a,b\n\n1,2\n"3\n",4\n5,"6';
    expect(plainEndOf(csv)).toBe(csv.indexOf('"3'));
    expect(read(csv)).toEqual({
      rows: [
        { fields: ["a", "b"], line: 1 },
        { fields: ["1", "2"], line: 3 },
        { fields: ["3\n", "4"], line: 5 },
      ],
      fault: { line: 6, reason: "A quotation mark is opened and never closed." },
    });
  });

  it("take as long as the text is, where no line has a comma", () => {
    // A search begun anew on each line would look at 10 ** 12 characters.
    const csv = "a\n".repeat(1_000_000);
    let rows = 0;
    splitPlainRows(csv, () => rows++);
    expect(rows).toBe(1_000_000);
  });
});
