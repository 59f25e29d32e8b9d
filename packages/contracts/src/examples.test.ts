import { describe, expect, it } from "vitest";
import { z } from "zod";
import { translate } from "./codec/translate.ts";
import { contract } from "./contract.ts";
import { exampleIds } from "./examples.ts";
import { listProcedures, type ProcedureContract } from "./kernel/procedure.ts";
import { fixtureContract } from "./kernel/testing/fixture-contract.ts";

const procedures = listProcedures(contract);
const knownIds = new Set<string>(Object.values(exampleIds));

const fileSchema = z.strictObject({ fileName: z.string().min(1), content: z.string().min(1) });

/** The example's input with a file for each `{ fileName, content }`, as a call has it. */
function withFiles({ input, example }: ProcedureContract): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(example.input).map(([name, value]) => {
      if (!(input.shape[name] instanceof z.ZodFile)) return [name, value];
      const { fileName, content } = fileSchema.parse(value);
      return [name, new File([content], fileName)];
    }),
  );
}

/** What is wrong with the example: fields that the schemas refuse, then fields that they do not know. */
function faultsOf(procedure: ProcedureContract): string[] {
  const { input, output, example } = procedure;
  const faults = [input.safeParse(withFiles(procedure)), output.safeParse(example.output)].flatMap(
    ({ error }) => error?.issues ?? [],
  );
  return [
    ...faults.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
    ...translate(input, example.input, "to REST").unknownFields,
    ...translate(output, example.output, "to REST").unknownFields,
  ];
}

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

function unknownIdsOf({ example }: ProcedureContract): string[] {
  const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b10(?:\d{20}|\d{15})\b/gi;
  const found = textsIn(example).flatMap((text) => text.match(ids) ?? []);
  return found.filter((id) => !knownIds.has(id));
}

describe("the documented examples", () => {
  it.each(procedures)("$name is shown as its schemas have it", ({ procedure }) => {
    expect(faultsOf(procedure)).toEqual([]);
  });

  it.each(procedures)("$name names only things of the example world", ({ procedure }) => {
    expect(unknownIdsOf(procedure)).toEqual([]);
  });

  it.each(procedures)("$name takes place in the example world's year", ({ procedure }) => {
    const years = textsIn(procedure.example).flatMap((text) => /^(20\d\d)-/.exec(text)?.[1] ?? []);
    // 2002 is when retail choice began: rules are in force from then on.
    expect(years.filter((year) => !["2022", "2023", "2002"].includes(year))).toEqual([]);
  });

  it("has ids that differ and have the form of ours", () => {
    expect(knownIds.size).toBe(Object.keys(exampleIds).length);
    expect(exampleIds.esiId).toMatch(/^1044372\d{10}$/);
    const uuids = Object.entries(exampleIds).filter(([name]) => name.endsWith("Uuid"));
    expect(uuids.length).toBeGreaterThan(10);
    expect(uuids.filter(([, id]) => !z.uuidv7().safeParse(id).success)).toEqual([]);
  });

  it.each(listProcedures(fixtureContract))("$name of the fixture is right", ({ procedure }) => {
    expect(faultsOf(procedure)).toEqual([]);
  });

  it("would be found out, were they wrong", () => {
    const { createToken } = contract.app.accounts;
    const { input, output } = createToken.example;
    const showing = (example: ProcedureContract["example"]) => ({ ...createToken, example });
    expect(faultsOf(showing({ input: {}, output }))).toHaveLength(1);
    expect(faultsOf(showing({ input, output: { ...Object(output), extra: 1 } }))).toEqual([
      "extra",
    ]);
    expect(faultsOf(showing({ input: { ...input, extra: 1 }, output }))).toEqual(["extra"]);
    const other = { uuid: "017f4410-6700-7c31-8a5e-0f3b6d2c9eff" };
    expect(unknownIdsOf(showing({ input: other, output }))).toEqual([other.uuid]);
    expect(unknownIdsOf(showing({ input, output: "/x/10443720000000001" }))).toHaveLength(1);
  });
});
