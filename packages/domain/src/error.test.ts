import { errorCatalogue } from "@lamplight/contracts/errors";
import { describe, expect, it } from "vitest";
import { BugError, DomainError, assert, isDomainError } from "./error.ts";

describe("a refusal", () => {
  const error = new DomainError("rate_too_precise", { field: "rate", value: "0.1234567" });

  it("speaks the sentence of the catalogue and carries its details", () => {
    expect(error.message).toBe(errorCatalogue.rate_too_precise.sentence);
    expect(error.details.field).toBe("rate");
    expect(new DomainError("not_found").details).toBeUndefined();
  });

  it("is told by its code", () => {
    expect(isDomainError(error)).toBe(true);
    expect(isDomainError(error, "rate_too_precise")).toBe(true);
    expect(isDomainError(error, "not_found")).toBe(false);
    expect(isDomainError(new Error("not_found"))).toBe(false);
  });

  it("does not compile without the details of its code", () => {
    // @ts-expect-error rate_too_precise has details
    expect(new DomainError("rate_too_precise").details).toBeUndefined();
  });
});

it("a broken promise of our own is a bug and no refusal", () => {
  expect(() => assert(false, "one and one is three")).toThrow(BugError);
  expect(() => assert(true, "one and one is two")).not.toThrow();
  expect(isDomainError(new BugError("x"))).toBe(false);
});
