import type { AppToken } from "@lamplight/contracts/model";
import { listAppTokens as selectAppTokens } from "@lamplight/database";
import type { Context } from "../context.ts";
import { toPage, readPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import type { AppCaller } from "./authenticate.ts";
import { toAppTokenOutput } from "./make-app-token.ts";

/** @throws DomainError invalid_input (a cursor that is none) */
export async function listAppTokens(
  context: Context,
  { scope }: AppCaller,
  input: PageInput,
): Promise<Page<AppToken>> {
  const page = readPage(input, uuidCursor);
  const rows = await selectAppTokens(scope, context.database, {
    limit: page.limit + 1,
    offset: page.offset,
    ...(page.cursor !== null && { beforeUuid: page.cursor }),
  });
  return toPage(context, "/app/tokens", page, rows, {
    toItem: toAppTokenOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
