import { describe, expect, it } from "vitest";
import { serializeError } from "./serialize-error.ts";

class QueryError extends Error {
  readonly query = "insert into accounts (email) values ($1)";
  readonly params = ["jordan@example.com"];

  constructor(cause: Error) {
    super("Failed query: insert into accounts (email) values ($1)\nparams: jordan@example.com", {
      cause,
    });
  }
}

function refusedRow(): Error {
  return Object.assign(new Error('new row violates check constraint "accounts_email"'), {
    code: "23514",
    constraint_name: "accounts_email",
    detail: "Failing row contains (jordan@example.com).",
  });
}

describe("an error in the log", () => {
  it("has neither text nor parameters of a failed statement, but its cause and where it was", () => {
    const failed = new QueryError(refusedRow());
    // As tRPC wraps it: with the message of what it wraps.
    const wrapped = new Error(failed.message, { cause: failed });
    const text = JSON.stringify(serializeError(wrapped));
    expect(text).not.toContain("jordan@example.com");
    expect(text).not.toContain("insert into");
    expect(serializeError(failed)).toMatchObject({
      message: "A statement failed.",
      stack: expect.stringMatching(/^at .*serialize-error\.test\.ts/),
      cause: {
        message: 'new row violates check constraint "accounts_email"',
        code: "23514",
        constraint_name: "accounts_email",
        stack: expect.stringContaining("serialize-error.test.ts"),
      },
    });
  });

  it("has type, message and stack of any other, and only the type of what is none", () => {
    const error = new RangeError("too far");
    expect(serializeError(error)).toEqual({
      type: "RangeError",
      message: "too far",
      stack: expect.stringContaining("serialize-error.test.ts"),
    });
    expect(serializeError("jordan@example.com")).toEqual({ type: "string" });
  });
});
