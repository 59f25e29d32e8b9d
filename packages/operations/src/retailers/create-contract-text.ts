import type { ContractText, ContractTextInput } from "@lamplight/contracts/model";
import { findRetailer, insertContractText, newUuid, readRealNow } from "@lamplight/database";
import { DomainError, contractTextProblems, sha256Hex } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toRetailerData } from "../documents/brand-data.ts";
import { toContractTextOutput } from "./contract-text-output.ts";

/**
 * Keeps a version of a retailer's contract text as a draft. Its form and merge fields are checked now, so that no
 * document can fail on them later.
 *
 * @throws DomainError not_found, contract_text_invalid, contract_text_version_taken
 */
export function createContractText(
  context: Context,
  input: ContractTextInput & { retailerUuid: string },
): Promise<ContractText> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const retailer = await findRetailer(database, input.retailerUuid);
    if (retailer === null) throw new DomainError("not_found");
    const problems = contractTextProblems(input.body, toRetailerData(retailer));
    if (problems.length > 0) throw new DomainError("contract_text_invalid", { problems });
    const createdAt = await readRealNow(database);
    const sha256 = sha256Hex(new TextEncoder().encode(input.body));
    const row = { ...input, uuid: newUuid(), sha256, createdAt };
    if (!(await insertContractText(database, row))) {
      throw new DomainError("contract_text_version_taken");
    }
    const text = toContractTextOutput({ ...row, publishedAt: null });
    const { body: _body, ...after } = text;
    await recordChanges(transaction, null, [
      { action: "contract_text.created", objectId: text.uuid, after, at: createdAt },
    ]);
    return text;
  });
}
