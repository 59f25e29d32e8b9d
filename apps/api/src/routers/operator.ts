import { operatorContract } from "@lamplight/contracts";
import * as operations from "@lamplight/operations";
import { serveOperator } from "../procedures/serve.ts";

const { operator } = operatorContract;

export const operatorRouter = {
  retailers: {
    create: serveOperator(operator.retailers.create, operations.createRetailer),
  },
  apps: {
    createSandbox: serveOperator(operator.apps.createSandbox, operations.createSandboxApp),
  },
  planGroups: {
    create: serveOperator(operator.planGroups.create, operations.createPlanGroup),
  },
  rateSheets: {
    create: serveOperator(operator.rateSheets.create, operations.createRateSheet),
  },
  premises: {
    import: serveOperator(operator.premises.import, (context, input) =>
      operations.startImport(context, "premises", input),
    ),
  },
  usage: {
    import: serveOperator(operator.usage.import, (context, input) =>
      operations.startImport(context, "usage", input),
    ),
  },
  imports: {
    get: serveOperator(operator.imports.get, operations.getImport),
  },
  billingRuns: {
    start: serveOperator(operator.billingRuns.start, operations.startBillingRun),
    get: serveOperator(operator.billingRuns.get, operations.getBillingRun),
  },
  tokens: {
    list: serveOperator(operator.tokens.list, operations.listOperatorTokens),
    create: serveOperator(operator.tokens.create, operations.createOperatorToken),
    revoke: serveOperator(operator.tokens.revoke, operations.revokeOperatorToken),
  },
  audit: {
    list: serveOperator(operator.audit.list, operations.listAuditLog),
  },
};
