import type { MeterReadMessage } from "@lamplight/contracts/model";

/** Dials of registers in service: four to eight digits of kWh. */
const rolloversWh = [4, 5, 6, 7, 8].map((digits) => 10 ** digits * 1000);

/**
 * Whether a read's billed energy follows from its registers: `(end - begin) * multiplier`. A register that went
 * over its last digit begins again at zero, so an end below the begin is tried with each size of dial.
 */
export function isRegisterArithmeticRight({
  beginRegisterWh,
  endRegisterWh,
  multiplier,
  billedWh,
}: MeterReadMessage): boolean {
  if (billedWh < 0) return false;
  const differenceWh = endRegisterWh - beginRegisterWh;
  if (differenceWh >= 0) return differenceWh * multiplier === billedWh;
  return rolloversWh.some(
    (rolloverWh) =>
      beginRegisterWh < rolloverWh && (differenceWh + rolloverWh) * multiplier === billedWh,
  );
}
