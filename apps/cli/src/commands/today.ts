import { localDayOf } from "@lamplight/domain";

/** The service day that it is now. */
export function today(): string {
  return localDayOf(new Date().toISOString());
}
