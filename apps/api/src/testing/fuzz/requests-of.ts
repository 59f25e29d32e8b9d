import fc from "fast-check";
import { cheapValues, poolsOfFields, poolsOfTokens } from "./known-values.ts";
import type { ApiDocument, BodySpec, Operation, ParameterSpec } from "./operations-of.ts";
import { Slot } from "./pools.ts";
import type { FormField, Header, RandomRequest, RequestBody } from "./request.ts";
import { fieldOf, slotsOf, valuesOf, type ValueContext } from "./values-of.ts";

function contextOf(document: ApiDocument, { id }: Operation, misses: boolean): ValueContext {
  return {
    document,
    misses,
    poolOf: (field) => poolsOfFields[`${id} ${field}`] ?? poolsOfFields[field],
    cheapOf: (field) => cheapValues[`${id} ${field}`],
  };
}

/** Values of those of the parameters that a request gives. */
function parametersOf(
  specs: readonly ParameterSpec[],
  context: ValueContext,
): fc.Arbitrary<Record<string, unknown>> {
  const fields = specs.map(({ name, schema }) => [name, fieldOf(name, schema, context)]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: specs.filter(({ required }) => required).map(({ name }) => name),
    noNullPrototype: true,
  });
}

function jsonOf({ schema, required }: BodySpec, context: ValueContext): fc.Arbitrary<RequestBody> {
  const given = valuesOf(schema, context).map((value): RequestBody => ({ kind: "json", value }));
  return required ? given : fc.oneof(given, fc.constant<RequestBody>({ kind: "none" }));
}

const fileNames = fc.oneof(
  fc.constantFrom("a.csv", "usage.csv.gz", "", 'a"b.csv', "ü.csv", "../../x", "x".repeat(300)),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

/** A form with the document's example of the file as often as with any bytes. */
function formOf({ schema, example }: BodySpec, context: ValueContext): fc.Arbitrary<RequestBody> {
  const properties = Object.entries(Object(schema["properties"]) as Record<string, object>);
  const fields = properties.map(([name, property]): fc.Arbitrary<FormField> => {
    const field = property as Record<string, unknown>;
    const values = fieldOf(name, field, context);
    if (field["format"] !== "binary") {
      return values.map((value) => ({ name, value, fileName: null }));
    }
    const files = fc.oneof(fc.constant(Reflect.get(Object(example), name)), values);
    return fc.tuple(files, fileNames).map(([value, fileName]) => ({ name, value, fileName }));
  });
  return fc.tuple(...fields).map((made): RequestBody => ({ kind: "form", fields: made }));
}

function bodiesOf(operation: Operation, context: ValueContext): fc.Arbitrary<RequestBody> {
  const { body } = operation;
  if (body === null) return fc.constant({ kind: "none" });
  if (body.mediaType === "multipart/form-data") return formOf(body, context);
  if (body.mediaType === "application/json") return jsonOf(body, context);
  throw new Error(`Nobody knows here how to send ${body.mediaType}`);
}

/** Mostly keys of their own; some come again, which is what they are for. */
const requestKeys = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^key [0-9]$/),
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 255 }),
);

function headersOf({ parameters }: Operation): fc.Arbitrary<readonly Header[]> {
  const takesKey = parameters.some(({ in: place }) => place === "header");
  const keys = takesKey
    ? fc.option(
        requestKeys.map((key): Header => ["Idempotency-Key", key]),
        { freq: 2 },
      )
    : fc.constant(null);
  return keys.map((key) => (key === null ? [] : [key]));
}

/**
 * Requests of an operation that the document admits, with a token of the kind that it wants. With `misses` some
 * of their values are just beside what it admits.
 */
export function requestsOf(
  document: ApiDocument,
  operation: Operation,
  { misses }: { misses: boolean },
): fc.Arbitrary<RandomRequest> {
  const context = contextOf(document, operation, misses);
  const tokens = poolsOfTokens[operation.id] ?? `${operation.access} token`;
  const inPath = operation.parameters.filter(({ in: place }) => place === "path");
  const inQuery = operation.parameters.filter(({ in: place }) => place === "query");
  return fc
    .record({
      pathValues: parametersOf(inPath, context),
      query: parametersOf(inQuery, context),
      // The first of each kind may do everything; others were made by requests, with less.
      authorization: fc.oneof(
        { weight: 1, arbitrary: fc.constant(new Slot(tokens, 0)) },
        { weight: 2, arbitrary: slotsOf(tokens) },
      ),
      headers: headersOf(operation),
      body: bodiesOf(operation, context),
      isTwice: fc.nat({ max: 24 }),
    })
    .map(({ query, authorization, isTwice, ...rest }) => ({
      ...rest,
      operation,
      method: operation.method,
      rawParameter: null,
      query: Object.entries(query),
      rawQuery: "",
      authorization,
      contentType: null,
      isChunked: false,
      isTwice: isTwice === 24,
    }));
}
