import type { Contract } from "@lamplight/contracts";
import type { ServedTree } from "../procedures/served.ts";
import { accountRouter } from "./account.ts";
import { appRouter } from "./app.ts";
import { operatorRouter } from "./operator.ts";

/** Every procedure of the contract, served; one that is missing does not compile. */
export const served = {
  app: appRouter,
  account: accountRouter,
  operator: operatorRouter,
} satisfies ServedTree<Contract>;
