import { describe, expect, it } from "vitest";
import { addDuration } from "./add-duration.ts";

describe("addDuration", () => {
  it("keeps the local time of day over both changes of the clock", () => {
    expect(addDuration("2022-03-12T18:00:00.000Z", "P1D")).toBe("2022-03-13T17:00:00.000Z");
    expect(addDuration("2022-11-05T17:00:00.000Z", "P1D")).toBe("2022-11-06T18:00:00.000Z");
  });

  it("adds hours and minutes as elapsed time", () => {
    expect(addDuration("2022-03-13T07:30:00.000Z", "PT1H30M")).toBe("2022-03-13T09:00:00.000Z");
  });
});
