import { randomUUID } from "node:crypto";
import { contract, isWrite, listProcedures } from "@lamplight/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../testing/start-test-api.ts";
import { createExampleWorld, exampleInput } from "../testing/example-world.ts";
import { callClient, callRest, callTrpc } from "../testing/faces.ts";

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api[Symbol.asyncDispose]());

/** Links are signed anew for each answer, and run out by real time: what they open is what is compared. */
function withoutSignatures(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\/files\/[\w.-]+$/, "/files/…");
  if (Array.isArray(value)) return value.map(withoutSignatures);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !("url" in value && key === "expiresAt"))
      .map(([key, child]) => [key, withoutSignatures(child)]),
  );
}

/** Names of the fields that an answer has; of a list's items, those of the first. */
function fieldsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [fieldsOf(value[0])];
  if (value === null || typeof value !== "object") return null;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, child]) => [key, fieldsOf(child)] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const keysOf = (value: unknown): string[] => Object.keys(Object(value));

/** Free-form values and lists may be empty in one and not in the other. */
function expectSameFields(actual: unknown, documented: unknown, path: string): void {
  if (actual === null || documented === null) return;
  if (Array.isArray(actual) && Array.isArray(documented)) {
    if (actual.length > 0 && documented.length > 0) {
      expectSameFields(actual[0], documented[0], `${path}[]`);
    }
    return;
  }
  expect(keysOf(actual), path).toEqual(keysOf(documented));
  for (const key of keysOf(actual)) {
    expectSameFields(Reflect.get(Object(actual), key), Reflect.get(Object(documented), key), key);
  }
}

/** Maps whose keys are data: what is in them differs from world to world. */
const freeForm: ReadonlySet<string> = new Set(["done", "before", "after"]);

const withoutFreeForm = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key: string, child: unknown) =>
    freeForm.has(key) ? null : child,
  );

describe("the documented example of", () => {
  it.each(listProcedures(contract))("$name gives the same on every face", async (named) => {
    const { name, procedure } = named;
    const world = await createExampleWorld(api, name);
    const token = procedure.access === "public" ? null : world.tokens[procedure.access];
    // Under one key a write is done once, and each face gives its first answer.
    const key = isWrite(procedure) ? randomUUID() : undefined;
    const call = { token, key, input: exampleInput(named, world) };
    const overTrpc = await callTrpc(api, named, call);
    expect(overTrpc, overTrpc.text).toMatchObject({ code: null });
    const overRest = await callRest(api, named, call);
    const status = procedure.acceptedForLater === true ? 202 : 200;
    expect(overRest, overRest.text.slice(0, 500)).toMatchObject({ status, code: null });
    const throughClient = await callClient(api, named, call);

    const expected = withoutSignatures(overTrpc.output);
    expect(withoutSignatures(throughClient)).toEqual(expected);
    if (procedure.download === true) {
      const link = String(Reflect.get(Object(overTrpc.output), "url"));
      const opened = await (await api.open(link)).arrayBuffer();
      expect(overRest.output).toEqual(new Uint8Array(opened));
    } else {
      expect(withoutSignatures(overRest.output)).toEqual(expected);
    }
    const [actual, documented] = [overTrpc.output, procedure.example.output].map((answer) =>
      fieldsOf(withoutFreeForm(answer)),
    );
    expectSameFields(actual, documented, name);
  });
});
