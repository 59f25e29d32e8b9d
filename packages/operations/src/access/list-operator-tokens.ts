import type { OperatorToken } from "@lamplight/contracts/model";
import { listOperatorTokens as selectOperatorTokens } from "@lamplight/database";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toOperatorTokenOutput } from "./create-operator-token.ts";

/** @throws DomainError invalid_input (a cursor that is none) */
export async function listOperatorTokens(
  context: Context,
  input: PageInput,
): Promise<Page<OperatorToken>> {
  const page = readPage(input, uuidCursor);
  const rows = await selectOperatorTokens(context.database, {
    limit: page.limit + 1,
    offset: page.offset,
    ...(page.cursor !== null && { beforeUuid: page.cursor }),
  });
  return toPage(context, "/operator/tokens", page, rows, {
    toItem: toOperatorTokenOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
