import type {
  ComponentOf,
  Language,
  PlanPricing,
  PriceTier,
  PricingComponent,
  RevokingCondition,
} from "@lamplight/contracts/model";
import type { WindowPrice } from "../../rating/intervals/windows-of.ts";
import { sayIn } from "../say-in.ts";
import { dollarsInWords, kwhInWords, ratePerKwhInWords } from "./amounts-in-words.ts";
import { boundsInWords } from "./bounds-in-words.ts";
import { describeWindow } from "./describe-window.ts";
import { indexInWords } from "./index-in-words.ts";
import { joinWords } from "./join-words.ts";
import type { LabelContext, PriceRow } from "./model.ts";

type RowsOf<TKind extends PricingComponent["kind"]> = (
  component: ComponentOf<TKind>,
  context: LabelContext,
) => PriceRow[];

const row = (name: string, price: string, condition: string | null = null): PriceRow => ({
  part: "price",
  name,
  price,
  condition,
});

const capitalize = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const energyCharge = (language: Language) => sayIn(language)("Energy Charge", "Cargo por energía");

function perCycle(dollars: string, language: Language): string {
  const say = sayIn(language);
  return `${dollarsInWords(dollars)} ${say("per billing cycle", "por ciclo de facturación")}`;
}

function perDay(dollars: string, language: Language): string {
  return `${dollarsInWords(dollars)} ${sayIn(language)("per day", "por día")}`;
}

/** A credit has the minus of a bill's line: its name is the retailer's and need not say that it is one. */
const negative = (words: string) => `\u2212${words}`;

function tierInWords({ aboveKwh, upToKwh }: PriceTier, language: Language): string {
  const say = sayIn(language);
  const above =
    aboveKwh === "0"
      ? []
      : [say(`above ${kwhInWords(aboveKwh)}`, `de más de ${kwhInWords(aboveKwh)}`)];
  const upTo =
    upToKwh === undefined
      ? []
      : [say(`up to ${kwhInWords(upToKwh)}`, `de hasta ${kwhInWords(upToKwh)}`)];
  const range = [...above, ...upTo].join(say(" and ", " y "));
  return range === "" ? say("of any size", "de cualquier cantidad") : range;
}

/** Tiers are of the use of the billing cycle, or of the part of it that lies in a window. */
function tierRows(
  name: string,
  { tiers, basis }: { readonly tiers: readonly PriceTier[]; readonly basis: string | undefined },
  window: string | null,
  language: Language,
): PriceRow[] {
  const say = sayIn(language);
  const use =
    window === null
      ? say("use in the billing cycle", "el consumo del ciclo de facturación")
      : say("use at these times in the billing cycle", "el consumo del ciclo en este horario");
  return tiers.map((tier) => {
    const range = tierInWords(tier, language);
    const tierCondition =
      basis === "whole_usage"
        ? say(
            `for all kWh, when ${use} is ${range}`,
            `por todos los kWh, cuando ${use} es ${range}`,
          )
        : say(`for ${use} ${range}`, `por ${use} ${range}`);
    const condition = window === null ? tierCondition : `${window}; ${tierCondition}`;
    return row(name, ratePerKwhInWords(tier.rateDollarsPerKwh, language), condition);
  });
}

function windowRows(price: WindowPrice, when: string, language: Language): PriceRow[] {
  const name = `${energyCharge(language)}: ${price.name}`;
  const { rateDollarsPerKwh, tiers, basis } = price;
  if (tiers !== undefined) return tierRows(name, { tiers, basis }, when, language);
  return [row(name, ratePerKwhInWords(rateDollarsPerKwh ?? "0", language), when)];
}

const revokingInWords = (condition: RevokingCondition, language: Language): string => {
  const say = sayIn(language);
  const words: Readonly<Record<RevokingCondition, string>> = {
    no_autopay: say("you do not pay by AutoPay", "usted no usa el pago automático (AutoPay)"),
    no_paperless: say("you get bills on paper", "usted recibe facturas en papel"),
    email_invalid: say(
      "your e-mail address does not work",
      "su dirección de correo electrónico no funciona",
    ),
  };
  return words[condition];
};

function shortCycleInWords(
  { shortCycle }: Pick<ComponentOf<"usage_credit">, "shortCycle">,
  language: Language,
): string {
  if (shortCycle === undefined) return "";
  const { referenceDays, slides } = shortCycle;
  const say = sayIn(language);
  return slides === "amount"
    ? say(
        `; the amount is prorated in a cycle of fewer than ${referenceDays} days`,
        `; el monto se prorratea en un ciclo de menos de ${referenceDays} días`,
      )
    : say(
        `; amount and kWh are prorated in a cycle of fewer than ${referenceDays} days`,
        `; el monto y los kWh se prorratean en un ciclo de menos de ${referenceDays} días`,
      );
}

