import { exampleIds } from "../examples.ts";
import type { Import, UsageProfile } from "./model.ts";

const intervals = Array.from({ length: 96 }, (_, index) => index);

function labelOf(interval: number): string {
  const minutes = (interval * 15) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** The 96 intervals of 2022-03-01 in the form of a Smart Meter Texas export. */
export const exampleUsageFile = {
  fileName: "IntervalData.csv",
  content: [
    "ESIID,USAGE_DATE,REVISION_DATE,USAGE_START_TIME,USAGE_END_TIME,USAGE_KWH,ESTIMATED_ACTUAL,CONSUMPTION_SURPLUSGENERATION",
    ...intervals.map(
      (interval) =>
        `'${exampleIds.esiId},03/01/2022,03/02/2022 06:12:30,${labelOf(interval)},${labelOf(interval + 1)},.${100 + interval},A,Consumption`,
    ),
    "",
  ].join("\n"),
};

export const examplePendingImport: Import = {
  uuid: exampleIds.importUuid,
  kind: "usage",
  fileName: exampleUsageFile.fileName,
  status: "pending",
  rowsRead: 0,
  added: 0,
  revised: 0,
  unchanged: 0,
  problems: [],
  problemCount: 0,
  createdAt: "2022-03-01T06:00:00.000Z",
  finishedAt: null,
};

export const exampleDoneImport: Import = {
  ...examplePendingImport,
  status: "done",
  rowsRead: 96,
  added: 1,
  finishedAt: "2022-03-01T06:00:00.000Z",
};

export const examplePendingProfile: UsageProfile = {
  uuid: exampleIds.usageProfileUuid,
  name: "Jordan Rivers, Elm Street",
  status: "pending",
  source: null,
  esiId: null,
  fileName: exampleUsageFile.fileName,
  from: null,
  until: null,
  importKwh: null,
  exportKwh: null,
  missingIntervals: null,
  problems: [],
  problemCount: 0,
  createdAt: "2022-03-01T06:00:00.000Z",
  finishedAt: null,
};

export const exampleReadyProfile: UsageProfile = {
  ...examplePendingProfile,
  status: "ready",
  source: "smart_meter_texas",
  esiId: exampleIds.esiId,
  from: "2022-03-01",
  until: "2022-03-02",
  importKwh: "14.16",
  missingIntervals: 0,
  finishedAt: "2022-03-01T06:00:00.000Z",
};
