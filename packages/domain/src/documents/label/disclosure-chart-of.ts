import type { PlanType } from "@lamplight/contracts/model";
import { planTypeOf } from "../../plans/plan-type-of.ts";
import { regulatoryConstant } from "../../rating/regulatory-constants.ts";
import type { PlanDocumentData } from "../model.ts";
import { sayIn, type Say } from "../say-in.ts";
import type { PriceRow } from "./model.ts";
import { termInWords } from "./term-in-words.ts";

export interface ChartRow {
  readonly question: string;
  readonly answer: string;
}

const typeInWords = (planType: PlanType, say: Say): string =>
  ({
    fixed: say("Fixed rate", "Tarifa fija"),
    variable: say("Variable rate", "Tarifa variable"),
    indexed: say("Indexed rate", "Tarifa indexada"),
  })[planType];

/** What may change a fixed rate: the three exceptions of 16 TAC 25.475(b)(5). */
const fixedChange = (say: Say): string =>
  say(
    "Only to reflect actual changes in the utility's delivery charges, changes in the ERCOT or Texas Regional Entity administrative fees charged to loads, or new or modified fees or costs that federal, state or local laws or regulatory actions impose and that are outside our control.",
    "Solo para reflejar cambios reales en los cargos de entrega de la compañía de transmisión y distribución, cambios en las cuotas administrativas de ERCOT o de Texas Regional Entity que se cobran a las cargas, o cuotas o costos nuevos o modificados que impongan leyes o medidas regulatorias federales, estatales o locales y que estén fuera de nuestro control.",
  );

function changeInWords(planType: PlanType, { retailer }: PlanDocumentData, say: Say): string {
  if (planType === "fixed") return fixedChange(say);
  if (planType === "indexed") {
    return say(
      "With the index and by the formula stated under Electricity price; the formula itself does not change during the contract period. Delivery charges change when the utility's do.",
      "Con el índice y según la fórmula que se indica en Precio de la electricidad; la fórmula misma no cambia durante el contrato. Los cargos de entrega cambian cuando cambian los de la compañía de transmisión y distribución.",
    );
  }
  return say(
    `After the first billing cycle the energy charge of each cycle is set by ${retailer.legalName}, which publishes it before the cycle begins; there is no limit to the change. Delivery charges change when the utility's do.`,
    `Después del primer ciclo de facturación, ${retailer.legalName} fija el cargo por energía de cada ciclo y lo publica antes de que comience; el cambio no tiene límite. Los cargos de entrega cambian cuando cambian los de la compañía de transmisión y distribución.`,
  );
}

/** The rule's own statement about the first price of a variable product: 16 TAC 25.475(g)(2). */
function canChangeInWords(planType: PlanType, say: Say): string {
  if (planType !== "variable") return say("Yes", "Sí");
  return say(
    "Yes. The price applied in the first billing cycle may be different from the price in this EFL if there are changes in TDSP charges; changes to the Electric Reliability Council of Texas or Texas Regional Entity, Inc. administrative fees charged to loads; or changes resulting from federal, state or local laws or regulatory actions that impose new or modified fees or costs that are outside our control.",
    "Sí. El precio que se aplique en el primer ciclo de facturación puede ser diferente del precio de esta etiqueta si hay cambios en los cargos de la TDSP; cambios en las cuotas administrativas de Electric Reliability Council of Texas o de Texas Regional Entity, Inc. que se cobran a las cargas; o cambios por leyes o medidas regulatorias federales, estatales o locales que impongan cuotas o costos nuevos o modificados y que estén fuera de nuestro control.",
  );
}

