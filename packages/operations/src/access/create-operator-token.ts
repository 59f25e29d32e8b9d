import type { OperatorRole, OperatorToken } from "@lamplight/contracts/model";
import {
  insertOperatorToken,
  newUuid,
  readRealNow,
  type Database,
  type OperatorTokenRow,
} from "@lamplight/database";
import type { Context } from "../context.ts";
import { recordChanges } from "./record-changes.ts";
import { hashSecretToken, makeSecretToken } from "./secret-token.ts";

export function toOperatorTokenOutput(row: OperatorTokenRow): OperatorToken {
  const { uuid, name, role, createdAt, lastUsedAt, revokedAt } = row;
  return { uuid, name, role, createdAt, lastUsedAt, revokedAt };
}

type Maker = Pick<Context, "database" | "actor" | "requestId">;

/** Who may open the database may make tokens without one, so that no token says who it was. */
export function byCommand(database: Database): Maker {
  return { database, actor: { kind: "system", id: "command" }, requestId: newUuid() };
}

/** Makes a token for staff. Its secret is shown this once: only its hash is kept. */
export function createOperatorToken(
  maker: Maker,
  input: { name: string; role: OperatorRole },
): Promise<OperatorToken & { token: string }> {
  return maker.database.transaction(async (database) => {
    const token = makeSecretToken("operator");
    const createdAt = await readRealNow(database);
    const { name, role } = input;
    const tokenHash = hashSecretToken(token);
    const kept = { uuid: newUuid(), name, role, tokenHash, createdAt };
    const made = toOperatorTokenOutput(await insertOperatorToken(database, kept));
    await recordChanges({ ...maker, database }, null, [
      { action: "operator_token.created", objectId: made.uuid, after: made, at: createdAt },
    ]);
    return { token, ...made };
  });
}
