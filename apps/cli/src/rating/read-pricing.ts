import { planPricingSchema, type PlanPricing, type Segment } from "@lamplight/contracts/model";
import { pricingProblems } from "@lamplight/domain";
import { readJsonFile } from "../files/read-json-file.ts";
import { refusedFile } from "../files/refused-file.ts";

/** A plan's pricing, by its schema and by the rules that no schema can say. */
export async function readPricing(
  name: string,
  product: { readonly segment: Segment; readonly isForSale: boolean },
): Promise<PlanPricing> {
  const pricing = await readJsonFile(name, "pricing file", planPricingSchema);
  const problems = pricingProblems(pricing, product);
  if (problems.length > 0) {
    throw refusedFile(
      name,
      problems.map(({ path, reason }) => ({ at: path, reason })),
    );
  }
  return pricing;
}
