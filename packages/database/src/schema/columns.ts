import { customType, date, uuid } from "drizzle-orm/pg-core";

/** An instant, ISO 8601 in UTC with milliseconds in the program, `timestamptz(3)` in the database. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  fromDriver: (value) => new Date(value).toISOString(),
});

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
});

/** Half-open range of service days, written `[2022-03-01,2022-04-01)`. */
export const dayRange = customType<{ data: string }>({ dataType: () => "daterange" });

/** A service day, `YYYY-MM-DD`. */
export const day = (name: string) => date(name, { mode: "string" });

/** Columns that tie a row to its tenant; foreign keys are composite with them. */
export const worldColumn = () => uuid("world_uuid").notNull();
export const appColumns = () => ({ worldUuid: worldColumn(), appUuid: uuid("app_uuid").notNull() });
export const accountColumns = () => ({
  ...appColumns(),
  accountUuid: uuid("account_uuid").notNull(),
});
