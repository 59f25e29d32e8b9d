import type { ApiRouter } from "@lamplight/contracts";
import { t, type CallContext } from "../trpc/trpc.ts";
import { accountRouter } from "./account.ts";
import { appRouter } from "./app.ts";
import { operatorRouter } from "./operator.ts";

/** Every procedure of the contract, served; one that is missing does not compile. */
export const router = t.router({
  app: appRouter,
  account: accountRouter,
  operator: operatorRouter,
}) satisfies ApiRouter<CallContext>;