const exportRow: RowsOf<"export_buyback"> = (component, { language }) => {
  const say = sayIn(language);
  const { price, span, capToImport, capDollarsPerCycle, offsets } = component;
  const spanInWords =
    span === "interval"
      ? say("15-minute interval", "intervalo de 15 minutos")
      : say("billing cycle", "ciclo de facturación");
  const conditions: string[] = [];
  let words: string;
  if (price.kind === "fixed") {
    words = ratePerKwhInWords(price.rateDollarsPerKwh, language);
  } else if (price.kind === "indexed") {
    const { formula, condition } = indexInWords(price, language);
    words = formula;
    conditions.push(condition);
  } else {
    words = say(
      "the energy charge of a kWh that you buy, one for one",
      "el cargo por energía de un kWh que usted compra, uno por uno",
    );
  }
  if (capToImport === true || price.kind === "import_rate") {
    conditions.push(
      say(
        `no more kWh than you buy in the same ${spanInWords}`,
        `no más kWh de los que usted compra en el mismo ${spanInWords}`,
      ),
    );
  }
  if (capDollarsPerCycle !== undefined) {
    conditions.push(
      say(
        `no more than ${perCycle(capDollarsPerCycle, language)}`,
        `no más de ${perCycle(capDollarsPerCycle, language)}`,
      ),
    );
  }
  conditions.push(
    offsets === "energy"
      ? say(
          "never more than the energy charges of the cycle; what is more is not carried over",
          "nunca más que los cargos por energía del ciclo; el exceso no se acumula",
        )
      : say(
          "counts against the whole bill; delivery charges and taxes stay on all that you draw from the grid",
          "se descuenta del total de la factura; los cargos de entrega y los impuestos se cobran sobre todo lo que usted toma de la red",
        ),
  );
  return [
    {
      part: "generation",
      name: say("Generation Credit", "Crédito por generación"),
      price: words,
      condition: conditions.join("; "),
    },
  ];
};

/** "TDU Delivery Charges" is the term that 16 TAC 25.479(c) defines, and bills use it. */
const deliveryName = ({ language, utilityName }: LabelContext) =>
  `${sayIn(language)("TDU Delivery Charges", "Cargos de entrega de la TDU")}, ${utilityName}`;

const deliveryRows: RowsOf<"delivery_pass_through"> = ({ waivedWindows = [] }, context) => {
  const { language, delivery } = context;
  const say = sayIn(language);
  const name = deliveryName(context);
  const price =
    delivery === null
      ? say("passed on at cost", "se trasladan al costo")
      : `${perCycle(delivery.monthlyDollars, language)} ${say("and", "y")} ${ratePerKwhInWords(delivery.dollarsPerKwh, language)}`;
  if (waivedWindows.length === 0) return [row(name, price)];
  const windows = joinWords(waivedWindows, language);
  return [
    row(
      name,
      price,
      say(
        `the charge per kWh is given back for use in: ${windows}`,
        `el cargo por kWh se devuelve por el consumo en: ${windows}`,
      ),
    ),
  ];
};

