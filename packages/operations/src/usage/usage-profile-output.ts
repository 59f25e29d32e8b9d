import type { UsageProfile } from "@lamplight/contracts/model";
import type { UsageProfileRow } from "@lamplight/database";
import { formatKwh } from "@lamplight/domain";

export function toUsageProfileOutput(row: UsageProfileRow): UsageProfile {
  return {
    uuid: row.uuid,
    name: row.name,
    status: row.status,
    source: row.source,
    esiId: row.esiId,
    fileName: row.fileName,
    from: row.fromOn,
    until: row.untilOn,
    importKwh: row.importWh === null ? null : formatKwh(row.importWh),
    exportKwh: row.exportWh === null ? null : formatKwh(row.exportWh),
    missingIntervals: row.missingIntervals,
    problems: row.problems,
    problemCount: row.problemCount,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  };
}
