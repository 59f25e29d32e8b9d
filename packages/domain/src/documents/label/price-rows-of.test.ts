import type { ComponentOf, PricingComponent } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { planTypeOf } from "../../plans/plan-type-of.ts";
import { rateStructureOf } from "../../plans/rate-structure-of.ts";
import { assumptionsOf } from "./assumptions-of.ts";
import { describeWindow } from "./describe-window.ts";
import { priceRowsOf } from "./price-rows-of.ts";

type Language = "en" | "es";
type Case<TKind extends PricingComponent["kind"]> = readonly [
  component: ComponentOf<TKind>,
  english: readonly string[],
  spanish: readonly string[],
];

/** One case for each kind, by the compiler; rows as `name | price | condition`. */
const cases: { readonly [TKind in PricingComponent["kind"]]: Case<TKind> } = {
  flat_energy: [
    { kind: "flat_energy", rateDollarsPerKwh: "0.123456" },
    ["Energy Charge | 12.3456¢ per kWh"],
    ["Cargo por energía | 12.3456¢ por kWh"],
  ],
  tiered_energy: [
    {
      kind: "tiered_energy",
      basis: "whole_usage",
      tiers: [
        { aboveKwh: "0", upToKwh: "1000", rateDollarsPerKwh: "0.1" },
        { aboveKwh: "1000", rateDollarsPerKwh: "0.12" },
      ],
    },
    [
      "Energy Charge | 10¢ per kWh | For all kWh, when use in the billing cycle is up to 1,000 kWh",
      "Energy Charge | 12¢ per kWh | For all kWh, when use in the billing cycle is above 1,000 kWh",
    ],
    [
      "Cargo por energía | 10¢ por kWh | Por todos los kWh, cuando el consumo del ciclo de facturación es de hasta 1,000 kWh",
      "Cargo por energía | 12¢ por kWh | Por todos los kWh, cuando el consumo del ciclo de facturación es de más de 1,000 kWh",
    ],
  ],
  time_of_use_energy: [
    {
      kind: "time_of_use_energy",
      windows: [
        {
          name: "Nights",
          rateDollarsPerKwh: "0",
          hours: [{ from: "21:00", until: "06:00" }],
          labelShare: "0.375",
        },
      ],
      otherwise: {
        name: "Days",
        tiers: [{ aboveKwh: "0", rateDollarsPerKwh: "0.2" }],
        basis: "marginal",
        labelShare: "0.625",
      },
    },
    [
      "Energy Charge: Nights | 0¢ per kWh | 9 p.m. to 6 a.m.",
      "Energy Charge: Days | 20¢ per kWh | At all other times; for use at these times in the billing cycle of any size",
    ],
    [
      "Cargo por energía: Nights | 0¢ por kWh | De 9 p.m. a 6 a.m.",
      "Cargo por energía: Days | 20¢ por kWh | A cualquier otra hora; por el consumo del ciclo en este horario de cualquier cantidad",
    ],
  ],
  variable_energy: [
    { kind: "variable_energy", series: "Monthly", firstCycleRateDollarsPerKwh: "0.143" },
    [
      "Energy Charge | 14.3¢ per kWh | In the first billing cycle; later cycles at the price that we publish before each begins",
    ],
    [
      "Cargo por energía | 14.3¢ por kWh | En el primer ciclo de facturación; después, al precio que publicamos antes de que comience cada ciclo",
    ],
  ],
  indexed_energy: [
    {
      kind: "indexed_energy",
      series: "Hub Index",
      seriesKind: "public_index",
      multiplier: "1.0",
      adderDollarsPerKwh: "-0.005",
      labelIndexDollarsPerKwh: "0.03",
    },
    [
      "Energy Charge | Hub Index − 0.5¢, per kWh | Each interval's kWh at the index of that interval",
    ],
    [
      "Cargo por energía | Hub Index − 0.5¢, por kWh | Los kWh de cada intervalo al índice de ese intervalo",
    ],
  ],
  base_charge: [
    { kind: "base_charge", dollarsPerCycle: "4.95" },
    ["Base Charge | $4.95 per billing cycle"],
    ["Cargo básico | $4.95 por ciclo de facturación"],
  ],
  daily_base_charge: [
    { kind: "daily_base_charge", dollarsPerDay: "0.331234" },
    ["Base Charge | $0.331234 per day"],
    ["Cargo básico | $0.331234 por día"],
  ],
  usage_credit: [
    {
      kind: "usage_credit",
      name: "Big Credit",
      dollars: "125",
      atLeastKwh: "1000",
      lessThanKwh: "2000",
    },
    [
      "Big Credit | −$125.00 per billing cycle | In a billing cycle in which you use 1,000 kWh or more and less than 2,000 kWh",
    ],
    [
      "Big Credit | −$125.00 por ciclo de facturación | En un ciclo de facturación en que usted consume 1,000 kWh o más y menos de 2,000 kWh",
    ],
  ],
  usage_fee: [
    {
      kind: "usage_fee",
      name: "Service Fee",
      dollars: "8.00",
      atMostKwh: "1999",
      shortCycle: { referenceDays: 30, slides: "amount" },
    },
    [
      "Service Fee | $8.00 per billing cycle | In a billing cycle in which you use no more than 1,999 kWh; the amount is prorated in a cycle of fewer than 30 days",
    ],
    [
      "Service Fee | $8.00 por ciclo de facturación | En un ciclo de facturación en que usted consume no más de 1,999 kWh; el monto se prorratea en un ciclo de menos de 30 días",
    ],
  ],
  minimum_usage_fee: [
    { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "500" },
    [
      "Minimum Usage Fee | $9.95 per billing cycle | In a billing cycle in which you use less than 500 kWh",
    ],
    [
      "Cargo por consumo mínimo | $9.95 por ciclo de facturación | En un ciclo de facturación en que usted consume menos de 500 kWh",
    ],
  ],
  bill_credit: [
    {
      kind: "bill_credit",
      name: "AutoPay Credit",
      dollarsPerKwh: "0.001",
      revokedWhen: ["no_autopay", "email_invalid"],
    },
    [
      "AutoPay Credit | −0.1¢ per kWh | Not in a billing cycle in which you do not pay by AutoPay, or your e-mail address does not work",
    ],
    [
      "AutoPay Credit | −0.1¢ por kWh | No en un ciclo en que usted no usa el pago automático (AutoPay), o su dirección de correo electrónico no funciona",
    ],
  ],
  device_credit: [
    {
      kind: "device_credit",
      name: "Battery Credit",
      dollarsPerDevice: "10.00",
      maxDevices: 3,
      labelDevices: 1,
    },
    ["Battery Credit | −$10.00 per device and cycle | For at most 3 devices that we may control"],
    [
      "Battery Credit | −$10.00 por dispositivo y ciclo | Por 3 dispositivos como máximo que podamos controlar",
    ],
  ],
  vehicle_charging_allowance: [
    {
      kind: "vehicle_charging_allowance",
      name: "Home Charging Fee",
      dollarsPerVehicle: "25.00",
      labelKwh: "300",
    },
    [
      "Home Charging Fee | $25.00 per vehicle and cycle | The vehicle's charging at home then bears no energy and no delivery charge",
    ],
    [
      "Home Charging Fee | $25.00 por vehículo y ciclo | La carga del vehículo en casa queda entonces sin cargo por energía ni de entrega",
    ],
  ],
  prepaid_daily_charge: [
    { kind: "prepaid_daily_charge", dollarsPerDay: "0.85" },
    ["Daily Charge | $0.85 per day | Prepaid service"],
    ["Cargo diario | $0.85 por día | Servicio prepagado"],
  ],
  delivery_pass_through: [
    { kind: "delivery_pass_through", waivedWindows: ["Nights"] },
    [
      "TDU Delivery Charges, Oncor | $4.06 per billing cycle and 6.0295¢ per kWh | The charge per kWh is given back for use in: Nights",
    ],
    [
      "Cargos de entrega de la TDU, Oncor | $4.06 por ciclo de facturación y 6.0295¢ por kWh | El cargo por kWh se devuelve por el consumo en: Nights",
    ],
  ],
  bundled_delivery: [
    { kind: "bundled_delivery" },
    ["TDU Delivery Charges, Oncor | included in the energy charge"],
    ["Cargos de entrega de la TDU, Oncor | incluidos en el cargo por energía"],
  ],
  export_buyback: [
    {
      kind: "export_buyback",
      price: { kind: "import_rate" },
      span: "interval",
      capDollarsPerCycle: "500",
      offsets: "whole_bill",
    },
    [
      "Generation Credit | the energy charge of a kWh that you buy, one for one | No more kWh than you buy in the same 15-minute interval; no more than $500.00 per billing cycle; counts against the whole bill; delivery charges and taxes stay on all that you draw from the grid",
    ],
    [
      "Crédito por generación | el cargo por energía de un kWh que usted compra, uno por uno | No más kWh de los que usted compra en el mismo intervalo de 15 minutos; no más de $500.00 por ciclo de facturación; se descuenta del total de la factura; los cargos de entrega y los impuestos se cobran sobre todo lo que usted toma de la red",
    ],
  ],
  early_termination_fee: [
    { kind: "early_termination_fee", dollarsPerRemainingMonth: "20" },
    ["Early termination fee | $20.00 for each whole month that remains of the term"],
    ["Cargo por cancelación anticipada | $20.00 por cada mes completo que falte del plazo"],
  ],
};

