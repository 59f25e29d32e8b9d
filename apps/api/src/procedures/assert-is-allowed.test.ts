import type { OperatorRole } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { assertIsAllowed } from "./assert-is-allowed.ts";

const asRole = (role: OperatorRole) => ({ kind: "operator", tokenUuid: "t", role }) as const;

describe("a procedure of staff that names no role", () => {
  it("lets every role ask", () => {
    expect(() => assertIsAllowed(asRole("read_only"), { type: "query" })).not.toThrow();
  });

  it("lets only admins change anything", () => {
    expect(() => assertIsAllowed(asRole("admin"), { type: "mutation" })).not.toThrow();
    for (const role of ["read_only", "care", "billing", "pricing", "finance"] as const) {
      expect(() => assertIsAllowed(asRole(role), { type: "mutation" })).toThrow(
        expect.objectContaining({ code: "role_missing", details: { needed: ["admin"] } }),
      );
    }
  });
});

it("a question that names roles is only for them", () => {
  const rules = { type: "query", roles: ["finance"] } as const;
  expect(() => assertIsAllowed(asRole("finance"), rules)).not.toThrow();
  expect(() => assertIsAllowed(asRole("admin"), rules)).not.toThrow();
  expect(() => assertIsAllowed(asRole("care"), rules)).toThrow(
    expect.objectContaining({ code: "role_missing", details: { needed: ["finance", "admin"] } }),
  );
});
