import { describe, expect, it } from "vitest";
import { describeExact } from "./describe-exact.ts";

describe("an exact amount in dollars", () => {
  it.each([
    ["0/1", "$0.00"],
    ["4230000000/1", "$4.23"],
    ["153481200000/1", "$153.4812"],
    ["-5000000000/1", "-$5.00"],
    ["1/1", "$0.000000001"],
    ["1/1000", "$0.000000000001"],
    ["1/2000", "$0.000000000000…"],
    ["1053206000/3", "$0.351068666666…"],
    ["-1/3", "-$0.000000000333…"],
  ])("%s is %s", (exact, text) => {
    expect(describeExact(exact)).toBe(text);
  });
});
