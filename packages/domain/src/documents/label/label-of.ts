import type { PlanDocumentData } from "../model.ts";
import { contactLinesOf, type ContactLine } from "../contact-lines-of.ts";
import { assumptionsOf } from "./assumptions-of.ts";
import { cliffsInWords } from "./cliffs-in-words.ts";
import { disclosureChartOf, type ChartRow } from "./disclosure-chart-of.ts";
import type { PriceRow } from "./model.ts";
import { priceNoticeOf } from "./price-notice-of.ts";
import { priceRowsOf } from "./price-rows-of.ts";
import { termInWords } from "./term-in-words.ts";

/** What an Electricity Facts Label says of a plan, in the language of its data: 16 TAC 25.475(g). */
export interface PlanLabel {
  readonly term: string;
  readonly priceNotice: string | null;
  readonly priceRows: readonly PriceRow[];
  readonly assumptions: readonly string[];
  readonly cliffs: readonly string[];
  readonly chart: readonly ChartRow[];
  readonly contact: readonly ContactLine[];
}

export function labelOf(data: PlanDocumentData): PlanLabel {
  const { language, plan, retailer, segment, utility } = data;
  const { pricing, delivery } = plan;
  const rows = priceRowsOf(pricing, { language, utilityName: utility.displayName, delivery });
  return {
    term: termInWords(plan.termMonths, language),
    priceNotice: priceNoticeOf(data),
    priceRows: rows.filter(({ part }) => part === "price"),
    assumptions: assumptionsOf(pricing, segment, language),
    cliffs: cliffsInWords(plan.cliffs, language),
    chart: disclosureChartOf(data, rows),
    contact: contactLinesOf(retailer, language),
  };
}
