import { AsyncLocalStorage } from "node:async_hooks";

/** The id of the request that is being answered, also where tRPC refuses it before there is a context. */
export const requestIds = new AsyncLocalStorage<string>();
