import { operatorContract } from "@lamplight/contracts";
import * as operations from "@lamplight/operations";
import { serveOperator } from "../procedures/serve.ts";

const { operator } = operatorContract;

export const operatorRouter = {
  retailers: {
    create: serveOperator(operator.retailers.create, operations.createRetailer),
    contractTexts: {
      create: serveOperator(operator.retailers.contractTexts.create, operations.createContractText),
      list: serveOperator(operator.retailers.contractTexts.list, operations.listContractTexts),
      publish: serveOperator(
        operator.retailers.contractTexts.publish,
        operations.publishContractText,
      ),
    },
  },
  apps: {
    createSandbox: serveOperator(operator.apps.createSandbox, operations.createSandboxApp),
  },
  planGroups: {
    create: serveOperator(operator.planGroups.create, operations.createPlanGroup),
    list: serveOperator(operator.planGroups.list, operations.listPlanGroups),
    get: serveOperator(operator.planGroups.get, operations.getPlanGroup),
    update: serveOperator(operator.planGroups.update, operations.updatePlanGroup),
  },
  rateSheets: {
    create: serveOperator(operator.rateSheets.create, operations.createRateSheet),
    upload: serveOperator(operator.rateSheets.upload, operations.uploadRateSheet),
    list: serveOperator(operator.rateSheets.list, operations.listRateSheets),
    get: serveOperator(operator.rateSheets.get, operations.getRateSheet),
    approve: serveOperator(operator.rateSheets.approve, operations.approveRateSheet),
  },
  tariffs: {
    list: serveOperator(operator.tariffs.list, operations.listTariffs),
    create: serveOperator(operator.tariffs.create, operations.createTariff),
  },
  priceSeries: {
    create: serveOperator(operator.priceSeries.create, operations.createPriceSeries),
    publish: serveOperator(operator.priceSeries.publish, operations.publishPrice),
    listPublished: serveOperator(
      operator.priceSeries.listPublished,
      operations.listPublishedPrices,
    ),
    addDays: serveOperator(operator.priceSeries.addDays, operations.addIndexDays),
  },
  taxes: {
    statePlace: serveOperator(operator.taxes.statePlace, operations.stateSalesTaxes),
    listPlaces: serveOperator(operator.taxes.listPlaces, operations.listSalesTaxPlaces),
  },
  rules: {
    list: serveOperator(operator.rules.list, operations.listRules),
  },
  locations: {
    recordFacts: serveOperator(operator.locations.recordFacts, operations.recordLocationFacts),
    stateTermination: serveOperator(
      operator.locations.stateTermination,
      operations.stateTermination,
    ),
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
