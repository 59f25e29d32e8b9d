import type { Utility } from "@lamplight/contracts/model";
import {
  findApp,
  findOfferedRates,
  findPlanGroup,
  listTduTariffs,
  readClock,
  type AppScope,
  type OfferedRate,
} from "@lamplight/database";
import { assert, DomainError, isDomainError, labelTariff, localDayOf } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { loadContractDocuments } from "../documents/contract-documents.ts";
import { pricePlan } from "../plans/price-plan.ts";
import type { NamedPlan } from "./named-plan.ts";

interface GroupOffers {
  readonly name: string;
  readonly offers: readonly Omit<NamedPlan, "tariffs">[];
  /** Why there is no offer, for people; null where there are some. */
  readonly fault: string | null;
}

/**
 * What a plan group offers today at a utility, priced as it would be for a customer and not kept: who compares has
 * accepted nothing.
 *
 * @throws DomainError not_found
 */
export async function offersOfGroup(
  context: Context,
  scope: AppScope,
  asked: { planGroupUuid: string; utility: Utility; termMonths: number | undefined },
): Promise<GroupOffers> {
  const { database } = context;
  const { planGroupUuid, utility, termMonths } = asked;
  const group = await findPlanGroup(scope, database, planGroupUuid);
  if (group === null) throw new DomainError("not_found");
  const found = await findApp(scope, database);
  assert(found !== null, "an App that calls is not there");
  const { now } = await readClock(scope, database);
  const day = localDayOf(now);
  const { name, segment, commissionCentsPerMonth: commissionCents } = group;
  const isLive = found.app.environment === "live";
  const tariffs = await listTduTariffs(database, utility, segment);
  const contracts = await loadContractDocuments(context, found, day);
  const rates = await findOfferedRates(scope, database, { utility, day, planGroupUuid });
  const offered = rates.filter(
    (rate) => termMonths === undefined || rate.termMonths === termMonths,
  );
  const offerOf = (rate: OfferedRate) => {
    const tariff = labelTariff(tariffs, day, { isLive });
    const priced = pricePlan(found, { ...rate, commissionCents }, utility, tariff, contracts, now);
    const { version, pricing } = priced;
    const { termMonths: ofRate } = rate;
    const names = { planUuid: null, planGroupUuid, name, termMonths: ofRate, utility };
    return { ...names, version, segment, pricing };
  };
  try {
    const fault = offered.length === 0 ? "an offer today" : null;
    return { name, offers: offered.map(offerOf), fault };
  } catch (error) {
    // What keeps one group from being offered says nothing of the others that are compared.
    if (!isDomainError(error)) throw error;
    return { name, offers: [], fault: error.message };
  }
}
