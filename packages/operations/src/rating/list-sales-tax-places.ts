import type { SalesTaxPlace } from "@lamplight/contracts/model";
import { listSalesTaxPlaces as selectPlaces } from "@lamplight/database";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toSalesTaxPlaceOutput } from "./state-sales-taxes.ts";

/** @throws DomainError invalid_input (a cursor that is none) */
export async function listSalesTaxPlaces(
  context: Context,
  { place, ...input }: PageInput & { readonly place?: string | undefined },
): Promise<Page<SalesTaxPlace>> {
  const page = readPage(input, uuidCursor);
  const rows = await selectPlaces(context.database, {
    limit: page.limit + 1,
    offset: page.offset,
    ...(place !== undefined && { place }),
    ...(page.cursor !== null && { beforeUuid: page.cursor }),
  });
  return toPage(context, "/operator/taxes/places", page, rows, {
    toItem: toSalesTaxPlaceOutput,
    cursorOf: ({ uuid }) => uuid,
    filters: { place },
  });
}
