import { initTRPC } from "@trpc/server";
import type { Call } from "../procedures/served.ts";
import { toErrorShape } from "./error-shape.ts";
import { requestIds } from "./request-ids.ts";

/** What is known of a call before its procedure is found. */
export type CallContext = Omit<Call, "name">;

export const t = initTRPC.context<CallContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error }) => toErrorShape(shape, error, requestIds.getStore() ?? ""),
});
