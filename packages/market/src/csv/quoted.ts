/** A file's own text inside a reason: quoted, and never so long that it hides the sentence. */
export function quoted(text: string, maxCharacters: number = 60): string {
  return text.length <= maxCharacters ? `"${text}"` : `"${text.slice(0, maxCharacters)}..."`;
}
