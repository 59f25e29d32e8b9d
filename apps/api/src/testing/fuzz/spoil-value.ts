/** What is done to one place of a value. */
export type Spoil =
  | { readonly kind: "remove" }
  | { readonly kind: "replace"; readonly by: unknown }
  | { readonly kind: "add"; readonly name: string; readonly value: unknown };

type Path = readonly (string | number)[];

const isTree = (value: unknown): value is object =>
  Array.isArray(value) ||
  (value !== null &&
    typeof value === "object" &&
    Object.getPrototypeOf(value) === Object.prototype);

const entriesOf = (value: object): [string | number, unknown][] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);

/** No call takes anything deeper; what is much deeper was put there to be so. */
const deepest = 10;

/** The places in a value: itself, and all that is in it. Slots have none. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!isTree(value) || path.length >= deepest) return [path];
  return [path, ...entriesOf(value).flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function rebuilt(value: object, entries: readonly (readonly [string | number, unknown])[]): object {
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

function spoilAt(value: unknown, path: Path, spoil: Spoil): unknown {
  const [key, ...below] = path;
  if (key === undefined) {
    if (spoil.kind === "replace") return spoil.by;
    if (spoil.kind === "remove" || !isTree(value)) return value;
    return rebuilt(value, [...entriesOf(value), [spoil.name, spoil.value]]);
  }
  if (!isTree(value)) return value;
  const entries = entriesOf(value);
  if (below.length === 0 && spoil.kind === "remove") {
    return rebuilt(
      value,
      entries.filter(([name]) => name !== key),
    );
  }
  return rebuilt(
    value,
    entries.map(([name, child]) => [name, name === key ? spoilAt(child, below, spoil) : child]),
  );
}

/** A value that is spoilt at one of its places, chosen by a number. */
export function spoilValue(value: unknown, place: number, spoil: Spoil): unknown {
  const paths = pathsOf(value);
  return spoilAt(value, paths[place % paths.length] ?? [], spoil);
}
