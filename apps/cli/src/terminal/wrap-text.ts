/** Columns of a terminal that nobody has made wider. */
export const terminalColumns = 80;

/** Breaks a text at spaces into lines that fit, each behind the indent; what has no space stays whole. */
export function wrapText(text: string, indent = ""): string[] {
  const room = terminalColumns - indent.length;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => `${indent}${one}`);
}
