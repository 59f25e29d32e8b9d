import { wrapText } from "./wrap-text.ts";

/** What a reader has to know of the figures above. */
export function describeNotes(notes: readonly string[]): string[] {
  if (notes.length === 0) return [];
  const lines = notes.flatMap((note) => {
    const [first = "", ...rest] = wrapText(note, "  ");
    return [`- ${first.trimStart()}`, ...rest];
  });
  return ["", "Notes", ...lines];
}
