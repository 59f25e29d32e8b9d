import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { mutation } from "../kernel/procedure.ts";
import { fixtureContract, fixtureErrors } from "../kernel/testing/fixture-contract.ts";
import type { UploadFile } from "../kernel/testing/fixture-call-types.ts";
import type { ErrorCode, ErrorDetails, FixtureApi } from "../kernel/testing/fixture-interface.ts";
import { formatSource } from "./format-source.ts";
import { generateClientInterface } from "./generate-client-interface.ts";
import type { InterfaceDifferences } from "./interface-differences.ts";

function generate(tree: Parameters<typeof generateClientInterface>[0]["tree"]): string {
  return generateClientInterface({
    tree,
    apiName: "FixtureApi",
    proceduresName: "fixtureProcedures",
    errors: fixtureErrors,
    declareErrors: true,
    callTypesModule: "./fixture-call-types.ts",
  });
}

function treeWith(output: z.ZodType, input: z.ZodObject = z.strictObject({})) {
  const definition = {
    access: "app",
    origin: "own",
    rest: { method: "POST", path: "/try" },
    input,
    output,
    errors: [],
    summary: "Try",
    example: { input: {}, output: {} },
  } as const;
  return { try: mutation(definition) };
}

/** The interface with one call of it exchanged. */
type FixtureApiWith<TCreate> = Omit<FixtureApi, "shop"> & {
  shop: Omit<FixtureApi["shop"], "orders"> & {
    orders: Omit<FixtureApi["shop"]["orders"], "create"> & { create: TCreate };
  };
};
type Create = FixtureApi["shop"]["orders"]["create"];
type CreateInput = Parameters<Create>[0];
type Order = Awaited<ReturnType<Create>>;

describe("the generated client interface", () => {
  it("is the one that is checked in", async () => {
    const source = await formatSource("fixture-interface.ts", generate(fixtureContract));
    await expect(source).toMatchFileSnapshot("../kernel/testing/fixture-interface.ts");
  });

  it("equals the contract", () => {
    expectTypeOf<
      InterfaceDifferences<typeof fixtureContract, FixtureApi, UploadFile>
    >().toEqualTypeOf<never>();
    expectTypeOf<ErrorCode>().toEqualTypeOf<"not_found" | "sold_out">();
    expectTypeOf<ErrorDetails["sold_out"]>().toEqualTypeOf<{
      sku: string;
      nextDeliveryOn: string | null;
    }>();
  });

  it("would be found out, were it another", () => {
    type Differing<TCreate> = InterfaceDifferences<
      typeof fixtureContract,
      FixtureApiWith<TCreate>,
      UploadFile
    >;
    expectTypeOf<Differing<Create>>().toEqualTypeOf<never>();
    expectTypeOf<
      Differing<(input: Omit<CreateInput, "metadata">) => Promise<Order>>
    >().toEqualTypeOf<"shop.orders.create">();
    expectTypeOf<
      Differing<(input?: CreateInput) => Promise<Order>>
    >().toEqualTypeOf<"shop.orders.create">();
    expectTypeOf<
      Differing<(input: CreateInput) => Promise<Omit<Order, "payments">>>
    >().toEqualTypeOf<"shop.orders.create">();
    expectTypeOf<
      InterfaceDifferences<
        typeof fixtureContract,
        FixtureApi & { pong: () => Promise<void> },
        UploadFile
      >
    >().toEqualTypeOf<"pong">();
    expectTypeOf<
      InterfaceDifferences<typeof fixtureContract, Omit<FixtureApi, "ping">, UploadFile>
    >().toEqualTypeOf<"ping">();
  });

  it("makes a schema with a default optional going in and present coming out", () => {
    const source = generate(fixtureContract);
    expect(source).toContain("export interface WrappingInput {\nisGift?: boolean | undefined;");
    expect(source).toContain("export interface Wrapping {\nisGift: boolean;");
  });

  it("keeps a description from ending its comment", () => {
    expect(generate(fixtureContract)).toContain(
      "/** With taxes; see https://example.com/a*\\/b */",
    );
  });

  it("refers to a named model by its name, however it is described in place", () => {
    const named = z.object({ a: z.string() }).meta({ id: "NamedOnce" });
    const source = generate(treeWith(z.array(named.describe("Here").nullable())));
    expect(source).toContain("Promise<Array<NamedOnce | null>>");
    expect(source.match(/export interface NamedOnce/g)).toHaveLength(1);
  });

  it("refuses a schema that has no plain form", () => {
    expect(() => generate(treeWith(z.object({ at: z.date() })))).toThrow(/kind date/);
  });

  it("refuses two types of one name", () => {
    const named = z.object({ a: z.string() }).meta({ id: "TryInput" });
    expect(() => generate(treeWith(named, z.strictObject({ b: z.string() })))).toThrow(
      "Two types would have the name TryInput",
    );
  });
});
