import {
  findAccount,
  findApp,
  findLocationPremise,
  findPlan,
  findSupplyContract,
  listInvoiceLines,
  loadUsageDays,
  type AccountScope,
  type InvoiceView,
} from "@lamplight/database";
import { assert, dayTotals, eachDay } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { utilityFacts } from "../utilities.ts";
import { toAddressLines, toBrandData, toRetailerData } from "./brand-data.ts";
import type { InvoiceDocumentData } from "@lamplight/domain";

async function loadDailyUsage(
  { database }: Context,
  { invoice }: InvoiceView,
): Promise<InvoiceDocumentData["dailyUsage"]> {
  const { premiseId, periodFrom: from, periodUntil: until } = invoice;
  const [days = []] = await loadUsageDays(invoice, database, [{ premiseId, from, until }]);
  const byDay = new Map(days.map((usageDay) => [usageDay.day, dayTotals(usageDay)]));
  return Array.from(eachDay(from, until), (day) => {
    const totals = byDay.get(day);
    return {
      day,
      consumptionWh: totals?.consumptionWh ?? 0,
      generationWh: totals?.generationWh ?? null,
      isEstimated: (totals?.estimatedCount ?? 0) > 0,
    };
  });
}

/** All that an invoice's document shows, from what was issued and from whom it concerns. */
export async function loadInvoiceDocumentData(
  context: Context,
  scope: AccountScope,
  view: InvoiceView,
): Promise<InvoiceDocumentData> {
  const { database } = context;
  const { invoice } = view;
  const { locationUuid, periodFrom: on } = invoice;
  const found = await findApp(scope, database);
  const account = await findAccount(scope, database);
  const premise = await findLocationPremise(scope, database, locationUuid);
  const plan = await findPlan(scope, database, invoice.planUuid);
  const contract = await findSupplyContract(scope, database, { locationUuid, on });
  assert(
    found !== null && account !== null && premise !== null && plan !== null,
    "an invoice without its App, account, premise or plan",
  );
  const addressLines = toAddressLines(premise);
  return {
    language: "en",
    isSandbox: found.app.environment === "sandbox",
    issuedAt: invoice.issuedAt,
    brand: toBrandData(found.app),
    retailer: toRetailerData(found.retailer),
    utility: utilityFacts[premise.utility],
    customer: {
      name: `${account.firstName} ${account.lastName}`,
      accountNumber: account.accountNumber,
      mailingAddressLines: addressLines,
    },
    service: { addressLines, esiId: premise.esiId },
    plan: {
      name: plan.name,
      termMonths: plan.termMonths,
      contractEndsOn: contract?.nominalEndsOn ?? null,
    },
    number: String(invoice.number),
    invoiceOn: invoice.invoiceOn,
    dueOn: view.dueOn,
    periodFrom: invoice.periodFrom,
    periodUntil: invoice.periodUntil,
    totalWh: invoice.billedWh,
    averageCentsPerKwh: invoice.averageCentsPerKwh,
    previousBalanceCents: invoice.balanceForwardCents,
    paymentsCents: 0,
    currentChargesCents: invoice.totalCents,
    amountDueCents: invoice.amountDueCents,
    lines: await listInvoiceLines(scope, database, invoice.number),
    meterReads: invoice.meterReads.map(({ fromDate, untilDate, ...read }) => ({
      ...read,
      fromOn: fromDate,
      untilOn: untilDate,
    })),
    dailyUsage: await loadDailyUsage(context, view),
    messages: invoice.messages,
  };
}
