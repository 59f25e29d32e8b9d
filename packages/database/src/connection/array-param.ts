import { sql, type SQL } from "drizzle-orm";

/** What the elements of an array parameter become. */
export type ArrayType =
  | "uuid"
  | "text"
  | "integer"
  | "smallint"
  | "bigint"
  | "boolean"
  | "date"
  | "timestamptz"
  | "bytea"
  | "jsonb";

/**
 * An array as one parameter. It goes as text and is cast on the other side: the driver guesses an array's type
 * from its first value, and Drizzle has taken from it how arrays of dates are written.
 */
export function arrayParam(
  values: readonly (string | number | boolean | null | undefined)[],
  type: ArrayType,
): SQL {
  const texts = values.map((value) => (value == null ? null : String(value)));
  return sql`${sql.param(texts)}::text[]::${sql.raw(type)}[]`;
}
