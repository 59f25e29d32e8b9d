import type { ContractText } from "@lamplight/contracts/model";
import { lockContractText, readRealNow, setContractTextPublished } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toContractTextOutput } from "./contract-text-output.ts";

/**
 * Puts a text in force: plans that are priced from then on bear it. Documents that were rendered stay as they are.
 * Published already, it stays as it is.
 *
 * @throws DomainError not_found
 */
export function publishContractText(
  context: Context,
  input: { retailerUuid: string; uuid: string },
): Promise<ContractText> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const row = await lockContractText(database, input);
    if (row === null) throw new DomainError("not_found");
    const draft = toContractTextOutput(row);
    if (row.publishedAt !== null) return draft;
    const publishedAt = await readRealNow(database);
    await setContractTextPublished(database, row.uuid, publishedAt);
    const published = toContractTextOutput({ ...row, publishedAt });
    const { body: _draftBody, ...before } = draft;
    const { body: _body, ...after } = published;
    await recordChanges(transaction, null, [
      { action: "contract_text.published", objectId: row.uuid, before, after, at: publishedAt },
    ]);
    return published;
  });
}