function rowsOf(component: PricingComponent, language: Language): string[] {
  const context = {
    language,
    utilityName: "Oncor",
    delivery: { monthlyDollars: "4.06", dollarsPerKwh: "0.060295" },
  };
  return priceRowsOf({ components: [component] }, context).map(({ name, price, condition }) =>
    [name, price, ...(condition === null ? [] : [condition])].join(" | "),
  );
}

describe("a component in words", () => {
  it.each(Object.entries(cases))("%s", (_, [component, english, spanish]) => {
    expect(rowsOf(component, "en")).toEqual(english);
    expect(rowsOf(component, "es")).toEqual(spanish);
  });

  it("leaves delivery without figures at cost", () => {
    const context = { language: "en", utilityName: "Oncor", delivery: null } as const;
    const [row] = priceRowsOf({ components: [{ kind: "delivery_pass_through" }] }, context);
    expect(row?.price).toBe("passed on at cost");
  });
});

describe("times in words", () => {
  it.each([
    [{}, "at all times", "a toda hora"],
    [
      { hours: [{ from: "00:00", until: "12:00" }] },
      "midnight to noon",
      "de medianoche a mediodía",
    ],
    [
      { hours: [{ from: "18:15", until: "24:00" }] },
      "6:15 p.m. to midnight",
      "de 6:15 p.m. a medianoche",
    ],
    [
      { hours: [{ from: "00:30", until: "12:45" }] },
      "12:30 a.m. to 12:45 p.m.",
      "de 12:30 a.m. a 12:45 p.m.",
    ],
    [
      { weekdays: ["sunday", "saturday"] as const },
      "Saturday and Sunday",
      "los sábados y los domingos",
    ],
    [
      { weekdays: ["friday", "monday", "tuesday", "wednesday", "thursday"] as const },
      "Monday to Friday",
      "de lunes a viernes",
    ],
    [
      { weekdays: ["monday", "wednesday"] as const },
      "Monday and Wednesday",
      "los lunes y los miércoles",
    ],
    [{ months: [12, 1, 2] }, "December to February", "de diciembre a febrero"],
    [
      { months: [3, 6, 7, 8, 9] },
      "March and June to September",
      "en marzo y de junio a septiembre",
    ],
  ])(
    "%j",
    (
      {
        hours,
        weekdays,
        months,
      }: {
        hours?: { from: string; until: string }[];
        weekdays?: readonly (
          | "sunday"
          | "saturday"
          | "monday"
          | "tuesday"
          | "wednesday"
          | "thursday"
          | "friday"
        )[];
        months?: number[];
      },
      english,
      spanish,
    ) => {
      const times = {
        ...(hours !== undefined && { hours }),
        ...(weekdays !== undefined && { weekdays: [...weekdays] }),
        ...(months !== undefined && { months }),
      };
      expect(describeWindow(times, "en")).toBe(english);
      expect(describeWindow(times, "es")).toBe(spanish);
    },
  );
});

