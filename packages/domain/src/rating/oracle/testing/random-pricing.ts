import type {
  EnergyComponent,
  PlanPricing,
  PriceTier,
  PricingComponent,
} from "@lamplight/contracts/model";
import fc from "fast-check";
import { decimalText, dollarsText, kwhText, rateText, signedRateText } from "./random-texts.ts";

const quarters = 96;

function timeText(quarter: number): string {
  const hour = String(Math.floor(quarter / 4)).padStart(2, "0");
  return `${hour}:${String((quarter % 4) * 15).padStart(2, "0")}`;
}

/** What is undefined is left out, as in JSON. */
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const basis = fc.constantFrom("marginal" as const, "whole_usage" as const);

const tiers: fc.Arbitrary<PriceTier[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 2_500_000 }), { maxLength: 4 }),
    fc.array(rateText, { minLength: 5, maxLength: 5 }),
  )
  .map(([ends, rates]) => {
    const bounds = ends.toSorted((one, other) => one - other);
    return [...bounds, null].map((end, index) => ({
      aboveKwh: decimalText(bounds[index - 1] ?? 0, 3),
      ...(end !== null && { upToKwh: decimalText(end, 3) }),
      rateDollarsPerKwh: rates[index] ?? "0",
    }));
  });

const price = fc.oneof(
  { arbitrary: fc.record({ rateDollarsPerKwh: rateText }), weight: 3 },
  { arbitrary: fc.record({ tiers, basis }), weight: 1 },
);

const hours = fc
  .tuple(fc.nat(quarters - 1), fc.integer({ min: 0, max: quarters }))
  .map(([from, until]) => ({ from: timeText(from), until: timeText(until) }));

const weekdays = fc.subarray(
  ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const,
  { minLength: 1 },
);
const months = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { minLength: 1 });

