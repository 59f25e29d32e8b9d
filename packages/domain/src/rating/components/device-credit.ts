import type { ComponentOf } from "@lamplight/contracts/model";
import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { formatMicros } from "../../money/format-micros.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { unpriced } from "../unpriced.ts";

const nanosPerMicro = 1000n;

function deviceCountOf({ isQuote, account }: RatingInput, labelDevices: number): number {
  if (account !== null) return account.deviceCount;
  if (!isQuote) throw unpriced("account_facts_missing", "devices");
  return labelDevices;
}

/** A credit for each device that the retailer may control, up to the plan's cap. */
export function rateDeviceCredit(
  component: ComponentOf<"device_credit">,
  { input }: RatingContext,
): RatedLine[] {
  const { name, dollarsPerDevice, maxDevices, labelDevices } = component;
  const devices = deviceCountOf(input, labelDevices);
  const credited = Math.min(devices, maxDevices);
  if (credited === 0) return [];
  const rateMicros = parseMicros(dollarsPerDevice, "dollarsPerDevice");
  return [
    makeLine({
      stage: "usage_credits_and_fees",
      code: "device_credit",
      label: name,
      exact: exactFromNanos(-BigInt(credited) * BigInt(rateMicros) * nanosPerMicro),
      quantity: { value: String(credited), unit: "devices" },
      rate: { value: formatMicros(-rateMicros), unit: "dollars_per_device" },
      trace: {
        rule: "devices up to the cap times the credit of a device",
        source: planSource(component, input),
        facts: { devices, maxDevices },
      },
    }),
  ];
}
