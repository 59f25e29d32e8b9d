// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

/** Reads a usage file as naively as can be: split lines, split commas, `Number`. Answers with the sum of kWh. */
export function splitCsv(bytes: Uint8Array): { rows: number; kwh: number } {
  const lines = new TextDecoder().decode(bytes).split("\n");
  let rows = 0;
  let kwh = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line === "") continue;
    rows += 1;
    kwh += Number(line.split(",")[5]);
  }
  return { rows, kwh };
}