const timeOfUse: fc.Arbitrary<EnergyComponent> = fc
  .record({
    windows: fc.array(
      fc.record({
        price,
        hours: optional(fc.array(hours, { minLength: 1, maxLength: 2 })),
        weekdays: optional(weekdays.map((days) => [...days])),
        months: optional(months),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    otherwise: price,
    shares: fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
  })
  .map(({ windows, otherwise, shares }) => {
    const weights = shares.slice(0, windows.length);
    const all = weights.reduce((sum, weight) => sum + weight, 1);
    const millionths = weights.map((weight) => Math.floor((weight * 1_000_000) / all));
    const rest = 1_000_000 - millionths.reduce((sum, share) => sum + share, 0);
    return {
      kind: "time_of_use_energy" as const,
      windows: windows.map(({ price: windowPrice, ...when }, index) => ({
        name: `W${index}`,
        labelShare: decimalText(millionths[index] ?? 0, 6),
        ...windowPrice,
        ...when,
      })),
      otherwise: { name: "Rest", labelShare: decimalText(rest, 6), ...otherwise },
      overlaps: "first_match" as const,
    };
  });

const indexFields = {
  seriesKind: fc.constantFrom("wholesale" as const, "public_index" as const),
  multiplier: optional(fc.nat(30_000).map((value) => decimalText(value, 4))),
  adderDollarsPerKwh: optional(signedRateText),
  floorDollarsPerKwh: optional(signedRateText),
};

const energy: fc.Arbitrary<EnergyComponent> = fc.oneof(
  fc.record({ kind: fc.constant("flat_energy" as const), rateDollarsPerKwh: rateText }),
  fc.record({ kind: fc.constant("tiered_energy" as const), basis, tiers }),
  timeOfUse,
  timeOfUse,
  fc.record({
    kind: fc.constant("variable_energy" as const),
    series: fc.constantFrom("S1", "S2"),
    firstCycleRateDollarsPerKwh: rateText,
  }),
  fc.record({
    kind: fc.constant("indexed_energy" as const),
    series: fc.constantFrom("I1", "I22"),
    ...indexFields,
    labelIndexDollarsPerKwh: rateText,
  }),
);

/** Up to one lower and one upper bound, each inclusive or exclusive, at least one of them. */
const bounds = fc
  .record({
    lower: optional(
      fc.tuple(fc.constantFrom("atLeastKwh" as const, "moreThanKwh" as const), kwhText),
    ),
    upper: fc.tuple(fc.constantFrom("atMostKwh" as const, "lessThanKwh" as const), kwhText),
    hasUpper: fc.boolean(),
  })
  .map(({ lower, upper, hasUpper }) => ({
    ...(lower !== undefined && { [lower[0]]: lower[1] }),
    ...((hasUpper || lower === undefined) && { [upper[0]]: upper[1] }),
  }));

const shortCycle = fc.record({
  referenceDays: fc.integer({ min: 2, max: 40 }),
  slides: fc.constantFrom("amount" as const, "amount_and_thresholds" as const),
});

function byUse(kind: "usage_credit" | "usage_fee"): fc.Arbitrary<PricingComponent> {
  return fc
    .record({ dollars: dollarsText, bounds, shortCycle: optional(shortCycle) })
    .map(({ bounds: both, ...rest }) => ({ kind, name: kind, ...rest, ...both }));
}

const minimumFee: fc.Arbitrary<PricingComponent> = fc
  .tuple(dollarsText, kwhText, fc.boolean())
  .map(([dollars, kwh, isInclusive]) => ({
    kind: "minimum_usage_fee",
    dollars,
    ...(isInclusive ? { atMostKwh: kwh } : { lessThanKwh: kwh }),
  }));

const billCredit: fc.Arbitrary<PricingComponent> = fc
  .record({
    kind: fc.constant("bill_credit" as const),
    name: fc.constant("Credit"),
    revokedWhen: optional(
      fc
        .subarray(["no_autopay", "no_paperless", "email_invalid"] as const, { minLength: 1 })
        .map((all) => [...all]),
    ),
    amount: fc.oneof(
      fc.record({ dollarsPerCycle: dollarsText }),
      fc.record({ dollarsPerKwh: fc.nat(20_000).map((micros) => decimalText(micros, 6)) }),
    ),
  })
  .map(({ amount, ...rest }) => ({ ...rest, ...amount }));

const deviceCredit: fc.Arbitrary<PricingComponent> = fc.record({
  kind: fc.constant("device_credit" as const),
  name: fc.constant("Devices"),
  dollarsPerDevice: fc.nat(40_000_000).map((micros) => decimalText(micros, 6)),
  maxDevices: fc.integer({ min: 1, max: 4 }),
  labelDevices: fc.nat(1),
});

const buyback: fc.Arbitrary<PricingComponent> = fc.record({
  kind: fc.constant("export_buyback" as const),
  price: fc.oneof(
    fc.record({ kind: fc.constant("fixed" as const), rateDollarsPerKwh: rateText }),
    fc.record({
      kind: fc.constant("indexed" as const),
      series: fc.constantFrom("I1", "I22"),
      ...indexFields,
    }),
    fc.record({ kind: fc.constant("import_rate" as const) }),
  ),
  span: fc.constantFrom("interval" as const, "cycle" as const),
  capToImport: optional(fc.constant(true)),
  capDollarsPerCycle: optional(dollarsText),
  offsets: fc.constantFrom("energy" as const, "whole_bill" as const),
});

const terminationFee: fc.Arbitrary<PricingComponent> = fc
  .tuple(dollarsText, fc.boolean())
  .map(([dollars, isFlat]) => ({
    kind: "early_termination_fee",
    ...(isFlat ? { dollars } : { dollarsPerRemainingMonth: dollars }),
  }));

const perDay = fc.nat(2_000_000).map((micros) => decimalText(micros, 6));
const several = (component: fc.Arbitrary<PricingComponent>, maxLength: number) =>
  fc.array(component, { maxLength });
const maybe = (component: fc.Arbitrary<PricingComponent>) => several(component, 1);

/** Components that a bill can have, in any order. Without export for meters that report none. */
export function randomPricing(forLabel: boolean): fc.Arbitrary<PlanPricing> {
  const labelOnly: fc.Arbitrary<PricingComponent> = fc.oneof(
    fc.record({ kind: fc.constant("prepaid_daily_charge" as const), dollarsPerDay: perDay }),
    fc.record({
      kind: fc.constant("vehicle_charging_allowance" as const),
      name: fc.constant("Vehicle"),
      dollarsPerVehicle: dollarsText,
      labelKwh: kwhText,
    }),
  );
  return fc
    .tuple(
      energy,
      fc.boolean(),
      fc.subarray(["W0", "W1", "Rest"]),
      maybe(fc.record({ kind: fc.constant("base_charge" as const), dollarsPerCycle: dollarsText })),
      maybe(fc.record({ kind: fc.constant("daily_base_charge" as const), dollarsPerDay: perDay })),
      several(byUse("usage_credit"), 3),
      several(byUse("usage_fee"), 2),
      maybe(minimumFee),
      several(billCredit, 2),
      maybe(deviceCredit),
      fc.oneof(
        several(buyback, 0),
        buyback.map((component) => [component]),
      ),
      fc.oneof(
        several(terminationFee, 0),
        terminationFee.map((component) => [component]),
      ),
      forLabel ? maybe(labelOnly) : fc.constant([]),
    )
    .chain(([price_, isPassedOn, waived, ...lists]) => {
      const delivery: PricingComponent = !isPassedOn
        ? { kind: "bundled_delivery" }
        : {
            kind: "delivery_pass_through",
            ...(price_.kind === "time_of_use_energy" &&
              waived.length > 0 && { waivedWindows: waived }),
          };
      const components = [price_, delivery, ...lists.flat()].map((component) =>
        // One-to-one netting over a cycle has no price at an index: validation refuses it.
        component.kind === "export_buyback" &&
        component.price.kind === "import_rate" &&
        price_.kind === "indexed_energy"
          ? { ...component, span: "interval" as const }
          : component,
      );
      return fc
        .shuffledSubarray(components, { minLength: components.length })
        .map((shuffled) => ({ components: shuffled }));
    });
}
