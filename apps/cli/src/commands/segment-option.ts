import { segmentSchema } from "@lamplight/contracts/model";
import { Option } from "commander";

/** Who the product is for. */
export function segmentOption(): Option {
  return new Option("--segment <segment>", "who the product is for")
    .choices(segmentSchema.options)
    .default("residential");
}
