import type { UsageProfile } from "@lamplight/contracts/model";
import { listUsageProfiles as selectUsageProfiles, type AppScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toUsageProfileOutput } from "./usage-profile-output.ts";

/**
 * The App's usage profiles, newest first.
 *
 * @throws DomainError invalid_input (a cursor that is none)
 */
export async function listUsageProfiles(
  context: Context,
  scope: AppScope,
  input: PageInput,
): Promise<Page<UsageProfile>> {
  const page = readPage(input, uuidCursor);
  const rows = await selectUsageProfiles(scope, context.database, {
    limit: page.limit + 1,
    offset: page.offset,
    beforeUuid: page.cursor ?? undefined,
  });
  return toPage(context, "/app/usage-profiles", page, rows, {
    toItem: toUsageProfileOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
