import type { Context } from "@lamplight/operations";
import { initTRPC } from "@trpc/server";
import type { Logger } from "pino";
import { toErrorShape } from "./error-shape.ts";
import { requestIds } from "./request-ids.ts";

/** What a call knows beside its input. */
export interface CallContext {
  readonly context: Context;
  /** Without `Bearer`; null where the header is missing or of another form. */
  readonly token: string | null;
  readonly log: Pick<Logger, "info" | "warn" | "error">;
}

export const t = initTRPC.context<CallContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => toErrorShape(shape, error, requestIds.getStore() ?? ""),
});
