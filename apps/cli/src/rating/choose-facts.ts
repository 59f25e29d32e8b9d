import type { PlanPricing } from "@lamplight/contracts/model";
import { DomainError, parseMicros, type RatingInput } from "@lamplight/domain";
import { readJsonFile } from "../files/read-json-file.ts";
import { factsFileSchema, type FactsFile } from "./facts-file.ts";

/** What a bill takes from the account. */
export type Facts = Pick<
  RatingInput,
  "isFirstCycle" | "account" | "publishedPrices" | "termination"
>;

function isFirstCycleOf({ components }: PlanPricing, { isFirstCycle }: FactsFile): boolean {
  if (isFirstCycle !== undefined) return isFirstCycle;
  if (components.some(({ kind }) => kind === "variable_energy")) {
    throw new Error(
      'The plan\'s price of the first cycle is not that of later ones: say which it is with --facts FILE, such as {"isFirstCycle": true}.',
    );
  }
  // No other price asks which cycle it is.
  return false;
}

/** A quote would take what the plan states for its label; who asks for a bill says what it is of. */
function assertNoAccountFacts({ components }: PlanPricing): void {
  for (const component of components) {
    const what =
      component.kind === "bill_credit"
        ? (component.revokedWhen ?? []).join(", ")
        : component.kind === "device_credit"
          ? "devices"
          : "";
    if (what !== "") throw new DomainError("unpriced", { reason: "account_facts_missing", what });
  }
}

export async function chooseFacts(file: string | undefined, pricing: PlanPricing): Promise<Facts> {
  const facts =
    file === undefined ? {} : await readJsonFile(file, "file of facts", factsFileSchema);
  const { account = null, publishedPrices = [], termination = null } = facts;
  const isFirstCycle = isFirstCycleOf(pricing, facts);
  if (account === null) assertNoAccountFacts(pricing);
  return {
    isFirstCycle,
    account,
    termination,
    publishedPrices: publishedPrices.map(({ rateDollarsPerKwh, ...price }) => ({
      ...price,
      rateMicrosPerKwh: parseMicros(rateDollarsPerKwh, "rateDollarsPerKwh"),
    })),
  };
}
