import type { Segment, Utility } from "@lamplight/contracts/model";
import {
  findApp,
  findOfferedRates,
  listTduTariffs,
  readClock,
  type AppScope,
  type OfferedRate,
  type PlanRow,
  type TduTariffRow,
} from "@lamplight/database";
import {
  DomainError,
  formatDollars,
  formatMicros,
  formatMicrosAsCents,
  isDomainError,
  labelTariff,
  localDayOf,
  parseCents,
  parseCentsAsMicros,
  parseMicros,
  rateOfTerm,
  solveOffer,
  type Knobs,
} from "@lamplight/domain";
import type { Context } from "../context.ts";
import { loadContractDocuments } from "../documents/contract-documents.ts";
import { storeContractDocuments } from "../documents/store-contract-documents.ts";
import { offerPlan } from "./offer-plan.ts";
import type { PricedRate } from "./price-plan.ts";

/** What is asked for: plans of one utility, and what a partner sets of them. */
export interface PlanRequest {
  readonly utility: Utility;
  readonly planGroup?: string | undefined;
  readonly energyRateCentsPerKwh?: string | undefined;
  readonly partnerCommissionPerMonthDollars?: string | undefined;
  readonly termMonths?: number | undefined;
}

export interface Offer {
  readonly plan: PlanRow;
  readonly tariff: TduTariffRow;
}

/** Of all groups' rates those of a term, or all. */
function ratesOfTerm(rates: readonly OfferedRate[], termMonths: number | undefined): OfferedRate[] {
  if (termMonths === undefined) return [...rates];
  return [...Map.groupBy(rates, ({ group }) => group.uuid).values()].flatMap((ofGroup) => {
    const rate = rateOfTerm(ofGroup, termMonths);
    return rate === null ? [] : [rate];
  });
}

/** @throws DomainError rate_too_precise, invalid_input (a commission finer than a cent) */
function knobsOf(request: PlanRequest): Knobs {
  const { energyRateCentsPerKwh: rate, partnerCommissionPerMonthDollars: commission } = request;
  return {
    rateMicrosPerKwh: rate === undefined ? null : parseCentsAsMicros(rate, "energyRateCentsPerKwh"),
    commissionCents: commission === undefined ? null : parseCents(commission),
  };
}

/**
 * A rate with the knobs turned.
 *
 * @throws DomainError rate_not_flat, below_cost
 */
function turned(offered: OfferedRate, knobs: Knobs, tariff: TduTariffRow, on: string): PricedRate {
  const { group, energy } = offered;
  const { uuid: planGroupUuid, commissionCentsPerMonth: commissionCents } = group;
  if (knobs.rateMicrosPerKwh === null && knobs.commissionCents === null) {
    return { ...offered, commissionCents };
  }
  if (energy.kind !== "flat_energy") throw new DomainError("rate_not_flat", { planGroupUuid });
  const solved = solveOffer(
    {
      pricing: { components: [energy, ...group.components] },
      rateMicrosPerKwh: parseMicros(energy.rateDollarsPerKwh, "rateDollarsPerKwh"),
      commissionCents,
      costMicrosPerKwh: group.costMicrosPerKwh,
      tariff,
      on,
    },
    knobs,
  );
  if (solved.kind === "below_cost") {
    throw new DomainError("below_cost", {
      planGroupUuid,
      lowestEnergyRateCentsPerKwh: formatMicrosAsCents(solved.lowestRateMicrosPerKwh),
      highestCommissionPerMonthDollars: formatDollars(solved.highestCommissionCents),
    });
  }
  const rateDollarsPerKwh = formatMicros(solved.rateMicrosPerKwh);
  return {
    ...offered,
    energy: { kind: "flat_energy", rateDollarsPerKwh },
    commissionCents: solved.commissionCents,
  };
}

/**
 * Plans that an App offers at a utility now, each priced and with its documents. A plan group that cannot be
 * offered as it is asked for is left out, and why is told where none can.
 *
 * @throws DomainError not_found, no_delivery_tariff, tariff_not_official, rate_too_precise, rate_not_flat,
 * below_cost
 */
export async function offerPlans(
  context: Context,
  scope: AppScope,
  request: PlanRequest,
): Promise<Offer[]> {
  const { database } = context;
  const found = await findApp(scope, database);
  if (found === null) throw new DomainError("not_found");
  const { now } = await readClock(scope, database);
  const today = localDayOf(now);
  const { utility, planGroup: planGroupUuid, termMonths } = request;
  const knobs = knobsOf(request);
  const rates = await findOfferedRates(scope, database, { utility, day: today, planGroupUuid });
  const isLive = found.app.environment === "live";
  const tariffs = new Map<Segment, TduTariffRow[]>();
  for (const segment of new Set(rates.map(({ group }) => group.segment))) {
    tariffs.set(segment, await listTduTariffs(database, utility, segment));
  }
  const contracts = await loadContractDocuments(context, found, today);
  const stored = await storeContractDocuments(context, scope, contracts, now);
  const offers: Offer[] = [];
  let refusal: DomainError | null = null;
  for (const offered of ratesOfTerm(rates, termMonths)) {
    try {
      const ofSegment = tariffs.get(offered.group.segment) ?? [];
      const tariff = labelTariff(ofSegment, today, { isLive });
      const rate = turned(offered, knobs, tariff, today);
      const plan = await offerPlan(
        context,
        found,
        rate,
        utility,
        tariff,
        { contracts, stored },
        now,
      );
      offers.push({ plan, tariff });
    } catch (error) {
      if (!isDomainError(error)) throw error;
      refusal ??= error;
    }
  }
  if (offers.length === 0 && refusal !== null) throw refusal;
  return offers;
}
