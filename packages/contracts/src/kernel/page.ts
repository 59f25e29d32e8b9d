import { z } from "zod";

/** Fields of every list request. `limit` and `offset` are what partners send; our own links use `cursor`. */
export const pageInput = {
  limit: z
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe("How many items to answer with, 1 to 100; 25 without it"),
  offset: z
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe("How many items to leave out at the beginning"),
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe("Taken from the address of the next page; overrides offset"),
};

export const defaultPageLimit = 25;

/** The list envelope. */
export function pageOf<TItem extends z.ZodType>(item: TItem) {
  return z.object({
    data: z.array(item),
    hasMore: z.boolean().describe("Whether items follow after these"),
    limit: z.int(),
    offset: z.int(),
    nextPageUrl: z.string().nullable().describe("Address of the next page; null at the end"),
  });
}
