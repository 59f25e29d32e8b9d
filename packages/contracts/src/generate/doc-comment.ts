const width = 92;

/** A TypeScript doc comment of these paragraphs and list items; empty text for none. */
export function docComment(paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph !== "")
    .flatMap((paragraph, index) => [
      ...(index > 0 && !String(paragraph).startsWith("- ") ? [""] : []),
      ...wrap(String(paragraph).replaceAll("*/", "*\\/")),
    ]);
  const [first] = lines;
  if (first === undefined) return "";
  if (lines.length === 1) return `/** ${first} */\n`;
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */\n"].join("\n");
}

function wrap(paragraph: string): string[] {
  const indent = paragraph.startsWith("- ") ? "  " : "";
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
