import type { PricingComponent } from "@lamplight/contracts/model";
import type { RatedLine, RatingData, RatingInput } from "../../model.ts";
import { addIndexed } from "../add-indexed.ts";
import { Fraction, sumOf } from "../fraction.ts";
import { monthsBetween } from "../local-day.ts";
import { priceEnergy } from "../price-energy.ts";
import { pricesOf } from "../price-windows.ts";
import { scaled } from "../scaled.ts";
import { shareOut } from "../share-out.ts";

const nanosPerCent = 10_000_000n;
const nanosPerMicro = 1000n;

/** What a person has who recomputes a line: the bill, and the inputs that traces name. */
export interface Paper {
  readonly lines: readonly RatedLine[];
  readonly input: RatingInput;
  readonly data: RatingData | null;
}

function fractionOf(text: string): Fraction {
  const [n = "", d = ""] = text.split("/");
  return new Fraction(BigInt(n), BigInt(d));
}

/** A figure that the trace names; without it nobody could go on. */
function fact({ code, trace }: RatedLine, name: string): string {
  const value = trace.facts[name];
  if (value === undefined) throw new Error(`the trace of ${code} does not state ${name}`);
  return String(value);
}

const count = (line: RatedLine, name: string) => BigInt(fact(line, name));
const has = ({ trace }: RatedLine, name: string) => trace.facts[name] !== undefined;

/** Quantity times rate, as the line shows them. */
function quantityTimesRate({ quantity, rate, rateUnit, code }: RatedLine): Fraction {
  if (quantity === null || rate === null) throw new Error(`${code} shows no rate`);
  switch (rateUnit) {
    case "cents_per_kwh":
      return new Fraction(scaled(quantity, 3) * scaled(rate, 4));
    case "dollars_per_day":
    case "dollars_per_device":
      return new Fraction(BigInt(quantity) * scaled(rate, 6) * nanosPerMicro);
    case "dollars_per_month":
      return new Fraction(BigInt(quantity) * scaled(rate, 2) * nanosPerCent);
    default:
      throw new Error(`${code} is not made of quantity and rate`);
  }
}

/** Interval by interval from the named index and usage, in the proportion of what was billed. */
function indexedAmount(line: RatedLine, { data, input }: Paper, pricedWh: string): Fraction {
  const terms = {
    series: fact(line, "series"),
    multiplier: fact(line, "multiplier"),
    adderDollarsPerKwh: fact(line, "adderDollarsPerKwh"),
    floorDollarsPerKwh: has(line, "floorDollarsPerKwh")
      ? fact(line, "floorDollarsPerKwh")
      : undefined,
  };
  const named = input.indexes.find(({ sha256 }) => sha256 === fact(line, "indexSha256"));
  if (named === undefined || data === null) throw new Error("values that nothing names");
  const isNetted = has(line, "span") || line.trace.facts["cappedTo"] === "import of the interval";
  const energyOf = (drawn: bigint, given: bigint) => {
    if (line.code === "energy_charge") return drawn;
    return isNetted && drawn < given ? drawn : given;
  };
  const { amount, wh } = addIndexed(terms, { ...data, tariffRows: [] }, energyOf);
  if (wh !== count(line, pricedWh)) throw new Error("the trace names other energy");
  return wh === 0n ? amount : amount.times(scaled(line.quantity ?? "", 3), wh);
}

function componentNamed({ trace }: RatedLine, { input }: Paper): PricingComponent {
  const { source } = trace;
  const found = input.pricing.components.find(
    ({ kind }) => source.kind === "plan" && kind === source.component,
  );
  if (found === undefined) throw new Error("a component that no plan has");
  return found;
}

