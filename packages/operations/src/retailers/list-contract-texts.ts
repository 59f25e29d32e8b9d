import type { ContractText } from "@lamplight/contracts/model";
import { findRetailer, listContractTexts as selectContractTexts } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toContractTextOutput } from "./contract-text-output.ts";

/** @throws DomainError not_found, invalid_input (a cursor that is none) */
export async function listContractTexts(
  context: Context,
  input: PageInput & { retailerUuid: string },
): Promise<Page<ContractText>> {
  const { database } = context;
  const { retailerUuid } = input;
  if ((await findRetailer(database, retailerUuid)) === null) throw new DomainError("not_found");
  const page = readPage(input, uuidCursor);
  const rows = await selectContractTexts(database, retailerUuid, {
    limit: page.limit + 1,
    offset: page.offset,
    ...(page.cursor !== null && { beforeUuid: page.cursor }),
  });
  return toPage(context, `/operator/retailers/${retailerUuid}/contract-texts`, page, rows, {
    toItem: toContractTextOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