function terminationInWords(data: PlanDocumentData, fee: PriceRow | undefined, say: Say): string {
  if (fee === undefined) return say("No", "No");
  const { issuedOn } = data;
  const lastDays = regulatoryConstant("termination_fee_free_before_end", issuedOn).value;
  const noticeDays = regulatoryConstant("termination_fee_free_after_notice", issuedOn).value;
  return say(
    `Yes. ${fee.name}: ${fee.price}. No fee applies in the last ${lastDays} days before the contract ends, if you move and give us your new address, or for ${noticeDays} days after we send notice of a change of the contract.`,
    `Sí. ${fee.name}: ${fee.price}. No se cobra en los últimos ${lastDays} días antes de que termine el contrato, si usted se muda y nos da su nueva dirección, ni durante los ${noticeDays} días después de que enviemos un aviso de cambio del contrato.`,
  );
}

function generationInWords(credit: PriceRow | undefined, say: Say): string {
  if (credit === undefined) return say("No", "No");
  const { price, condition } = credit;
  return say(
    `Yes, at ${price}.${condition === null ? "" : ` ${condition}.`}`,
    `Sí, a ${price}.${condition === null ? "" : ` ${condition}.`}`,
  );
}

/** The questions of a label's disclosure chart in the order of 16 TAC 25.475(g), with their answers. */
export function disclosureChartOf(
  data: PlanDocumentData,
  priceRows: readonly PriceRow[],
): ChartRow[] {
  const { language, issuedOn, plan } = data;
  const say = sayIn(language);
  const planType = planTypeOf(plan.pricing);
  const isPrepaid = plan.pricing.components.some(({ kind }) => kind === "prepaid_daily_charge");
  const statewide = regulatoryConstant("statewide_renewable_content", issuedOn).value;
  const statewidePercent = (statewide.numerator * 100) / statewide.denominator;
  const { renewablePercent } = plan;
  const rowOf = (part: PriceRow["part"]) => priceRows.find((row) => row.part === part);
  return [
    {
      question: say("Type of product", "Tipo de producto"),
      answer: typeInWords(planType, say),
    },
    {
      question: say("Contract term", "Plazo del contrato"),
      answer: termInWords(plan.termMonths, language),
    },
    {
      question: say(
        "Do I have a termination fee or any fees associated with terminating service?",
        "¿Hay un cargo por cancelación o algún cargo por terminar el servicio?",
      ),
      answer: terminationInWords(data, rowOf("termination"), say),
    },
    {
      question: say(
        "Can my price change during the contract period?",
        "¿Puede cambiar mi precio durante el contrato?",
      ),
      answer: canChangeInWords(planType, say),
    },
    {
      question: say(
        "If my price can change, how will it change, and by how much?",
        "Si mi precio puede cambiar, ¿cómo y cuánto cambiará?",
      ),
      answer: changeInWords(planType, data, say),
    },
    {
      question: say("What other fees may I be charged?", "¿Qué otros cargos me pueden cobrar?"),
      answer: say(
        "The Terms of Service list every fee that does not recur, with its amount. What the utility charges for its services, such as move-in or reconnection, is passed on at cost.",
        "Los Términos del Servicio enumeran cada cargo no recurrente con su monto. Lo que la compañía de transmisión y distribución (TDU) cobra por sus servicios, como la conexión por mudanza o la reconexión, se traslada al costo.",
      ),
    },
    {
      question: say(
        "Is this a pre-pay or pay in advance product?",
        "¿Es este un producto prepagado o de pago por adelantado?",
      ),
      answer: isPrepaid ? say("Yes", "Sí") : say("No", "No"),
    },
    {
      question: say(
        "Does the retail electric provider purchase excess distributed renewable generation?",
        "¿Compra el proveedor minorista de electricidad el excedente de generación renovable distribuida?",
      ),
      answer: generationInWords(rowOf("generation"), say),
    },
    {
      question: say("Renewable content", "Contenido renovable"),
      answer:
        renewablePercent === null
          ? say("Not stated", "No se indica")
          : say(
              `This product is ${renewablePercent}% renewable.`,
              `Este producto es ${renewablePercent}% renovable.`,
            ),
    },
    {
      question: say(
        "Statewide average for renewable content",
        "Promedio estatal de contenido renovable",
      ),
      answer: `${statewidePercent}%`,
    },
  ];
}
