import { Registry, collectDefaultMetrics } from "prom-client";

/**
 * What a process says of itself in numbers: memory, processor time, event loop, garbage. A registry of its own
 * for each process or test, never the library's global one.
 */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
