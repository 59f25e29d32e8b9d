import { defaultPageLimit } from "@lamplight/contracts";
import { uuidSchema } from "@lamplight/contracts/model";
import { DomainError } from "@lamplight/domain";
import type { Context } from "./context.ts";

export interface PageInput {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly cursor?: string | undefined;
}

/** The list envelope. */
export interface Page<TItem> {
  data: TItem[];
  hasMore: boolean;
  limit: number;
  offset: number;
  nextPageUrl: string | null;
}

interface AskedPage<TCursor> {
  readonly limit: number;
  readonly offset: number;
  /** The key of the last item that was shown; new items never shift a page that goes on from it. */
  readonly cursor: TCursor | null;
}

/** The uuid in a cursor; null where it is none. */
export const uuidCursor = (text: string): string | null =>
  uuidSchema.safeParse(text).success ? text : null;

/** @throws DomainError invalid_input, for a cursor that is none of ours */
export function readPage<TCursor>(
  input: PageInput,
  parseCursor: (text: string) => TCursor | null,
): AskedPage<TCursor> {
  const { limit = defaultPageLimit, offset = 0, cursor } = input;
  if (cursor === undefined) return { limit, offset, cursor: null };
  const parsed = parseCursor(Buffer.from(cursor, "base64url").toString("utf8"));
  if (parsed === null) throw new DomainError("invalid_input");
  return { limit, offset: 0, cursor: parsed };
}

/** The envelope around rows, of which one more than the limit was loaded to see whether there are more. */
export function toPage<TRow, TItem>(
  { publicBaseUrl }: Context,
  path: string,
  { limit, offset }: Pick<AskedPage<unknown>, "limit" | "offset">,
  rows: readonly TRow[],
  row: {
    toItem: (row: TRow) => TItem;
    cursorOf: (row: TRow) => string | number;
    /** Filters that the next page needs as well, in the spelling of REST. */
    filters?: Readonly<Record<string, string | undefined>>;
  },
): Page<TItem> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  const query = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(row.filters ?? {})) {
    if (value !== undefined) query.set(name, value);
  }
  if (last !== undefined) {
    query.set("cursor", Buffer.from(String(row.cursorOf(last))).toString("base64url"));
  }
  return {
    data: shown.map(row.toItem),
    hasMore,
    limit,
    offset,
    nextPageUrl: hasMore ? `${publicBaseUrl}/v1${path}?${query}` : null,
  };
}
