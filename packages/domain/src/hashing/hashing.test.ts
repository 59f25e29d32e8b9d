import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { sha256Hex } from "./sha256-hex.ts";
import { withoutUuids } from "./without-uuids.ts";

const uuid = "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b";

describe("canonicalJson", () => {
  it("sorts keys at every depth and leaves out what is undefined", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "é\n", u: undefined })).toBe(
      '{"a":"é\\n","b":[{"c":null,"d":1}]}',
    );
  });

  it("writes zero once", () => {
    expect(canonicalJson(-0)).toBe("0");
  });

  it("is JSON of the same value", () => {
    const leaf = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
    const value = fc.object({
      values: [leaf],
      key: fc.string().filter((key) => key !== "__proto__"),
    });
    fc.assert(
      fc.property(value, (object) => {
        const text = canonicalJson(object);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it.each([[0.1], [Number.NaN], [2 ** 53], [10n], [new Date(0)], [Int32Array.of(1)], [undefined]])(
    "takes %s for a bug",
    (value) => {
      expect(() => canonicalJson({ value: [value] })).toThrow();
    },
  );
});

it("withoutUuids drops them by their form, whatever they are called", () => {
  expect(
    withoutUuids({
      uuid,
      tariffUuid: uuid.toUpperCase(),
      id: `x${uuid}`,
      list: [uuid, 1],
      n: null,
    }),
  ).toEqual({ id: `x${uuid}`, list: [null, 1], n: null });
});

it("sha256Hex gives the published digests", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex(new Uint8Array())).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});
