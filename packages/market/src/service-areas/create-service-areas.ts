import { utilitiesAt } from "./utilities-at.ts";

/** Which utility serves where. */
export function createServiceAreas() {
  return { utilitiesAt };
}
