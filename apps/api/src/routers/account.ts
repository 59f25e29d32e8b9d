import { partnerContract } from "@lamplight/contracts";
import * as operations from "@lamplight/operations";
import { serveAccount } from "../procedures/serve.ts";

const { account } = partnerContract;

export const accountRouter = {
  get: serveAccount(account.get, operations.getAccount),
  enroll: {
    searchAddress: serveAccount(account.enroll.searchAddress, operations.searchAddress),
    searchEsiId: serveAccount(account.enroll.searchEsiId, operations.searchEsiId),
    requestPlans: serveAccount(account.enroll.requestPlans, operations.requestPlans),
    acceptPlan: serveAccount(account.enroll.acceptPlan, operations.acceptPlan),
    get: serveAccount(account.enroll.get, operations.getEnrollment),
    finalize: serveAccount(account.enroll.finalize, operations.finalizeEnrollment),
  },
  billing: {
    invoices: {
      list: serveAccount(account.billing.invoices.list, operations.listInvoices),
      get: serveAccount(account.billing.invoices.get, operations.getInvoice),
      pdf: serveAccount(account.billing.invoices.pdf, operations.getInvoicePdf),
    },
  },
  locations: {
    list: serveAccount(account.locations.list, operations.listLocations),
    documents: serveAccount(account.locations.documents, operations.getLocationDocuments),
  },
};
