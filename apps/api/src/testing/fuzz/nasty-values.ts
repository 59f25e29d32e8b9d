import fc from "fast-check";

const deep = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((inner) => [inner], "deep");

const named = (...entries: readonly (readonly [string, unknown])[]): unknown =>
  // `__proto__` as a field of its own, as JSON.parse makes it.
  Object.fromEntries(entries);

/** Texts on which programs stumble. */
export const nastyTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\0",
    "a\0b",
    "\ud800",
    "\udc00x",
    "\u{1F600}".repeat(40),
    "é\u0301\u202e\u2028",
    "ﷺ".repeat(80),
    "x".repeat(100_000),
    "null",
    "undefined",
    "true",
    "NaN",
    "-1",
    "1e309",
    "0x10",
    "00000000-0000-0000-0000-000000000000",
    "00000000-0000-0000-0000-00000000000g",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "0000-00-00",
    "2023-02-29",
    "9999-12-31T23:59:59.999Z",
    "2022-13-45T99:99:99.999Z",
    "'; drop table accounts; --",
    "%' or '%'='",
    "\\",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "${7*7}{{7*7}}",
    "__proto__",
    "constructor",
    "=cmd|'/c calc'!A0",
    "10".repeat(11),
  ),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

/** Values of the wrong type, or too much of one. */
export const nastyValues: fc.Arbitrary<unknown> = fc.oneof(
  nastyTexts,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    1.5,
    1e-7,
    1e21,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    2 ** 64,
    [],
    {},
    [[]],
    [null],
    deep(50),
    deep(2000),
    named(["__proto__", { isAdmin: true }]),
    named(["constructor", { prototype: { isAdmin: true } }]),
    named(["toString", 1], ["valueOf", null], ["hasOwnProperty", "x"]),
    named(["length", 1e9]),
    named(["toJSON", "x"]),
    Array.from({ length: 5000 }, () => 0),
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }),
);
