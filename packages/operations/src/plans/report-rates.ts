import type {
  EnergyComponent,
  KeptRate,
  RateSheetRow,
  RateSheetRowReport,
  Utility,
} from "@lamplight/contracts/model";
import {
  listApprovedRates,
  listOpenOffers,
  listTduTariffs,
  readClock,
  type AppScope,
  type OpenOffer,
  type PlanGroupRow,
  type TduTariffRow,
} from "@lamplight/database";
import {
  canonicalJson,
  energyRateOf,
  isDomainError,
  labelTariff,
  rateProblems,
  startOfDay,
} from "@lamplight/domain";
import type { Context } from "../context.ts";
import { energyOfRow } from "./energy-of-row.ts";

/** A row before it is known what becomes of it. */
export interface ReadRate {
  readonly row: number;
  readonly rate: RateSheetRow | null;
  readonly reasons: readonly string[];
}

/** A row with what becomes of it, and its price as it would be kept. */
export interface ReportedRate {
  readonly report: RateSheetRowReport;
  readonly energy: EnergyComponent | null;
}

const shownOffers = 20;

type Key = Pick<RateSheetRow, "utility" | "termMonths" | "effectiveOn">;
const keyOf = ({ utility, termMonths, effectiveOn }: Key): string =>
  [utility, termMonths, effectiveOn].join(" ");

function toKeptRate(
  { utility, termMonths, effectiveOn }: Key,
  energy: EnergyComponent,
  isValid: boolean,
): KeptRate {
  const kept = { utility, termMonths, energy, effectiveOn };
  try {
    const pricing = { components: [energy] };
    const energyRateCentsPerKwh = isValid ? energyRateOf(pricing, effectiveOn) : null;
    return { ...kept, energyRateCentsPerKwh };
  } catch (error) {
    // Windows without shares have no one rate.
    if (!isDomainError(error, "unpriced")) throw error;
    return { ...kept, energyRateCentsPerKwh: null };
  }
}

/** What rates are weighed against, loaded once for all rows. */
interface Weights {
  readonly group: PlanGroupRow;
  readonly approved: ReadonlyMap<string, KeptRate>;
  readonly tariffs: ReadonlyMap<Utility, readonly TduTariffRow[]>;
  readonly openOffers: readonly OpenOffer[];
}

async function loadWeights(
  { database }: Context,
  scope: AppScope,
  group: PlanGroupRow,
  rates: readonly ReadRate[],
): Promise<Weights> {
  const { now } = await readClock(scope, database);
  const approved = await listApprovedRates(scope, database, group.uuid);
  const tariffs = new Map<Utility, readonly TduTariffRow[]>();
  for (const { rate } of rates) {
    if (rate === null || tariffs.has(rate.utility)) continue;
    tariffs.set(rate.utility, await listTduTariffs(database, rate.utility, group.segment));
  }
  return {
    group,
    approved: new Map(approved.map((row) => [keyOf(row), toKeptRate(row, row.energy, true)])),
    tariffs,
    openOffers: await listOpenOffers(scope, database, group.uuid, now),
  };
}

/** The tariff that delivery is charged by on a row's day, also where a live label may not say so yet. */
function tariffOn(tariffs: readonly TduTariffRow[], day: string): TduTariffRow | null {
  try {
    return labelTariff(tariffs, day, { isLive: false });
  } catch (error) {
    if (!isDomainError(error, "no_delivery_tariff")) throw error;
    return null;
  }
}

const refused = (row: number, reasons: readonly string[]): RateSheetRowReport => ({
  row,
  outcome: "refused",
  rate: null,
  reasons: [...reasons],
  duplicateOfRow: null,
  replaces: null,
  openOfferCount: 0,
  openOffers: [],
});

function reportRate(
  { row, rate, reasons }: ReadRate,
  duplicateOfRow: number | null,
  { group, approved, tariffs, openOffers }: Weights,
): ReportedRate {
  if (rate === null) return { report: refused(row, reasons), energy: null };
  const energy = energyOfRow(rate);
  if (typeof energy === "string") return { report: refused(row, [energy]), energy: null };
  const { utility, termMonths, effectiveOn } = rate;
  const ratedGroup = { ...group, commissionCents: group.commissionCentsPerMonth };
  const tariff = tariffOn(tariffs.get(utility) ?? [], effectiveOn);
  const problems = rateProblems(energy, ratedGroup, tariff, effectiveOn);
  const kept = toKeptRate(rate, energy, problems.length === 0);
  if (duplicateOfRow !== null) {
    problems.push(`Utility, term and day of effect are those of row ${duplicateOfRow}.`);
  }
  if (problems.length > 0) {
    return { report: { ...refused(row, problems), rate: kept, duplicateOfRow }, energy };
  }
  const inForce = approved.get(keyOf(rate)) ?? null;
  const isSame = inForce !== null && canonicalJson(inForce.energy) === canonicalJson(energy);
  const touched = isSame
    ? []
    : openOffers.filter(
        (offer) =>
          offer.utility === utility &&
          offer.termMonths === termMonths &&
          offer.expiresAt > startOfDay(effectiveOn),
      );
  return {
    energy,
    report: {
      row,
      outcome: isSame ? "unchanged" : inForce === null ? "accepted" : "replaces",
      rate: kept,
      reasons: [],
      duplicateOfRow: null,
      replaces: inForce,
      openOfferCount: touched.length,
      openOffers: touched
        .slice(0, shownOffers)
        .map(({ uuid: planUuid, version, expiresAt }) => ({ planUuid, version, expiresAt })),
    },
  };
}

/** What becomes of each rate, or would become of it, of those that come together to a plan group now. */
export async function reportRates(
  context: Context,
  scope: AppScope,
  group: PlanGroupRow,
  rates: readonly ReadRate[],
): Promise<ReportedRate[]> {
  const weights = await loadWeights(context, scope, group, rates);
  const firstRows = new Map<string, number>();
  return rates.map((read) => {
    if (read.rate === null) return reportRate(read, null, weights);
    const key = keyOf(read.rate);
    const duplicateOfRow = firstRows.get(key) ?? null;
    if (duplicateOfRow === null) firstRows.set(key, read.row);
    return reportRate(read, duplicateOfRow, weights);
  });
}
