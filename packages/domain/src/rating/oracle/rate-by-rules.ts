import type { ComponentOf, EnergyComponent, PricingComponent } from "@lamplight/contracts/model";
import { addIndexed } from "./add-indexed.ts";
import { addIntervals, isComplete, type WindowEnergy } from "./add-intervals.ts";
import { Fraction, nothing, sumOf } from "./fraction.ts";
import { daysFrom, monthsBetween, plusDays } from "./local-day.ts";
import {
  OracleRefusal,
  type OracleBill,
  type OracleData,
  type OracleInput,
  type OracleLine,
  type OracleStage,
} from "./model.ts";
import { priceEnergy } from "./price-energy.ts";
import { pricesOf } from "./price-windows.ts";
import { scaled } from "./scaled.ts";
import { shareOut } from "./share-out.ts";

const nanosPerCent = 10_000_000n;
const nanosPerMicro = 1000n;

const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n);
const smaller = (one: bigint, other: bigint) => (one < other ? one : other);
const ofCents = (cents: bigint) => new Fraction(cents * nanosPerCent);
const ofDollars = (text: string) => ofCents(scaled(text, 2));
const taxAt = (exact: Fraction, percent: bigint) => exact.times(percent, 1_000_000n);
const exactOf = (lines: readonly OracleLine[]) => sumOf(lines.map(({ exact }) => exact));
const isTax = ({ stage }: OracleLine) => ["puc", "receipts", "sales"].includes(stage);

/** Percent in thousandths by the population of a city: Tax Code 182.022. */
const receiptsThousandths = {
  up_to_1000: 0n,
  "1001_to_2499": 581n,
  "2500_to_9999": 1070n,
  "10000_or_more": 1997n,
};

/** 16 TAC 25.475: none where the retailer ends service, in the last 14 days, with a move, 14 days after a notice. */
function owesTerminationFee(termination: NonNullable<OracleInput["termination"]>): boolean {
  const { endsOn, contractEndsOn, reason, hasForwardingAddress, changeNoticeSentOn } = termination;
  const daysAfterNotice = changeNoticeSentOn === null ? -1 : daysFrom(changeNoticeSentOn, endsOn);
  return !(
    reason === "ended_by_retailer" ||
    daysFrom(endsOn, contractEndsOn) <= 14 ||
    (reason === "moved_out" && hasForwardingAddress) ||
    (daysAfterNotice >= 0 && daysAfterNotice <= 14)
  );
}

type UseComponent = ComponentOf<"usage_credit" | "usage_fee" | "minimum_usage_fee">;

/** The amount of a credit or fee that depends on use; null where the use is outside of its bounds. */
function amountOfUse(component: UseComponent, billedWh: bigint, days: bigint): Fraction | null {
  const bounds: {
    atLeastKwh?: string | undefined;
    moreThanKwh?: string | undefined;
    atMostKwh?: string | undefined;
    lessThanKwh?: string | undefined;
  } = component;
  const short =
    component.kind !== "minimum_usage_fee" &&
    component.shortCycle !== undefined &&
    days < BigInt(component.shortCycle.referenceDays)
      ? component.shortCycle
      : null;
  const reference = short === null ? 1n : BigInt(short.referenceDays);
  const share = short === null ? 1n : days;
  const use = new Fraction(billedWh);
  const boundOf = (text: string) =>
    short?.slides === "amount_and_thresholds"
      ? new Fraction(scaled(text, 3) * share, reference)
      : new Fraction(scaled(text, 3));
  const { atLeastKwh, moreThanKwh, atMostKwh, lessThanKwh } = bounds;
  if (atLeastKwh !== undefined && use.isBelow(boundOf(atLeastKwh))) return null;
  if (lessThanKwh !== undefined && !use.isBelow(boundOf(lessThanKwh))) return null;
  if (moreThanKwh !== undefined && !boundOf(moreThanKwh).isBelow(use)) return null;
  if (atMostKwh !== undefined && boundOf(atMostKwh).isBelow(use)) return null;
  return ofDollars(component.dollars).times(share, reference);
}

