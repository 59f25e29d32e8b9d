import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationsOf } from "./operations-of.ts";
import { servedDocument } from "./served-document.ts";
import { valuesOf } from "./values-of.ts";

const document = servedDocument();
const context = { document, poolOf: () => undefined, cheapOf: () => undefined, misses: false };

const ajv = new Ajv2020({ allowUnionTypes: true });
addFormats.default(ajv);
ajv.addVocabulary(Object.keys(document));
ajv.addSchema(document, "openapi");

const bodies = operationsOf(document).flatMap(({ id, body }) =>
  body === null ? [] : [{ id, body }],
);

describe("values", () => {
  it.each(bodies)("for $id are what the document admits", ({ body }) => {
    const validate = ajv.compile({ $ref: `openapi#${encodeURI(body.pointer)}` });
    fc.assert(
      fc.property(valuesOf(body.schema, context), (value) => {
        expect(validate(value), ajv.errorsText(validate.errors)).toBe(true);
      }),
    );
  });

  it("are not made for a schema that is not known", () => {
    expect(() => valuesOf({ type: "string", format: "hostname" }, context)).toThrow("hostname");
    expect(() => valuesOf({ not: {} }, context)).toThrow("not");
  });
});
