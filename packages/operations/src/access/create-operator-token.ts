import type { OperatorRole } from "@lamplight/contracts/model";
import { insertOperatorToken, newUuid, readRealNow } from "@lamplight/database";
import type { Context } from "../context.ts";
import { recordChanges } from "./record-changes.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

/** Makes a token for staff. It is shown this once: only its hash is kept. */
export async function createOperatorToken(
  { database }: Pick<Context, "database">,
  input: { name: string; role: OperatorRole },
): Promise<string> {
  const token = makeSecretToken("operator");
  const uuid = newUuid();
  await database.transaction(async (transaction) => {
    const at = await readRealNow(transaction);
    const tokenHash = hashSecretToken(token);
    await insertOperatorToken(transaction, { ...input, uuid, tokenHash, createdAt: at });
    // Whoever may open the database makes these, so that no token says who it was.
    const actor = { kind: "system", id: "command" } as const;
    await recordChanges({ database: transaction, actor, requestId: uuid }, null, [
      { action: "operator_token.created", objectId: uuid, after: { ...input }, at },
    ]);
  });
  return token;
}
