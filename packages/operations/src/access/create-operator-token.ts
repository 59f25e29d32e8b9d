import { insertOperatorToken, readRealNow, type OperatorRole } from "@lamplight/database";
import type { Context } from "../context.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

/** Makes a token for staff. It is shown this once: only its hash is kept. */
export async function createOperatorToken(
  context: Pick<Context, "database">,
  input: { name: string; role: OperatorRole },
): Promise<string> {
  const token = makeSecretToken("operator");
  const createdAt = await readRealNow(context.database);
  await insertOperatorToken(context.database, {
    ...input,
    tokenHash: hashSecretToken(token),
    createdAt,
  });
  return token;
}
