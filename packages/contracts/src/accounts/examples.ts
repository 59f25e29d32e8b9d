import { exampleIds } from "../examples.ts";
import { exampleActiveLocation } from "../locations/examples.ts";
import type { Account } from "./model.ts";

/** As it is when it was just created. */
export const exampleAccount: Account = {
  uuid: exampleIds.accountUuid,
  accountNumber: exampleIds.accountNumber,
  createdAt: "2022-03-01T06:00:00.000Z",
  firstName: "Rosa",
  lastName: "Delgado",
  email: "rosa.delgado@example.com",
  phoneNumber: "+1 214 555 0142",
  app: { uuid: exampleIds.appUuid, name: "Lantern Energy" },
  enrollment: null,
  locations: [],
};

export const exampleActiveAccount: Account = {
  ...exampleAccount,
  enrollment: {
    hasAcceptedPlan: true,
    hasPaymentMethod: false,
    isBillingAddressConfirmed: false,
    isIdentityVerified: false,
    isEnrollmentFinalized: true,
    isServiceActive: true,
  },
  locations: [exampleActiveLocation],
};
