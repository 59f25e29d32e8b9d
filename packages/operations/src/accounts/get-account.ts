import type { Account } from "@lamplight/contracts/model";
import { findAccount, findApp, listLocationViews, type AccountScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toLocationOutputs } from "../locations/location-output.ts";

export async function getAccount(context: Context, scope: AccountScope): Promise<Account> {
  const { database } = context;
  const account = await findAccount(scope, database);
  const found = await findApp(scope, database);
  if (account === null || found === null) throw new DomainError("not_found");
  const views = await listLocationViews(scope, database);
  const locations = await toLocationOutputs(context, views);
  const newest = views[0];
  return {
    uuid: account.uuid,
    accountNumber: account.accountNumber,
    createdAt: account.createdAt,
    firstName: account.firstName,
    lastName: account.lastName,
    email: account.email,
    phoneNumber: account.phoneNumber,
    app: { uuid: found.app.uuid, name: found.app.name },
    enrollment:
      newest === undefined
        ? null
        : {
            hasAcceptedPlan: true,
            hasPaymentMethod: false,
            isBillingAddressConfirmed: false,
            isIdentityVerified: false,
            isEnrollmentFinalized: newest.enrollment.finalizedAt !== null,
            isServiceActive: newest.enrollment.state === "active",
          },
    locations,
  };
}
