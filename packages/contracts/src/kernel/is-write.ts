import type { ProcedureContract } from "./procedure.ts";

/** Whether a call changes anything, so that it takes an `Idempotency-Key`. */
export function isWrite({ type, readsOnly }: ProcedureContract): boolean {
  return type === "mutation" && readsOnly !== true;
}
