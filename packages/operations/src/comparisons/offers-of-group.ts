import type { Utility } from "@lamplight/contracts/model";
import {
  findApp,
  findOfferedRates,
  findPlanGroup,
  listTduTariffs,
  readClock,
  type AppScope,
} from "@lamplight/database";
import { assert, DomainError, labelTariff, localDayOf } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { loadContractDocuments } from "../documents/contract-documents.ts";
import { pricePlan } from "../plans/price-plan.ts";
import type { NamedPlan } from "./named-plan.ts";

interface GroupOffers {
  readonly name: string;
  readonly offers: readonly Omit<NamedPlan, "tariffs">[];
}

/**
 * What a plan group offers today at a utility, priced as it would be for a customer and not kept: who compares has
 * accepted nothing.
 *
 * @throws DomainError not_found, no_delivery_tariff, tariff_not_official
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
  const tariff = labelTariff(tariffs, day, { isLive });
  const contracts = await loadContractDocuments(context, found, day);
  const rates = await findOfferedRates(scope, database, { utility, day, planGroupUuid });
  const offered = rates.filter(
    (rate) => termMonths === undefined || rate.termMonths === termMonths,
  );
  return {
    name,
    offers: offered.map((rate) => {
      const { version, pricing } = pricePlan(
        found,
        { ...rate, commissionCents },
        utility,
        tariff,
        contracts,
        now,
      );
      return {
        planUuid: null,
        planGroupUuid,
        name,
        version,
        segment,
        pricing,
        termMonths: rate.termMonths,
        utility,
      };
    }),
  };
}
