import { poolsOfAnswers } from "./known-values.ts";
import { learnClock } from "./learn-clock.ts";
import { Slot, type Pools } from "./pools.ts";
import type { WireRequest } from "./to-wire.ts";

/** The texts at a path such as `data.*.uuid`. */
function textsAt(value: unknown, [step, ...below]: readonly string[]): string[] {
  if (step === undefined) return typeof value === "string" ? [value] : [];
  if (step !== "*") return textsAt(Reflect.get(Object(value), step), below);
  return Array.isArray(value) ? value.flatMap((item) => textsAt(item, below)) : [];
}

/** Of a page's address only the cursor is something that a request can hold. */
const cursorOf = (address: string): string => new URL(address).searchParams.get("cursor") ?? "";

/** Keeps what an answer names, for later requests to ask for. */
export function learn(pools: Pools, operationId: string, wire: WireRequest, answer: unknown): void {
  for (const [path, pool] of poolsOfAnswers[operationId] ?? []) {
    for (const text of textsAt(answer, path.split("."))) {
      pools.add(pool, pool.startsWith("cursor") ? cursorOf(text) : text);
    }
  }
  // Plans are offered at a premise: which one, only the question says.
  if (operationId === "account.enroll.requestPlans" && wire.body !== null) {
    const asked: unknown = JSON.parse(new TextDecoder().decode(wire.body));
    for (const esiId of textsAt(asked, ["esi_id"])) pools.add("ESI ID", esiId);
  }
  // Other sandboxes have clocks of their own.
  const isOwnClock =
    operationId.startsWith("app.sandbox.clock.") &&
    wire.token?.secret === pools.pick(new Slot("app token", 0));
  const [now] = isOwnClock
    ? [...textsAt(answer, ["now"]), ...textsAt(answer, ["clock", "now"])]
    : [];
  if (now !== undefined) learnClock(pools, now);
}
