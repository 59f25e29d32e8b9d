import type { TaxSource } from "@lamplight/domain";
import { readJsonFile } from "../files/read-json-file.ts";
import { jurisdictionFileSchema } from "./jurisdiction-file.ts";
import type { RateOptions } from "./rate-options.ts";

/** What is levied on the bill, and what is left out of it. */
export interface Taxes {
  readonly source: TaxSource;
  readonly notes: readonly string[];
}

function describeTaxes({ jurisdiction, salesTaxes }: Extract<TaxSource, { kind: "bill" }>): string {
  const { place, isInsideCityLimits, populationBand, exemptions = [] } = jurisdiction;
  const where = isInsideCityLimits
    ? `inside city limits (population ${populationBand})`
    : "outside city limits";
  const taxes = salesTaxes.map(({ authority, percent }) => `${authority} ${percent} %`).join(", ");
  const exempt = exemptions.length === 0 ? "" : ` Exempt from ${exemptions.join(" and ")}.`;
  return `Taxes of ${place}, ${where}. Sales taxes: ${taxes === "" ? "none" : taxes}.${exempt}`;
}

/** Taxes follow the place; where it is unknown somebody has to say that they are left out. */
export async function chooseTaxes({
  jurisdiction: file,
  taxes,
  segment,
}: RateOptions): Promise<Taxes> {
  if (file !== undefined && !taxes) {
    throw new Error(
      "--jurisdiction says which taxes there are, and --no-taxes leaves them out: give one.",
    );
  }
  if (file !== undefined) {
    const { salesTaxes, salesTaxRounding, ...given } = await readJsonFile(
      file,
      "jurisdiction file",
      jurisdictionFileSchema,
    );
    const { exemptions, ...place } = given;
    const jurisdiction = exemptions === undefined ? place : { ...place, exemptions };
    const source = { kind: "bill", segment, jurisdiction, salesTaxes, salesTaxRounding } as const;
    return { source, notes: [describeTaxes(source)] };
  }
  if (taxes) {
    throw new Error(
      "Taxes follow the place, and an unknown tax is not zero: give --jurisdiction FILE, or --no-taxes to leave them out.",
    );
  }
  const nowhere = { place: "", isInsideCityLimits: false, populationBand: null };
  return {
    source: {
      kind: "bill",
      segment,
      jurisdiction: nowhere,
      salesTaxes: [],
      salesTaxRounding: "per_bill",
    },
    notes: [
      "Left out by --no-taxes: the gross receipts tax reimbursement and sales taxes. The PUC assessment is in, as it does not depend on the place.",
    ],
  };
}
