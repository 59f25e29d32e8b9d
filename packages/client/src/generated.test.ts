import { readFile } from "node:fs/promises";
import type { PartnerContract } from "@lamplight/contracts";
import type {
  ErrorCode as ContractErrorCode,
  ErrorDetails as DetailsOf,
} from "@lamplight/contracts";
import type { InterfaceDifferences } from "@lamplight/contracts/generate";
import { describe, expect, expectTypeOf, it } from "vitest";
import { generatedSource } from "../scripts/generated-source.ts";
import type { UploadFile } from "./connection/call-types.ts";
import type { ErrorCode, ErrorDetails, PartnerApi } from "./generated.ts";

describe("the generated interface", () => {
  it("is the contract's, to the letter", async () => {
    const { file, source } = await generatedSource("partner");
    expect(await readFile(file, "utf8"), "stale: run npm run generate").toBe(source);
  });

  it("has exactly the types of the contract", () => {
    expectTypeOf<
      InterfaceDifferences<PartnerContract, PartnerApi, UploadFile>
    >().toEqualTypeOf<never>();
  });

  it("has exactly the error catalogue", () => {
    expectTypeOf<ErrorCode>().toEqualTypeOf<ContractErrorCode>();
    expectTypeOf<ErrorDetails>().toEqualTypeOf<{
      [TCode in ContractErrorCode]: DetailsOf<TCode>;
    }>();
  });

  it("knows nothing that operators may ask", async () => {
    const { source } = await generatedSource("partner");
    expect(source).not.toMatch(/operator:|OperatorApi|from "(zod|@lamplight)/);
  });
});
