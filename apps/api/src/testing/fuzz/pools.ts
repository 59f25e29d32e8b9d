/** Stands in a generated request for a value that a world has; which one is seen when it is sent. */
export class Slot {
  readonly pool: string;
  readonly index: number;

  constructor(pool: string, index: number) {
    this.pool = pool;
    this.index = index;
  }
}

const keptAtMost = 30;

/**
 * Values of things that exist, by what they are. The first of a pool is what the world was made with, or else
 * what was met last; so that things that belong together meet often enough.
 */
export class Pools {
  readonly #first = new Map<string, string>();
  readonly #met = new Map<string, string[]>();
  readonly #untouchable: ReadonlySet<string>;

  /** Values in `untouchable` are never kept: what ends them would end the run. */
  constructor(untouchable: ReadonlySet<string>) {
    this.#untouchable = untouchable;
  }

  /** Keeps a value as the first of its pool for good. */
  pin(pool: string, value: string): void {
    this.#first.set(pool, value);
  }

  add(pool: string, value: string): void {
    if (this.#untouchable.has(value)) return;
    const others = (this.#met.get(pool) ?? []).filter((other) => other !== value);
    this.#met.set(pool, [value, ...others].slice(0, keptAtMost));
  }

  /** Undefined where nothing of the kind is there yet. */
  pick({ pool, index }: Slot): string | undefined {
    const first = this.#first.get(pool);
    const all = [...(first === undefined ? [] : [first]), ...(this.#met.get(pool) ?? [])];
    return all[index % Math.max(1, all.length)];
  }

  /** A value in which every slot is filled. What is not there yet is a text that is no id. */
  fill(value: unknown): unknown {
    if (value instanceof Slot) return this.pick(value) ?? `no ${value.pool} yet`;
    if (Array.isArray(value)) return value.map((item) => this.fill(item));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, this.fill(child)]));
  }
}
