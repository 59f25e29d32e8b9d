import { exampleIds } from "../examples.ts";
import type { Event } from "./model.ts";

export const exampleEvent: Event = {
  uuid: exampleIds.eventUuid,
  sequence: 3,
  type: "enrollment.plan_accepted",
  timestamp: "2022-03-01T06:00:00.000Z",
  data: {
    appUuid: exampleIds.appUuid,
    accountUuid: exampleIds.accountUuid,
    locationUuid: exampleIds.locationUuid,
    objectId: exampleIds.locationUuid,
    version: 1,
  },
};