/** One entry per kind: a kind that the contract adds does not compile until it is put in words here. */
const rowsByKind: { readonly [TKind in PricingComponent["kind"]]: RowsOf<TKind> } = {
  flat_energy: ({ rateDollarsPerKwh }, { language }) => [
    row(energyCharge(language), ratePerKwhInWords(rateDollarsPerKwh, language)),
  ],
  tiered_energy: (component, { language }) =>
    tierRows(energyCharge(language), component, null, language),
  time_of_use_energy: ({ windows, otherwise }, { language }) => [
    ...windows.flatMap((window) => windowRows(window, describeWindow(window, language), language)),
    ...(otherwise === undefined
      ? []
      : windowRows(
          otherwise,
          sayIn(language)("at all other times", "a cualquier otra hora"),
          language,
        )),
  ],
  variable_energy: ({ firstCycleRateDollarsPerKwh }, { language }) => {
    const say = sayIn(language);
    return [
      row(
        energyCharge(language),
        ratePerKwhInWords(firstCycleRateDollarsPerKwh, language),
        say(
          "in the first billing cycle; later cycles at the price that we publish before each begins",
          "en el primer ciclo de facturación; después, al precio que publicamos antes de que comience cada ciclo",
        ),
      ),
    ];
  },
  indexed_energy: (component, { language }) => {
    const { formula, condition } = indexInWords(component, language);
    return [row(energyCharge(language), formula, condition)];
  },
  base_charge: ({ dollarsPerCycle }, { language }) => [
    row(sayIn(language)("Base Charge", "Cargo básico"), perCycle(dollarsPerCycle, language)),
  ],
  daily_base_charge: ({ dollarsPerDay }, { language }) => [
    row(sayIn(language)("Base Charge", "Cargo básico"), perDay(dollarsPerDay, language)),
  ],
  prepaid_daily_charge: ({ dollarsPerDay }, { language }) => [
    row(
      sayIn(language)("Daily Charge", "Cargo diario"),
      perDay(dollarsPerDay, language),
      sayIn(language)("prepaid service", "servicio prepagado"),
    ),
  ],
  usage_credit: (component, { language }) => [
    row(
      component.name,
      negative(perCycle(component.dollars, language)),
      `${boundsInWords(component, language)}${shortCycleInWords(component, language)}`,
    ),
  ],
  usage_fee: (component, { language }) => [
    row(
      component.name,
      perCycle(component.dollars, language),
      `${boundsInWords(component, language)}${shortCycleInWords(component, language)}`,
    ),
  ],
  minimum_usage_fee: (component, { language }) => [
    row(
      sayIn(language)("Minimum Usage Fee", "Cargo por consumo mínimo"),
      perCycle(component.dollars, language),
      boundsInWords(component, language),
    ),
  ],
  bill_credit: (component, { language }) => {
    const { name, dollarsPerCycle, dollarsPerKwh = "0", revokedWhen = [] } = component;
    const say = sayIn(language);
    const words = revokedWhen
      .map((condition) => revokingInWords(condition, language))
      .join(say(", or ", ", o "));
    return [
      row(
        name,
        negative(
          dollarsPerCycle === undefined
            ? ratePerKwhInWords(dollarsPerKwh, language)
            : perCycle(dollarsPerCycle, language),
        ),
        revokedWhen.length === 0
          ? null
          : say(`not in a billing cycle in which ${words}`, `no en un ciclo en que ${words}`),
      ),
    ];
  },
  device_credit: ({ name, dollarsPerDevice, maxDevices }, { language }) => {
    const say = sayIn(language);
    return [
      row(
        name,
        negative(
          `${dollarsInWords(dollarsPerDevice)} ${say("per device and cycle", "por dispositivo y ciclo")}`,
        ),
        say(
          `for at most ${maxDevices} ${maxDevices === 1 ? "device" : "devices"} that we may control`,
          `por ${maxDevices} ${maxDevices === 1 ? "dispositivo" : "dispositivos"} como máximo que podamos controlar`,
        ),
      ),
    ];
  },
  vehicle_charging_allowance: ({ name, dollarsPerVehicle }, { language }) => {
    const say = sayIn(language);
    return [
      row(
        name,
        `${dollarsInWords(dollarsPerVehicle)} ${say("per vehicle and cycle", "por vehículo y ciclo")}`,
        say(
          "the vehicle's charging at home then bears no energy and no delivery charge",
          "la carga del vehículo en casa queda entonces sin cargo por energía ni de entrega",
        ),
      ),
    ];
  },
  delivery_pass_through: deliveryRows,
  bundled_delivery: (_component, context) => [
    row(
      deliveryName(context),
      sayIn(context.language)("included in the energy charge", "incluidos en el cargo por energía"),
    ),
  ],
  export_buyback: exportRow,
  early_termination_fee: ({ dollars, dollarsPerRemainingMonth = "0" }, { language }) => {
    const say = sayIn(language);
    return [
      {
        part: "termination",
        name: say("Early termination fee", "Cargo por cancelación anticipada"),
        price:
          dollars === undefined
            ? `${dollarsInWords(dollarsPerRemainingMonth)} ${say("for each whole month that remains of the term", "por cada mes completo que falte del plazo")}`
            : dollarsInWords(dollars),
        condition: null,
      },
    ];
  },
};

/** Every component of a pricing in words, in the order of the pricing; what is longer than a phrase begins large. */
export function priceRowsOf({ components }: PlanPricing, context: LabelContext): PriceRow[] {
  return components.flatMap((component) => {
    // The key picks the words of exactly this component's kind, which the compiler cannot follow.
    const rowsOf = rowsByKind[component.kind] as RowsOf<PricingComponent["kind"]>;
    return rowsOf(component as never, context).map((found) => ({
      ...found,
      condition: found.condition === null ? null : capitalize(found.condition),
    }));
  });
}
