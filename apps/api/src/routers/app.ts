import { partnerContract } from "@lamplight/contracts";
import * as operations from "@lamplight/operations";
import { serveApp } from "../trpc/serve.ts";

const { app } = partnerContract;

export const appRouter = {
  get: serveApp(app.get, (context, scope) => operations.getApp(context, scope)),
  accounts: {
    create: serveApp(app.accounts.create, operations.createAccount),
    get: serveApp(app.accounts.get, (context, scope, { uuid }) =>
      operations.getAccount(context, { ...scope, accountUuid: uuid }),
    ),
    createToken: serveApp(app.accounts.createToken, operations.createAccountToken),
  },
  sandbox: {
    clock: {
      get: serveApp(app.sandbox.clock.get, operations.getClock),
      advance: serveApp(app.sandbox.clock.advance, operations.advanceClock),
    },
  },
};