/** What export was worth before its limits. */
function exportCredit(line: RatedLine, paper: Paper): Fraction {
  if (line.rate !== null) return quantityTimesRate(line).times(-1n);
  if (has(line, "series")) return indexedAmount(line, paper, "pricedWh");
  const energy = paper.input.pricing.components.find(({ kind }) => kind.endsWith("_energy"));
  if (energy === undefined || !("kind" in energy)) throw new Error("no price of energy");
  switch (energy.kind) {
    case "flat_energy":
    case "tiered_energy":
    case "variable_energy":
    case "time_of_use_energy": {
      const names =
        energy.kind === "time_of_use_energy" ? pricesOf(energy).map(({ name }) => name) : [];
      const charged =
        energy.kind === "time_of_use_energy"
          ? shareOut(
              count(line, "chargedWh"),
              names.map((name) => count(line, `intervalWh of ${name}`)),
            )
          : [BigInt(paper.input.billedWh)];
      if (charged === null) throw new Error("nothing to share by");
      const netted =
        energy.kind === "time_of_use_energy"
          ? names.map((name) => count(line, `nettedWh of ${name}`))
          : [scaled(line.quantity ?? "", 3)];
      const rest = charged.map((wh, window) => wh - (netted[window] ?? 0n));
      const data = { days: [], indexes: [], tariffRows: [] };
      const [whole, without] = [charged, rest].map((wh) =>
        sumOf(priceEnergy(energy, paper.input, data, wh)),
      );
      if (String(whole) !== fact(line, "importExact")) throw new Error("another cost of import");
      if (String(without) !== fact(line, "restExact")) throw new Error("another cost of the rest");
      return fractionOf(fact(line, "importExact")).minus(fractionOf(fact(line, "restExact")));
    }
    default:
      throw new Error("an index whose trace names no series");
  }
}

function limited(line: RatedLine, paper: Paper): Fraction {
  const credit = exportCredit(line, paper);
  if (!has(line, "limitedBy")) return credit.times(-1n);
  if (String(credit) !== fact(line, "beforeLimitExact")) throw new Error("another credit");
  const limit = fractionOf(fact(line, "limitExact"));
  if (!limit.isBelow(credit)) throw new Error("a limit that limits nothing");
  return limit.times(-1n);
}

/** A share of the base that the trace states, whose lines stand on the bill. */
function shareOfBase(line: RatedLine, { lines }: Paper): Fraction {
  const { base, source } = line.trace;
  if (base === null) throw new Error(`${line.code} names no base`);
  const exact = fractionOf(base.exact);
  const printed = lines.filter(({ code }) => base.lineCodes.includes(code));
  const missing = exact.minus(sumOf(printed.map(({ trace }) => fractionOf(trace.exact))));
  const isWhole = base.lineCodes.every((code) => printed.some((other) => other.code === code));
  // A line of less than half a cent is not printed, and in the base all the same.
  if (isWhole ? missing.n !== 0n : missing.inUnitsOf(nanosPerCent) > 1n) {
    throw new Error(`lines on the bill are not the base of ${line.code}`);
  }
  if (source.kind === "regulation") {
    const ratio = fractionOf(source.ratio);
    return exact.times(ratio.n, ratio.d);
  }
  if (source.kind === "sales_tax") return exact.times(scaled(source.percent, 4), 1_000_000n);
  return exact.times(-count(line, "waivedWh"), count(line, "chargedWh"));
}

function amountOfDollars(line: RatedLine): Fraction {
  const amount = new Fraction(scaled(fact(line, "dollars"), 2) * nanosPerCent);
  const sign = line.code.endsWith("_credit") ? -1n : 1n;
  if (has(line, "referenceDays")) {
    return amount.times(sign * count(line, "days"), count(line, "referenceDays"));
  }
  if (has(line, "spanDays"))
    return amount.times(count(line, "spanDays"), count(line, "periodDays"));
  return amount.times(sign);
}

