import { partnerContract } from "@lamplight/contracts";
import * as operations from "@lamplight/operations";
import { serveApp, serveAppLong } from "../procedures/serve.ts";

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
  enroll: {
    checkEligibility: serveApp(app.enroll.checkEligibility, operations.checkEligibility),
    requestPlans: serveApp(app.enroll.requestPlans, operations.requestAppPlans),
  },
  planGroups: {
    list: serveApp(app.planGroups.list, operations.listAppPlanGroups),
    get: serveApp(app.planGroups.get, operations.getAppPlanGroup),
  },
  usageProfiles: {
    create: serveApp(app.usageProfiles.create, operations.createUsageProfile),
    request: serveApp(app.usageProfiles.request, operations.requestUsageProfile),
    list: serveApp(app.usageProfiles.list, operations.listUsageProfiles),
    get: serveApp(app.usageProfiles.get, operations.getUsageProfile),
  },
  comparisons: {
    create: serveApp(app.comparisons.create, operations.createComparison),
  },
  tokens: {
    list: serveApp(app.tokens.list, (context, _scope, input, caller) =>
      operations.listAppTokens(context, caller, input),
    ),
    create: serveApp(app.tokens.create, (context, _scope, input, caller) =>
      operations.createAppToken(context, caller, input),
    ),
    rotate: serveApp(app.tokens.rotate, (context, _scope, input, caller) =>
      operations.rotateAppToken(context, caller, input),
    ),
    revoke: serveApp(app.tokens.revoke, (context, _scope, input, caller) =>
      operations.revokeAppToken(context, caller, input),
    ),
  },
  events: {
    list: serveApp(app.events.list, operations.listEvents),
  },
  auditLog: {
    list: serveApp(app.auditLog.list, operations.listAppAuditLog),
  },
  sandbox: {
    clock: {
      get: serveApp(app.sandbox.clock.get, operations.getClock),
      advance: serveAppLong(
        app.sandbox.clock.advance,
        operations.startAdvance,
        operations.finishAdvance,
      ),
    },
  },
};
