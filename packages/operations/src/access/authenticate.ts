import {
  findAppToken,
  findOperatorToken,
  type AccountScope,
  type AppScope,
  type OperatorRole,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { hashSecretToken, isSecretToken } from "./secret-token.ts";

/** Who calls, by their token. */
export type Caller =
  | { readonly kind: "app"; readonly scope: AppScope; readonly isSandbox: boolean }
  | { readonly kind: "account"; readonly scope: AccountScope; readonly isSandbox: boolean }
  | { readonly kind: "operator"; readonly tokenUuid: string; readonly role: OperatorRole };

/**
 * Who holds a token.
 *
 * @throws DomainError token_invalid
 */
export async function authenticate(context: Context, token: string): Promise<Caller> {
  if (isSecretToken(token)) {
    const hash = hashSecretToken(token);
    if (token.startsWith("lmp_operator_")) {
      const operator = await findOperatorToken(context.database, hash);
      if (operator !== null) {
        return { kind: "operator", tokenUuid: operator.uuid, role: operator.role };
      }
    } else {
      const scope = await findAppToken(context.database, hash);
      if (scope !== null) {
        return { kind: "app", scope, isSandbox: token.startsWith("lmp_sandbox_") };
      }
    }
  } else {
    const claims = await context.signer.readAccountToken(token);
    if (claims !== null) return { kind: "account", ...claims };
  }
  throw new DomainError("token_invalid");
}