/** A bill in the making. */
class ByRules {
  readonly #input: OracleInput;
  readonly #data: OracleData;
  readonly #energy: EnergyComponent;
  readonly #isLabel: boolean;
  readonly #billedWh: bigint;
  readonly #chargedWh: bigint;
  readonly #days: bigint;
  readonly #lines: OracleLine[] = [];
  readonly #charged: bigint[];
  #sums: WindowEnergy | null = null;

  constructor(input: OracleInput, data: OracleData) {
    this.#input = input;
    this.#data = data;
    this.#isLabel = input.isQuote;
    this.#billedWh = BigInt(input.billedWh);
    this.#days = BigInt(daysFrom(input.period.from, input.period.until));
    const [energy] = this.#all(
      "flat_energy",
      "tiered_energy",
      "time_of_use_energy",
      "variable_energy",
      "indexed_energy",
    );
    if (energy === undefined) throw new Error("no price of energy");
    this.#energy = energy;
    const ofVehicles = sum(
      this.#all("vehicle_charging_allowance").map(({ labelKwh }) => scaled(labelKwh, 3)),
    );
    const rest = this.#billedWh - (this.#isLabel ? ofVehicles : 0n);
    this.#chargedWh = rest < 0n ? 0n : rest;
    this.#charged = this.#shareCharged();
  }

  #all<TKind extends PricingComponent["kind"]>(...kinds: TKind[]): ComponentOf<TKind>[] {
    const isWanted = (component: PricingComponent): component is ComponentOf<TKind> =>
      kinds.some((kind) => kind === component.kind);
    return this.#input.pricing.components.filter(isWanted);
  }

  #charge(stage: OracleStage, code: string, exact: Fraction, cents?: bigint): void {
    this.#lines.push({ stage, code, exact, cents: cents ?? exact.inUnitsOf(nanosPerCent) });
  }

  #intervals(): WindowEnergy {
    const isExportAskedFor = this.#all("export_buyback").length > 0;
    return (this.#sums ??= addIntervals(this.#energy, this.#input, this.#data, isExportAskedFor));
  }

  /** The billed energy by window: as the intervals lie, and on a label by the shares that it states. */
  #shareCharged(): bigint[] {
    const energy = this.#energy;
    if (energy.kind !== "time_of_use_energy") {
      const needsIntervals = energy.kind === "indexed_energy" && !this.#isLabel;
      if (needsIntervals && !isComplete(this.#input, this.#data)) {
        throw new OracleRefusal("intervals_missing");
      }
      return [this.#chargedWh];
    }
    const weights = this.#isLabel
      ? pricesOf(energy).map(({ labelShare }) => {
          if (labelShare === undefined) throw new OracleRefusal("label_share_missing");
          return scaled(labelShare, 6);
        })
      : this.#intervals().imported;
    const shares = shareOut(this.#chargedWh, weights);
    if (shares === null) throw new OracleRefusal("intervals_missing");
    return shares;
  }

  #chargeEnergy(): void {
    for (const { dollarsPerCycle } of this.#all("base_charge")) {
      this.#charge("energy", "base_charge", ofDollars(dollarsPerCycle));
    }
    for (const { dollarsPerDay } of this.#all("daily_base_charge")) {
      const exact = new Fraction(this.#days * scaled(dollarsPerDay, 6) * nanosPerMicro);
      this.#charge("energy", "base_charge", exact);
    }
    for (const { dollarsPerDay } of this.#all("prepaid_daily_charge")) {
      if (!this.#isLabel) throw new OracleRefusal("not_billable");
      const exact = new Fraction(this.#days * scaled(dollarsPerDay, 6) * nanosPerMicro);
      this.#charge("energy", "prepaid_charge", exact);
    }
    for (const { dollarsPerVehicle } of this.#all("vehicle_charging_allowance")) {
      if (!this.#isLabel) throw new OracleRefusal("not_billable");
      this.#charge("energy", "vehicle_charging_fee", ofDollars(dollarsPerVehicle));
    }
    for (const part of priceEnergy(this.#energy, this.#input, this.#data, this.#charged)) {
      this.#charge("energy", "energy_charge", part);
    }
  }

  #chargeUse(): void {
    const { account } = this.#input;
    for (const component of this.#all("minimum_usage_fee")) {
      const amount = amountOfUse(component, this.#billedWh, this.#days);
      if (amount !== null) this.#charge("use", "minimum_usage_fee", amount);
    }
    for (const component of this.#all("usage_fee")) {
      const amount = amountOfUse(component, this.#billedWh, this.#days);
      if (amount !== null) this.#charge("use", "usage_fee", amount);
    }
    for (const component of this.#all("usage_credit")) {
      const amount = amountOfUse(component, this.#billedWh, this.#days);
      if (amount !== null) this.#charge("use", "usage_credit", amount.times(-1n));
    }
    for (const { dollarsPerCycle, dollarsPerKwh, revokedWhen = [] } of this.#all("bill_credit")) {
      if (!this.#isLabel && revokedWhen.length > 0) {
        if (account === null) throw new OracleRefusal("account_facts_missing");
        if (revokedWhen.some((condition) => account.revoking.includes(condition))) continue;
      }
      const amount =
        dollarsPerCycle === undefined
          ? new Fraction(this.#chargedWh * scaled(dollarsPerKwh ?? "", 6))
          : ofDollars(dollarsPerCycle);
      this.#charge("use", "bill_credit", amount.times(-1n));
    }
    for (const { dollarsPerDevice, maxDevices, labelDevices } of this.#all("device_credit")) {
      if (!this.#isLabel && account === null) throw new OracleRefusal("account_facts_missing");
      const devices = smaller(
        BigInt(this.#isLabel ? labelDevices : (account?.deviceCount ?? 0)),
        BigInt(maxDevices),
      );
      if (devices === 0n) continue;
      const amount = new Fraction(devices * scaled(dollarsPerDevice, 6) * nanosPerMicro);
      this.#charge("use", "device_credit", amount.times(-1n));
    }
  }

  /** The row of the tariff in force on a day; an official one goes before an observed one of the same day. */
  #rowOn(day: string): OracleData["tariffRows"][number] {
    const [row] = this.#data.tariffRows
      .filter(({ effectiveOn }) => effectiveOn <= day)
      .toSorted((one, other) =>
        one.effectiveOn === other.effectiveOn
          ? Number(other.status === "official") - Number(one.status === "official")
          : one.effectiveOn < other.effectiveOn
            ? 1
            : -1,
      );
    if (row === undefined) throw new Error(`no tariff on ${day}`);
    return row;
  }

  /** Day by day: whose row, and how many Wh lie in it. */
  #chargeTariff(): void {
    const { from, until } = this.#input.period;
    const atRead = this.#rowOn(until);
    const days = Array.from({ length: Number(this.#days) }, (_, index) => plusDays(from, index));
    const rows =
      atRead.spanningPeriods === "by_day"
        ? days.map((day) => this.#rowOn(day))
        : days.map(() => atRead);
    const used = [...new Set(rows)];
    const daysOf = used.map((row) => BigInt(rows.filter((other) => other === row).length));
    let weights = daysOf;
    if (isComplete(this.#input, this.#data)) {
      const drawn = used.map((row) =>
        sum(
          this.#data.days
            .filter((_, index) => rows[index] === row)
            .map(({ consumptionWh }) => BigInt(consumptionWh.reduce((all, wh) => all + wh, 0))),
        ),
      );
      if (sum(drawn) > 0n) weights = drawn;
    }
    const shares = shareOut(this.#chargedWh, weights) ?? [];
    for (const [index, { monthlyCents, rateMicrosPerKwh }] of used.entries()) {
      const monthly = ofCents(BigInt(monthlyCents)).times(daysOf[index] ?? 0n, this.#days);
      this.#charge("delivery", "delivery_monthly", monthly);
      const perKwh = new Fraction((shares[index] ?? 0n) * BigInt(rateMicrosPerKwh));
      this.#charge("delivery", "delivery_per_kwh", perKwh);
    }
  }

  #chargeDelivery(): void {
    const { delivery } = this.#input;
    const isPassedOn = this.#all("delivery_pass_through").length > 0;
    if (delivery.kind === "tdu_invoice") {
      for (const { code, amountCents } of delivery.lines) {
        const isService = code === "non_recurring";
        if (!isPassedOn && (!isService || this.#all("bundled_delivery").length === 0)) continue;
        const name = isService ? "tdu_non_recurring" : code;
        this.#charge("delivery", name, ofCents(BigInt(amountCents)));
      }
    } else if (isPassedOn) {
      if (delivery.kind === "none") throw new OracleRefusal("price_missing");
      if (delivery.kind === "stated") {
        this.#charge("delivery", "delivery_monthly", ofCents(BigInt(delivery.monthlyCents)));
        const perKwh = new Fraction(this.#chargedWh * BigInt(delivery.rateMicrosPerKwh));
        this.#charge("delivery", "delivery_per_kwh", perKwh);
      } else {
        this.#chargeTariff();
      }
    }
    for (const { waivedWindows = [] } of this.#all("delivery_pass_through")) {
      if (this.#energy.kind !== "time_of_use_energy" || this.#chargedWh === 0n) continue;
      const waived = sum(
        pricesOf(this.#energy).map(({ name }, window) =>
          waivedWindows.includes(name) ? (this.#charged[window] ?? 0n) : 0n,
        ),
      );
      const perKwh = this.#lines.filter(({ code }) => code === "delivery_per_kwh");
      if (waived === 0n || perKwh.length === 0) continue;
      const amount = sumOf(perKwh.map(({ exact }) => exact)).times(waived, this.#chargedWh);
      this.#charge("delivery", "delivery_waiver", amount.times(-1n));
    }
  }

  #exportCredit({ price, span, capToImport = false }: ComponentOf<"export_buyback">): Fraction {
    const sums = this.#intervals();
    const exported = sum(sums.exported);
    if (price.kind === "import_rate") {
      const isByInterval = span === "interval";
      if (this.#energy.kind === "indexed_energy") {
        const { amount, wh } = addIndexed(this.#energy, this.#data, smaller);
        return wh > this.#chargedWh ? amount.times(this.#chargedWh, wh) : amount;
      }
      const setOff = isByInterval ? sums.netted : sums.exported;
      const rest = this.#charged.map((wh, window) => wh - smaller(wh, setOff[window] ?? 0n));
      const costOf = (wh: readonly bigint[]) =>
        sumOf(priceEnergy(this.#energy, this.#input, this.#data, wh));
      return costOf(this.#charged).minus(costOf(rest));
    }
    const isCappedBySlot = capToImport && span === "interval";
    const most = isCappedBySlot ? sum(sums.netted) : capToImport ? this.#billedWh : exported;
    const credited = smaller(most, exported);
    if (price.kind === "fixed") return new Fraction(credited * scaled(price.rateDollarsPerKwh, 6));
    const { amount, wh } = addIndexed(price, this.#data, (drawn, given) =>
      isCappedBySlot ? smaller(drawn, given) : given,
    );
    return wh > credited ? amount.times(credited, wh) : amount;
  }

  #creditExport(): void {
    if (this.#isLabel) return;
    for (const component of this.#all("export_buyback")) {
      let credit = this.#exportCredit(component);
      const limits: Fraction[] = [];
      if (component.capDollarsPerCycle !== undefined) {
        limits.push(ofDollars(component.capDollarsPerCycle));
      }
      if (component.offsets === "energy") {
        const energy = sumOf(
          this.#lines.filter(({ code }) => code === "energy_charge").map(({ exact }) => exact),
        );
        // Energy that itself was paid for is nothing that a credit could be set against.
        limits.push(energy.isBelow(nothing) ? nothing : energy);
      }
      for (const most of limits) if (most.isBelow(credit)) credit = most;
      this.#charge("export", "export_credit", credit.times(-1n));
    }
  }

  /** Receipts: neither the nuclear decommissioning fee nor what the retailer pays for export. */
  #receipts(...further: OracleStage[]): OracleLine[] {
    return this.#lines.filter(
      ({ stage, code }) =>
        code !== "nuclear_decommissioning" &&
        ["energy", "use", "delivery", ...further].includes(stage),
    );
  }

  #assess(): void {
    const { taxes } = this.#input;
    if (taxes.kind === "label") return;
    this.#charge("puc", "puc_assessment", exactOf(this.#receipts()).times(1n, 600n));
    const { isInsideCityLimits, populationBand, exemptions = [] } = taxes.jurisdiction;
    if (isInsideCityLimits && populationBand !== null && !exemptions.includes("gross_receipts")) {
      const base = exactOf(this.#receipts("puc"));
      const exact = base.times(receiptsThousandths[populationBand], 100_000n);
      this.#charge("receipts", "gross_receipts_reimbursement", exact);
    }
    if (taxes.salesTaxes.length === 0 || exemptions.includes("sales_tax")) return;
    const taxed = this.#receipts("puc", "receipts");
    const percents = taxes.salesTaxes.map(({ percent }) => scaled(percent, 4));
    const centsAt = (exact: Fraction) => taxAt(exact, sum(percents)).inUnitsOf(nanosPerCent);
    let left =
      taxes.salesTaxRounding === "per_line"
        ? sum(taxed.map(({ exact }) => centsAt(exact)))
        : centsAt(exactOf(taxed));
    for (const [index, percent] of percents.entries()) {
      const exact = taxAt(exactOf(taxed), percent);
      let cents = exact.inUnitsOf(nanosPerCent);
      // No authority takes more than is left of the combined tax, nor gives back.
      const [least, most] = left < 0n ? [left, 0n] : [0n, left];
      cents = cents < least ? least : cents > most ? most : cents;
      if (index === percents.length - 1) cents = left;
      left -= cents;
      this.#charge("sales", "sales_tax", exact, cents);
    }
  }

  #terminate(): void {
    const { termination } = this.#input;
    if (termination === null || !owesTerminationFee(termination)) return;
    for (const { dollars, dollarsPerRemainingMonth } of this.#all("early_termination_fee")) {
      const months = BigInt(monthsBetween(termination.endsOn, termination.contractEndsOn));
      if (dollars !== undefined) {
        this.#charge("end", "early_termination_fee", ofDollars(dollars));
      } else if (months > 0n) {
        const exact = ofDollars(dollarsPerRemainingMonth ?? "").times(months);
        this.#charge("end", "early_termination_fee", exact);
      }
    }
  }

  bill(): OracleBill {
    this.#chargeEnergy();
    this.#chargeUse();
    this.#chargeDelivery();
    this.#creditExport();
    this.#assess();
    this.#terminate();
    const lines = this.#lines.filter((line) => !isTax(line) || line.cents !== 0n);
    const recurring = sumOf(
      lines
        .filter(
          (line) =>
            !isTax(line) &&
            !["export_credit", "tdu_non_recurring", "early_termination_fee"].includes(line.code),
        )
        .map(({ exact }) => exact),
    );
    return {
      lines,
      cents: sum(lines.map(({ cents }) => cents)),
      exact: sumOf(lines.map(({ exact }) => exact)),
      recurring,
      // Nano-dollars per Wh are micro-dollars per kWh; a tenth of a cent has a thousand.
      averageTenths: this.#billedWh === 0n ? null : recurring.inUnitsOf(1000n * this.#billedWh),
    };
  }
}

/**
 * A bill from the rules alone: a second way that shares no code with the engine, takes every step in bigints and
 * is written for being read, not for speed.
 *
 * @throws OracleRefusal
 */
export function rateByRules(input: OracleInput, data: OracleData): OracleBill {
  return new ByRules(input, data).bill();
}
