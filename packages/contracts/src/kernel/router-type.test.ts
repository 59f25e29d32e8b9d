import type { inferRouterError, inferRouterInputs } from "@trpc/server";
import { describe, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { FieldError, FormDataLike, RouterOf } from "./router-type.ts";
import type { fixtureContract, orderSchema } from "./testing/fixture-contract.ts";

type FixtureRouter = RouterOf<typeof fixtureContract, "not_found" | "sold_out">;
type Inputs = inferRouterInputs<FixtureRouter>;
type Procedures = FixtureRouter["_def"]["record"];

describe("the router type of a contract", () => {
  it("takes what callers send", () => {
    type CreateInput = Inputs["shop"]["orders"]["create"];
    expectTypeOf<CreateInput["wrapping"]>().toEqualTypeOf<
      { isGift?: boolean | undefined; ribbonColor?: "red" | "blue" | null | undefined } | undefined
    >();
    expectTypeOf<CreateInput["metadata"]>().toEqualTypeOf<Record<string, string> | undefined>();
    expectTypeOf<CreateInput["payment"]["methodKind"]>().toEqualTypeOf<"card" | "cash">();
  });

  it("takes form data for uploads", () => {
    expectTypeOf<Inputs["shop"]["stock"]["import"]>().toEqualTypeOf<FormDataLike>();
  });

  it("answers with what callers get", () => {
    type Orders = Procedures["shop"]["orders"];
    expectTypeOf<Orders["create"]["_def"]["$types"]["output"]>().toEqualTypeOf<
      z.output<typeof orderSchema>
    >();
    type Listed = Orders["list"]["_def"]["$types"]["output"]["data"][number];
    expectTypeOf<Listed["wrapping"]["isGift"]>().toEqualTypeOf<boolean>();
  });

  it("refuses with the codes of its catalogue", () => {
    type Data = inferRouterError<FixtureRouter>["data"];
    expectTypeOf<Data["errorCode"]>().toEqualTypeOf<"not_found" | "sold_out">();
    expectTypeOf<Data["fieldErrors"]>().toEqualTypeOf<FieldError[]>();
  });

  it("tells queries from mutations", () => {
    expectTypeOf<Procedures["ping"]["_def"]["type"]>().toEqualTypeOf<"query">();
    expectTypeOf<
      Procedures["shop"]["orders"]["create"]["_def"]["type"]
    >().toEqualTypeOf<"mutation">();
  });
});
