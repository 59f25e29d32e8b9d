import type { OperatorTariff, Segment, Utility } from "@lamplight/contracts/model";
import { listAllTduTariffs } from "@lamplight/database";
import type { Context } from "../context.ts";
import { toTariffOutput } from "./tariff-output.ts";

/** A utility's delivery charges, corrected rows too, newest first. */
export async function listTariffs(
  { database }: Context,
  input: { readonly utility: Utility; readonly segment?: Segment | undefined },
): Promise<OperatorTariff[]> {
  const rows = await listAllTduTariffs(database, input.utility, input.segment);
  return rows.map(toTariffOutput);
}
