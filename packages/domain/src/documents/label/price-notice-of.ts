import type { PlanDocumentData } from "../model.ts";
import { planTypeOf } from "../../plans/plan-type-of.ts";
import { sayIn } from "../say-in.ts";

/**
 * The notice of 16 TAC 25.475(g)(2) about a price that may change, naming the retailer and where to see what the
 * price was, in bold type of at least 12 points; null for fixed rates. Of the two notices for variable prices this
 * is the one without a cap, as our pricing states none; the English words are the rule's. The Spanish ones, and the
 * notice of an index, are ours.
 */
export function priceNoticeOf({
  language,
  plan,
  retailer,
}: Pick<PlanDocumentData, "language" | "plan" | "retailer">): string | null {
  const say = sayIn(language);
  const { legalName, website, phone } = retailer;
  const planType = planTypeOf(plan.pricing);
  if (planType === "fixed") return null;
  const place = website === null ? phone : say(`${website} and ${phone}`, `${website} y ${phone}`);
  if (planType === "indexed") {
    return say(
      `The price that you pay changes with the index stated below. Please review the historical price of this product available at ${place}.`,
      `El precio que usted paga cambia con el índice que se indica abajo. Consulte los precios históricos de este producto en ${place}.`,
    );
  }
  return say(
    `Except for price changes allowed by law or regulatory action, this price is the price that will be applied during your first billing cycle; this price may change in subsequent months at the sole discretion of ${legalName}. Please review the historical price of this product available at ${place}.`,
    `Salvo los cambios de precio permitidos por la ley o por acción regulatoria, este precio es el que se aplicará durante su primer ciclo de facturación; este precio puede cambiar en los meses siguientes a la entera discreción de ${legalName}. Consulte los precios históricos de este producto en ${place}.`,
  );
}
