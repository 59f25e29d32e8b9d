import { readFile } from "node:fs/promises";
import type { UploadFile } from "@lamplight/client/connection";
import type { OperatorContract } from "@lamplight/contracts";
import type { InterfaceDifferences } from "@lamplight/contracts/generate";
import { describe, expect, expectTypeOf, it } from "vitest";
import { generatedSource } from "../../client/scripts/generated-source.ts";
import type { OperatorApi } from "./generated.ts";

describe("the generated interface", () => {
  it("is the contract's, to the letter", async () => {
    const { file, source } = await generatedSource("operator");
    expect(await readFile(file, "utf8"), "stale: run npm run generate").toBe(source);
  });

  it("has exactly the types of the contract", () => {
    expectTypeOf<
      InterfaceDifferences<OperatorContract, OperatorApi, UploadFile>
    >().toEqualTypeOf<never>();
  });
});
