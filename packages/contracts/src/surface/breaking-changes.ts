/**
 * Keys of the lines whose change breaks callers who relied on the old surface. Whatever is new is additive,
 * but for a required field in a request that was there before. A request may ask for less and admit more
 * types; an answer may promise more and give fewer types, or more values of a list of values, which callers
 * must tolerate. Every other change is breaking, also of limits: whether one is harmless is for a person to
 * say, by declaring it.
 */
export function breakingChanges(
  oldLines: readonly string[],
  newLines: readonly string[],
): string[] {
  const before = new Map(oldLines.map(splitLine));
  const after = new Map(newLines.map(splitLine));
  const changed = [...before].filter(([key, value]) => {
    const now = after.get(key);
    return now === undefined || (now !== value && isBreaking(key, value, now));
  });
  const demanded = [...after].filter(
    ([key, value]) =>
      key.includes(" input ") &&
      value.startsWith("required ") &&
      !before.has(key) &&
      before.has(parentOf(key)),
  );
  return [...changed, ...demanded].map(([key]) => key);
}

function splitLine(line: string): [key: string, value: string] {
  const at = line.indexOf(": ");
  return [line.slice(0, at), line.slice(at + 2)];
}

/** What a field is in: another field, or the procedure. */
function parentOf(key: string): string {
  const [procedure = "", side = "", path = ""] = key.split(" ");
  const parent = /[\]}]$/.test(path)
    ? path.replace(/(?:\[\d*\]|\{\})$/, "")
    : path.replace(/(?:^|\.)[^.]+$/, "").replace(/<\d+>$/, "");
  return parent === "" ? procedure : `${procedure} ${side} ${parent}`;
}

function isBreaking(key: string, before: string, now: string): boolean {
  const old = fieldOf(before);
  const next = fieldOf(now);
  if (key.includes(" input ")) {
    return (next.isRequired && !old.isRequired) || !isWithin(old.types, next.types);
  }
  if (!/ output(?: |$)/.test(key)) return true;
  const hadValues = old.types.some(isValue);
  const unexpected = next.types.filter((type) => !(hadValues && isValue(type)));
  return (old.isRequired && !next.isRequired) || !isWithin(unexpected, old.types);
}

interface Field {
  readonly isRequired: boolean;
  readonly types: readonly string[];
}

function fieldOf(value: string): Field {
  const at = value.indexOf(" ");
  return { isRequired: value.slice(0, at) === "required", types: value.slice(at + 1).split(" | ") };
}

const isValue = (type: string): boolean => type.startsWith('"');

const isWithin = (few: readonly string[], many: readonly string[]): boolean =>
  few.every((one) => many.includes(one));