describe("a plan's type", () => {
  it.each([
    ["flat_energy", "fixed", "flat"],
    ["tiered_energy", "fixed", "tiered"],
    ["time_of_use_energy", "fixed", "time_of_use"],
    ["variable_energy", "variable", "variable"],
    ["indexed_energy", "indexed", "indexed"],
  ] as const)("%s is %s and %s", (kind, planType, structure) => {
    const pricing = { components: [cases.base_charge[0], cases[kind][0]] };
    expect(planTypeOf(pricing)).toBe(planType);
    expect(rateStructureOf(pricing)).toBe(structure);
  });

  it("is none without a price of energy", () => {
    const pricing = { components: [cases.base_charge[0]] };
    expect(() => planTypeOf(pricing)).toThrow("without a price of energy");
    expect(() => rateStructureOf(pricing)).toThrow("without a price of energy");
  });
});

it("says what average prices assume, once each", () => {
  const components = [
    cases.time_of_use_energy[0],
    cases.daily_base_charge[0],
    cases.prepaid_daily_charge[0],
    cases.bill_credit[0],
    cases.device_credit[0],
    cases.vehicle_charging_allowance[0],
    cases.export_buyback[0],
  ];
  expect(assumptionsOf({ components }, "small_commercial", "en")).toEqual([
    "this share of use by time: 37.5% in Nights and 62.5% in Days",
    "a billing cycle of 30 days",
    "that you get AutoPay Credit",
    "1 device for Battery Credit",
    "one vehicle that charges 300 kWh of the use shown",
    "no credit for generation",
    "a load factor of 30% where demand is metered",
  ]);
});
