import type { PublishedPriceRecord } from "@lamplight/contracts/model";
import { findPriceSeries, listPublishedPrices as selectPrices } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toPublishedPriceOutput } from "./publish-price.ts";

/** @throws DomainError not_found, invalid_input (a cursor that is none) */
export async function listPublishedPrices(
  context: Context,
  { seriesUuid, ...input }: PageInput & { readonly seriesUuid: string },
): Promise<Page<PublishedPriceRecord>> {
  const page = readPage(input, uuidCursor);
  const series = await findPriceSeries(context.database, seriesUuid);
  if (series === null) throw new DomainError("not_found");
  const rows = await selectPrices(series, context.database, {
    limit: page.limit + 1,
    offset: page.offset,
    ...(page.cursor !== null && { beforeUuid: page.cursor }),
  });
  return toPage(context, `/operator/price-series/${seriesUuid}/published-prices`, page, rows, {
    toItem: toPublishedPriceOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
