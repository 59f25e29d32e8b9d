import { expect, it } from "vitest";
import { cheapValues, poolsOfAnswers, poolsOfFields, poolsOfTokens } from "./known-values.ts";
import { lookUp, operationsOf, type JsonSchema } from "./operations-of.ts";
import { servedDocument } from "./served-document.ts";

const document = servedDocument();
const operations = new Map(operationsOf(document).map((operation) => [operation.id, operation]));

/** Every name of a field that requests of an operation have, at any depth. */
function fieldsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (value === null || typeof value !== "object") return [];
  const { $ref, properties } = value as JsonSchema;
  const below = typeof $ref === "string" ? fieldsIn(lookUp(document, $ref.slice(1))) : [];
  return [...below, ...Object.keys(Object(properties)), ...Object.values(value).flatMap(fieldsIn)];
}

const requestFields = new Map(
  [...operations].map(([id, { parameters, body }]) => [
    id,
    [...parameters.map(({ name }) => name), ...fieldsIn(body?.schema)],
  ]),
);

it("what is known of fields is of fields that there are", () => {
  const unknown = [...Object.keys(poolsOfFields), ...Object.keys(cheapValues)].filter((key) => {
    const [one = "", two] = key.split(" ");
    if (two !== undefined) return requestFields.get(one)?.includes(two) !== true;
    return ![...requestFields.values()].some((fields) => fields.includes(one));
  });
  expect(unknown).toEqual([]);
  expect(Object.keys(poolsOfTokens).filter((id) => !operations.has(id))).toEqual([]);
});

it("what is learned from answers is in answers", () => {
  const missing = Object.entries(poolsOfAnswers).flatMap(([id, learned]) => {
    const response = operations.get(id)?.responses;
    const { pointer } = response?.get(200) ?? response?.get(202) ?? { pointer: "/none" };
    const fields = fieldsIn(lookUp(document, pointer));
    return learned
      .filter(([path]) => !fields.includes(path.split(".").at(-1) ?? ""))
      .map(([path]) => `${id} ${path}`);
  });
  expect(missing).toEqual([]);
});

it("every thing that requests name is learned or made", () => {
  const learned = Object.values(poolsOfAnswers).flatMap((pools) => pools.map(([, pool]) => pool));
  const made = ["app", "account", "retailer", "plan group", "location", "ESI ID", "address", "day"];
  const known = new Set([...learned, ...made, "effective day", "invoice number"]);
  const pools = [...Object.values(poolsOfFields), ...Object.values(poolsOfTokens)];
  expect(pools.filter((pool) => !known.has(pool))).toEqual([]);
});
