import { describe, expect, it } from "vitest";
import { z } from "zod";
import { mutation } from "../kernel/procedure.ts";
import { breakingChanges } from "./breaking-changes.ts";
import { declaredChanges } from "./declared-changes.ts";
import { surfaceLines } from "./surface-lines.ts";

interface Shape {
  readonly input?: z.ZodObject;
  readonly output?: z.ZodType;
  readonly path?: `/${string}`;
  readonly isLater?: boolean;
  readonly errors?: readonly string[];
}

function linesOf({ input, output, path = "/try", isLater = false, errors = [] }: Shape): string[] {
  const attempt = mutation({
    access: "app",
    origin: "own",
    scope: "app:read",
    rest: { method: "POST", path },
    input: input ?? z.strictObject({}),
    output: output ?? z.object({}),
    errors,
    summary: "Try",
    example: { input: {}, output: {} },
    ...(isLater && { acceptedForLater: true }),
  });
  const tree = { try: attempt };
  return surfaceLines(tree, {
    gone: { status: 404, sentence: "It is gone.", remedy: "caller" },
  });
}

const asInput = (shape: z.ZodRawShape): Shape => ({ input: z.strictObject(shape) });
const asOutput = (shape: z.ZodRawShape): Shape => ({ output: z.object(shape) });
const text = z.string();
const few = z.enum(["a", "b"]);
const many = z.enum(["a", "b", "c"]);

describe("a change of the surface", () => {
  it.each<[name: string, before: Shape, after: Shape]>([
    ["a new optional field of a request", {}, asInput({ a: text.optional() })],
    [
      "a required field below a new optional one",
      {},
      asInput({ a: z.array(z.strictObject({ b: text })).optional() }),
    ],
    ["a new field of an answer", {}, asOutput({ a: text })],
    ["a new refusal", {}, { errors: ["gone"] }],
    ["less asked for", asInput({ a: text }), asInput({ a: text.optional() })],
    ["null admitted", asInput({ a: text }), asInput({ a: text.nullable() })],
    ["more values admitted", asInput({ a: few }), asInput({ a: many })],
    [
      "an answer that is never null any more",
      asOutput({ a: text.nullable() }),
      asOutput({ a: text }),
    ],
    ["an answer that is always there", asOutput({ a: text.optional() }), asOutput({ a: text })],
    ["more values of an answer", asOutput({ a: few }), asOutput({ a: many })],
    ["another limit of an answer", asOutput({ a: text }), asOutput({ a: text.max(5) })],
  ])("is additive: %s", (_name, before, after) => {
    const [old, next] = [linesOf(before), linesOf(after)];
    expect(breakingChanges(old, next)).toEqual([]);
    expect(breakingChanges(old, old)).toEqual([]);
  });

  it.each<[name: string, before: Shape, after: Shape, keys: string[]]>([
    ["another route", {}, { path: "/other" }, ["try"]],
    ["another status", {}, { isLater: true }, ["try"]],
    ["a refusal gone", { errors: ["gone"] }, {}, ["try error gone"]],
    ["a request's field gone", asInput({ a: text.optional() }), {}, ["try input a"]],
    [
      "a field renamed",
      asOutput({ list: z.array(z.object({ a: text })) }),
      asOutput({ list: z.array(z.object({ b: text })) }),
      ["try output list[].a"],
    ],
    ["a new required field", {}, asInput({ a: text }), ["try input a"]],
    [
      "a new required field below",
      asInput({ o: z.strictObject({}).nullish() }),
      asInput({ o: z.strictObject({ a: text }).nullish() }),
      ["try input o.a"],
    ],
    ["more asked for", asInput({ a: text.optional() }), asInput({ a: text }), ["try input a"]],
    ["another type", asInput({ a: text }), asInput({ a: z.int() }), ["try input a"]],
    ["another limit", asInput({ a: text }), asInput({ a: text.max(5) }), ["try input a"]],
    ["fewer values admitted", asInput({ a: many }), asInput({ a: few }), ["try input a"]],
    [
      "null admitted no more",
      asInput({ a: text.nullable() }),
      asInput({ a: text }),
      ["try input a"],
    ],
    ["an answer of another type", asOutput({ a: text }), asOutput({ a: few }), ["try output a"]],
    [
      "an answer that can be null",
      asOutput({ a: few }),
      asOutput({ a: few.nullable() }),
      ["try output a"],
    ],
    [
      "an answer that can miss",
      asOutput({ a: text }),
      asOutput({ a: text.optional() }),
      ["try output a"],
    ],
    [
      "a list that became an object",
      { output: z.array(text) },
      asOutput({}),
      ["try output", "try output []"],
    ],
    [
      "another spelling in REST",
      asOutput({ cardLast4: text }),
      asOutput({ cardLast4: text.meta({ restName: "card_last4" }) }),
      ["try output cardLast4"],
    ],
  ])("is breaking: %s", (_name, before, after, keys) => {
    expect(breakingChanges(linesOf(before), linesOf(after))).toEqual(keys);
  });

  it("is breaking: a procedure gone", () => {
    expect(breakingChanges(linesOf({}), [])).toEqual(["try"]);
    expect(breakingChanges([], linesOf(asInput({ a: text })))).toEqual([]);
  });

  it("is declared with its reason", () => {
    const declared = declaredChanges(
      "# x\n\n- breaking: try input a — nobody\n- breaking: try — \n",
    );
    expect([...declared]).toEqual(["try input a"]);
  });
});
