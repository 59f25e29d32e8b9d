import { utilitySchema, type OperatorTariff } from "@lamplight/contracts/model";
import type { TduTariffRow } from "@lamplight/database";
import { formatDollars, formatMicrosAsCents } from "@lamplight/domain";

export function toTariffOutput(row: TduTariffRow): OperatorTariff {
  const { uuid, segment, effectiveOn, observedOn, status, source, spanningPeriods } = row;
  return {
    uuid,
    utility: utilitySchema.parse(row.utility),
    segment,
    effectiveOn,
    observedOn,
    status,
    source,
    monthlyDollars: formatDollars(row.monthlyCents),
    rateCentsPerKwh: formatMicrosAsCents(row.rateMicrosPerKwh),
    spanningPeriods,
  };
}
