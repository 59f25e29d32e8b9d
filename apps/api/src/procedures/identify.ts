import type { ProcedureContract } from "@lamplight/contracts";
import { DomainError } from "@lamplight/domain";
import { authenticate, type Caller } from "@lamplight/operations";
import { assertIsAllowed } from "./assert-is-allowed.ts";
import type { Call } from "./served.ts";

export const isSandbox = (caller: Caller): boolean => "isSandbox" in caller && caller.isSandbox;

/**
 * Who calls, if they may make this call.
 *
 * @throws DomainError token_missing, token_invalid, token_wrong_kind, scope_missing, role_missing, not_found
 */
export async function identify(
  { context, token }: Pick<Call, "context" | "token">,
  procedure: ProcedureContract,
): Promise<Caller> {
  if (token === null) throw new DomainError("token_missing");
  const caller = await authenticate(context, token);
  if (caller.kind !== procedure.access) {
    // Only the three kinds of token are served here; `serve` has compared them.
    throw new DomainError("token_wrong_kind", { needed: procedure.access as Caller["kind"] });
  }
  assertIsAllowed(caller, procedure);
  if (procedure.sandboxOnly === true && !isSandbox(caller)) throw new DomainError("not_found");
  return caller;
}
