import type { RateSheet } from "@lamplight/contracts/model";
import type { RateSheetWithCount } from "@lamplight/database";

export function toRateSheetOutput(sheet: RateSheetWithCount): RateSheet {
  const { uuid, planGroupUuid, fileName, rowCount, createdAt, createdBy } = sheet;
  const { approvedAt, approvedBy } = sheet;
  const status = approvedAt === null ? "draft" : "approved";
  return {
    uuid,
    planGroupUuid,
    status,
    fileName,
    rowCount,
    createdAt,
    createdBy,
    approvedAt,
    approvedBy,
  };
}
