import { contractDocumentOf } from "@lamplight/domain";
import type { ContractDocumentData } from "@lamplight/domain";
import { actView } from "./act-view.ts";

/** What the template of Terms of Service and Your Rights as a Customer shows. */
export function contractView(data: ContractDocumentData) {
  return { ...actView(data, data.isSample), ...contractDocumentOf(data), isSample: data.isSample };
}
