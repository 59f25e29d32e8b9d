import type { ProcedureContract } from "@lamplight/contracts";
import { DomainError } from "@lamplight/domain";
import type { Caller } from "@lamplight/operations";

type Rules = Pick<ProcedureContract, "type" | "scope" | "roles">;

/** Roles that may make a call beside `admin`; null where every role may. */
function rolesOf({ type, roles }: Rules): ProcedureContract["roles"] | null {
  return roles ?? (type === "mutation" ? [] : null);
}

/**
 * What a caller of the right kind may call: by the token's scopes, or by the role.
 *
 * @throws DomainError scope_missing, role_missing
 */
export function assertIsAllowed(caller: Caller, procedure: Rules): void {
  if (caller.kind === "app") {
    const { scope } = procedure;
    if (scope !== undefined && !caller.scopes.includes(scope)) {
      throw new DomainError("scope_missing", { needed: [scope] });
    }
  }
  if (caller.kind === "operator") {
    const roles = rolesOf(procedure);
    if (roles && caller.role !== "admin" && !roles.includes(caller.role)) {
      throw new DomainError("role_missing", { needed: [...new Set([...roles, "admin"])] });
    }
  }
}
