import type { Language } from "@lamplight/contracts/model";

/** A list as a sentence has it: `a, b and c`. */
export function joinWords(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  const before = words.slice(0, -1).join(", ");
  if (language === "en") return `${before} and ${last}`;
  // Spanish says "e" before the sound of an i.
  return `${before} ${/^h?i/i.test(last) ? "e" : "y"} ${last}`;
}