/** Nano-dollars of a line, from its trace and what the trace names. */
export function recomputeExact(line: RatedLine, paper: Paper): Fraction {
  if (line.code === "export_credit") return limited(line, paper);
  if (line.trace.base !== null) return shareOfBase(line, paper);
  if (line.trace.source.kind === "tdu_invoice") {
    const { delivery } = paper.input;
    const place = Number(fact(line, "invoiceLine")) - 1;
    const invoiced = delivery.kind === "tdu_invoice" ? delivery.lines[place] : undefined;
    if (invoiced?.description !== line.trace.source.description) throw new Error("another line");
    return amountOfDollars(line);
  }
  if (line.code === "early_termination_fee" && line.rate !== null) {
    const months = monthsBetween(fact(line, "endsOn"), fact(line, "contractEndsOn"));
    if (months !== Number(line.quantity)) throw new Error("other months");
  }
  if (line.rate !== null) return quantityTimesRate(line);
  if (has(line, "series")) {
    if (has(line, "labelIndexDollarsPerKwh")) {
      const energy = componentNamed(line, paper);
      if (energy.kind !== "indexed_energy") throw new Error("no index");
      const data = { days: [], indexes: [], tariffRows: [] };
      return sumOf(priceEnergy(energy, paper.input, data, [scaled(line.quantity ?? "", 3)]));
    }
    return indexedAmount(line, paper, "intervalWh");
  }
  return amountOfDollars(line);
}

/** Cents of a line, rounded as its trace says. */
export function recomputeCents(line: RatedLine, paper: Paper): bigint {
  const exact = recomputeExact(line, paper);
  const own = exact.inUnitsOf(nanosPerCent);
  if (line.code !== "sales_tax") return own;
  const { base } = line.trace;
  if (base === null) throw new Error("a tax on nothing");
  const combined = scaled(fact(line, "combinedPercent"), 4);
  const taxOf = (amount: Fraction) => amount.times(combined, 1_000_000n).inUnitsOf(nanosPerCent);
  const total =
    fact(line, "salesTaxRounding") === "per_line"
      ? paper.lines
          .filter(({ code }) => base.lineCodes.includes(code))
          .reduce((sum, { trace }) => sum + taxOf(fractionOf(trace.exact)), 0n)
      : taxOf(fractionOf(base.exact));
  if (total !== count(line, "totalCents")) throw new Error("another tax in all");
  const earlier = paper.lines
    .slice(0, paper.lines.indexOf(line))
    .filter(({ code }) => code === "sales_tax")
    .reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
  if (total - earlier !== count(line, "leftCents")) throw new Error("another rest");
  if (line.trace.rounding === "sum_of_line_taxes") return total;
  return line.trace.rounding === "remainder" ? total - earlier : own;
}

/** Wh of an energy line, where the trace says how the billed energy was shared. */
export function recomputeQuantity(line: RatedLine, paper: Paper): bigint | null {
  if (line.code !== "energy_charge" && line.trace.source.kind !== "tariff") return null;
  if (line.quantity === null) return null;
  let wh: bigint | undefined;
  const prefix = ["intervalWh of ", "labelShare of ", "weight "].find((start) =>
    Object.keys(line.trace.facts).some((name) => name.startsWith(start)),
  );
  if (prefix === undefined) {
    if (!has(line, "tieredWh")) return null;
    wh = count(line, "tieredWh");
  } else {
    const names = Object.keys(line.trace.facts).filter((name) => name.startsWith(prefix));
    const shares = shareOut(
      count(line, "chargedWh"),
      names.map((name) => scaled(fact(line, name), prefix === "labelShare of " ? 6 : 0)),
    );
    const own = prefix === "weight " ? `from ${fact(line, "from")}` : fact(line, "window");
    wh = shares?.[names.indexOf(`${prefix}${own}`)];
  }
  if (wh === undefined) throw new Error("no share");
  if (!has(line, "tieredWh")) return wh;
  if (wh !== count(line, "tieredWh")) throw new Error("tiers of another use");
  const component = componentNamed(line, paper);
  const isMarginal = line.trace.rule.startsWith("kWh within the tier");
  if (!isMarginal || component.kind === "flat_energy") return wh;
  const above = scaled(fact(line, "aboveKwh"), 3);
  const upTo = has(line, "upToKwh") ? scaled(fact(line, "upToKwh"), 3) : wh;
  const within = (wh < upTo ? wh : upTo) - above;
  return within < 0n ? 0n : within;
}
