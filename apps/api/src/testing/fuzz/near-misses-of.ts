import fc from "fast-check";
import type { JsonSchema } from "./operations-of.ts";

/** One character, and two of what JavaScript and many columns count. */
const wide = "\u{1F600}";

const nearTexts: Readonly<Record<string, readonly string[]>> = {
  uuid: ["01890000-0000-7000-8000-00000000000", "{01890000-0000-7000-8000-000000000000}"],
  date: ["2022-02-30", "2022-2-3", "22-02-03", "1999-12-31", "2100-01-01", "2022-03-01T00:00:00Z"],
  "date-time": [
    "2022-03-01T06:00:00Z",
    "2022-03-01T06:00:00.000+01:00",
    "2022-02-30T06:00:00.000Z",
    "2022-03-01T24:00:00.000Z",
    "2022-03-01T23:59:60.000Z",
    "2022-03-01 06:00:00.000Z",
    "1999-12-31T23:59:59.999Z",
    "2100-01-01T00:00:00.000Z",
  ],
  email: [
    "a@b",
    "a b@example.com",
    "a@example.com\n",
    "@example.com",
    `${"a".repeat(250)}@b.example`,
  ],
  uri: ["example.com", "javascript:alert(1)", "http://", "//example.com/x"],
};

function nearText({ format, pattern, minLength, maxLength }: JsonSchema): string[] {
  const lengths = [
    ...(typeof minLength === "number"
      ? ["x".repeat(Math.max(0, minLength - 1)), wide.repeat(Math.ceil(minLength / 2))]
      : []),
    ...(typeof maxLength === "number"
      ? ["x".repeat(maxLength + 1), wide.repeat(maxLength), wide.repeat(Math.ceil(maxLength / 2))]
      : []),
  ];
  const forms = typeof format === "string" ? (nearTexts[format] ?? []) : [];
  const numbers = ["1.", ".5", "01", "+1", "1e3", "-0", "1,5", " 1", "1\n", "١٢٣٤٥", "１２３４５"];
  return [...lengths, ...forms, ...(pattern === undefined ? [] : numbers), "", " ", "\t"];
}

function nearNumber({ minimum, maximum }: JsonSchema): unknown[] {
  return [
    ...(typeof minimum === "number" ? [minimum - 1, minimum - 0.5] : []),
    ...(typeof maximum === "number" ? [maximum + 1, maximum + 0.5] : []),
    0.1,
    -1,
    "1",
    2 ** 31,
    2 ** 53,
    1e100,
  ];
}

/** Values just beside what a schema of one type without parts admits. */
export function nearMissesOf(type: unknown, schema: JsonSchema): fc.Arbitrary<unknown> {
  if (type === "string") return fc.constantFrom<unknown>(...nearText(schema));
  if (type === "integer") return fc.constantFrom(...nearNumber(schema));
  return fc.constantFrom<unknown>(null, 0, "true", "null", [], {});
}
