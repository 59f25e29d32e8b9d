import type {
  ComponentOf,
  Language,
  PlanPricing,
  PricingComponent,
  Segment,
} from "@lamplight/contracts/model";
import { labelCycleDays } from "../../plans/label-facts.ts";
import { windowsOf } from "../../rating/intervals/windows-of.ts";
import { sayIn } from "../say-in.ts";
import { kwhInWords, ratePerKwhInWords, shareInWords } from "./amounts-in-words.ts";
import { joinWords } from "./join-words.ts";

type AssumptionOf<TKind extends PricingComponent["kind"]> = (
  component: ComponentOf<TKind>,
  language: Language,
) => string | null;

const nothing = () => null;

const cycleDays = (_component: unknown, language: Language) =>
  sayIn(language)(
    `a billing cycle of ${labelCycleDays} days`,
    `un ciclo de facturación de ${labelCycleDays} días`,
  );

/** One entry per kind: a kind that the contract adds does not compile until it is said what a label assumes of it. */
const assumptionByKind: { readonly [TKind in PricingComponent["kind"]]: AssumptionOf<TKind> } = {
  flat_energy: nothing,
  tiered_energy: nothing,
  // 16 TAC 25.475(g) has the shares stated and used.
  time_of_use_energy: (energy, language) => {
    const say = sayIn(language);
    const shares = windowsOf(energy).flatMap(({ name, labelShare }) =>
      labelShare === undefined
        ? []
        : [say(`${shareInWords(labelShare)} in ${name}`, `${shareInWords(labelShare)} en ${name}`)],
    );
    if (shares.length === 0) return null;
    const list = joinWords(shares, language);
    return say(`this share of use by time: ${list}`, `esta parte del consumo por horario: ${list}`);
  },
  variable_energy: (_energy, language) =>
    sayIn(language)(
      "the energy charge of the first billing cycle",
      "el cargo por energía del primer ciclo de facturación",
    ),
  indexed_energy: ({ series, labelIndexDollarsPerKwh }, language) => {
    const rate = ratePerKwhInWords(labelIndexDollarsPerKwh, language);
    return sayIn(language)(`${series} at ${rate}`, `${series} a ${rate}`);
  },
  base_charge: nothing,
  daily_base_charge: cycleDays,
  prepaid_daily_charge: cycleDays,
  usage_credit: nothing,
  usage_fee: nothing,
  minimum_usage_fee: nothing,
  bill_credit: ({ name, revokedWhen }, language) =>
    revokedWhen === undefined
      ? null
      : sayIn(language)(`that you get ${name}`, `que usted recibe ${name}`),
  device_credit: ({ name, labelDevices }, language) =>
    sayIn(language)(
      `${labelDevices} ${labelDevices === 1 ? "device" : "devices"} for ${name}`,
      `${labelDevices} ${labelDevices === 1 ? "dispositivo" : "dispositivos"} para ${name}`,
    ),
  vehicle_charging_allowance: ({ labelKwh }, language) =>
    sayIn(language)(
      `one vehicle that charges ${kwhInWords(labelKwh)} of the use shown`,
      `un vehículo que carga ${kwhInWords(labelKwh)} del consumo indicado`,
    ),
  delivery_pass_through: nothing,
  bundled_delivery: nothing,
  export_buyback: (_component, language) =>
    sayIn(language)("no credit for generation", "ningún crédito por generación"),
  early_termination_fee: nothing,
};

/** What the average prices of a label take for granted, each as the end of "The average prices assume …". */
export function assumptionsOf(
  { components }: PlanPricing,
  segment: Segment,
  language: Language,
): string[] {
  const ofComponents = components.flatMap((component) => {
    // The key picks the words of exactly this component's kind, which the compiler cannot follow.
    const assumptionOf = assumptionByKind[component.kind] as AssumptionOf<PricingComponent["kind"]>;
    return assumptionOf(component as never, language) ?? [];
  });
  // 16 TAC 25.475(g): a demand-metered small commercial label is made for this load factor.
  const ofSegment =
    segment === "small_commercial"
      ? [
          sayIn(language)(
            "a load factor of 30% where demand is metered",
            "un factor de carga del 30% donde se mide la demanda",
          ),
        ]
      : [];
  return [...new Set([...ofComponents, ...ofSegment])];
}
