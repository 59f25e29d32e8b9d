import { rateQuote, type StatedDelivery } from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { labelLines } from "./label-lines.ts";

const delivery: StatedDelivery = { monthlyCents: 400, rateMicrosPerKwh: 50_000 };

describe("charges of a label side by side", () => {
  it("keep the order of the bill where some arise at one use only, and tell equal names apart", () => {
    const credit = { kind: "usage_credit", name: "Credit", dollars: "10" } as const;
    const bills = [500, 1000].map((useKwh) => ({
      useKwh,
      bill: rateQuote(
        {
          components: [
            { kind: "flat_energy", rateDollarsPerKwh: "0.1" },
            { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "1000" },
            { ...credit, atLeastKwh: "100" },
            { ...credit, atLeastKwh: "1000" },
            { kind: "delivery_pass_through" },
          ],
        },
        delivery,
        useKwh * 1000,
        "2026-03-01",
      ),
    }));
    expect(
      labelLines(bills).map(({ label, lines }) => [
        label,
        ...lines.map((line) => line && line.amountCents),
      ]),
    ).toEqual([
      ["Energy Charge", 5000, 10_000],
      ["Minimum Usage Fee", 995, null],
      ["Credit", -1000, -1000],
      ["Credit", null, -1000],
      ["TDU Delivery Charges: per month", 400, 400],
      ["TDU Delivery Charges: per kWh", 2500, 5000],
    ]);
  });
});
