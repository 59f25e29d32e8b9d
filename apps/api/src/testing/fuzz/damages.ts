import fc from "fast-check";
import { nastyTexts, nastyValues } from "./nasty-values.ts";
import { Slot } from "./pools.ts";
import type { FormField, Header, RandomRequest, RequestBody } from "./request.ts";
import { spoilValue, type Spoil } from "./spoil-value.ts";
import { slotsOf } from "./values-of.ts";

/** Something that can be wrong with a request. */
export type Damage = (request: RandomRequest) => RandomRequest;

const places = fc.nat({ max: 50 });

const strangeNames = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "extra", "isAdmin", "UUID", "", "a.b"),
  nastyTexts,
);

const spoils: fc.Arbitrary<Spoil> = fc.oneof(
  fc.constant<Spoil>({ kind: "remove" }),
  nastyValues.map((by): Spoil => ({ kind: "replace", by })),
  fc.tuple(strangeNames, nastyValues).map(([name, value]): Spoil => ({ kind: "add", name, value })),
);

function spoilBody(body: RequestBody, place: number, spoil: Spoil): RequestBody {
  if (body.kind === "json") return { ...body, value: spoilValue(body.value, place, spoil) };
  if (body.kind !== "form" || body.fields.length === 0) return body;
  const at = place % body.fields.length;
  if (spoil.kind === "remove") {
    return { ...body, fields: body.fields.filter((_, index) => index !== at) };
  }
  if (spoil.kind === "add") {
    const field: FormField = { name: spoil.name, value: spoil.value, fileName: null };
    return { ...body, fields: [...body.fields, field] };
  }
  const fields = body.fields.map((field, index) =>
    index === at ? { ...field, value: spoil.by } : field,
  );
  return { ...body, fields };
}

const bodySpoils: fc.Arbitrary<Damage> = fc
  .tuple(places, spoils)
  .map(([place, spoil]) => (request) => ({
    ...request,
    body: spoilBody(request.body, place, spoil),
  }));

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Bodies that are no JSON, or that are more than a parser may bear. */
const strangeBodies: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      text("{"),
      text("[1,"),
      text("null"),
      text('"text"'),
      text("12"),
      text("[]"),
      text('{"a":1e999}'),
      text('{"a":01}'),
      text("{'a':1}"),
      text('{"a":1,"a":2}'),
      text('{"__proto__":{"isAdmin":true}}'),
      text('\ufeff{"a":1}'),
      text("\0"),
      text("   "),
      Uint8Array.from([0xff, 0xfe, 0x7b, 0x7d]),
      Uint8Array.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
      text(`${"[".repeat(20_000)}${"]".repeat(20_000)}`),
      text('{"a":'.repeat(5000)),
    ),
  },
  { weight: 3, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  // More than the API reads of JSON.
  { weight: 1, arbitrary: fc.constant(text(`{"a":"${"x".repeat(1_100_000)}"}`)) },
);

const bodyBytes: fc.Arbitrary<Damage> = strangeBodies.map((bytes) => (request) => ({
  ...request,
  body: { kind: "bytes", bytes },
}));

const contentTypes: fc.Arbitrary<Damage> = fc
  .constantFrom(
    "",
    "text/plain",
    "application/xml",
    "application/x-www-form-urlencoded",
    "application/json; charset=utf-16",
    "application/json; charset=bogus",
    "APPLICATION/JSON;charset=UTF-8",
    "application/jsonx",
    "application/problem+json",
    "application/octet-stream",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=another",
    "Multipart/Form-Data; boundary=lamplight-random",
    "multipart/mixed; boundary=lamplight-random",
    "///",
    "json",
    ";",
    "application/json, text/plain",
    "x".repeat(2000),
  )
  .map((contentType) => (request) => ({ ...request, contentType }));

const formDamages: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.array(
      fc.record({
        name: fc.oneof(strangeNames, fc.constantFrom("app_uuid", "file", "appUuid")),
        value: nastyValues,
        fileName: fc.option(nastyTexts),
      }),
      { maxLength: 4 },
    ),
    fc.boolean(),
  )
  .map(([fields, isInstead]) => (request) => {
    const own = request.body.kind === "form" && !isInstead ? request.body.fields : [];
    return { ...request, body: { kind: "form", fields: [...own, ...fields] } };
  });

const chunks: fc.Arbitrary<Damage> = fc.constant((request) => ({ ...request, isChunked: true }));

const queryValues: fc.Arbitrary<unknown> = fc.oneof(
  nastyTexts.map((value) => value.slice(0, 3000)),
  fc.constantFrom("", "0", "-1", "101", "1e2", " 5", "5.5", "0x5", "9".repeat(30), "true", "null"),
);

/** An own parameter again, or one that nobody knows. */
const queryEntries: fc.Arbitrary<Damage> = fc
  .tuple(places, strangeNames, queryValues, fc.integer({ min: 1, max: 3 }))
  .map(([place, strange, value, times]) => (request) => {
    const own = request.operation.parameters.filter((one) => one.in === "query");
    const name = own[place % (own.length + 1)]?.name ?? strange.slice(0, 200);
    const entries = Array.from({ length: times }, () => [name, value] as const);
    return { ...request, query: [...request.query, ...entries] };
  });

const rawQueries: fc.Arbitrary<Damage> = fc
  .constantFrom(
    "%",
    "%zz",
    "limit=%",
    "limit=%E0%A4%A",
    "limit=%00",
    "cursor=%ff%fe",
    "limit[]=1&limit[]=2",
    "limit[a]=1",
    "limit=1;offset=2",
    "&&&===",
    "=",
    "limit=1?limit=2",
    "__proto__[x]=1",
    "cursor=%F0%9F%98%80",
    `cursor=${"a".repeat(501)}`,
    `q=${"a".repeat(9000)}`,
    // More than Node reads of a request's head.
    `q=${"a".repeat(20_000)}`,
  )
  .map((rawQuery) => (request) => ({ ...request, rawQuery }));

/** What is written where the path's last parameter belongs; text is encoded, the others are sent as they are. */
const pathParameters: fc.Arbitrary<Damage> = fc
  .oneof(
    nastyTexts.map((value) => encodeURIComponent(value.toWellFormed()).slice(0, 6000)),
    fc.constantFrom("%", "%zz", "%E0%A4%A", "%00", "%2F", "%2e%2e", "..", "a%2Fb", "%ff", ";", "a"),
    fc.constantFrom("x".repeat(1999), "x".repeat(2001), "x".repeat(20_000)),
    fc.uuid().map((uuid) => uuid.toUpperCase()),
  )
  .map((rawParameter) => (request) => ({ ...request, rawParameter }));

const authorizations: fc.Arbitrary<Slot | string | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom("app token", "account token", "operator token", "dead token").chain(slotsOf),
  fc.constantFrom(
    "",
    "Bearer",
    "Bearer ",
    "Bearer a b",
    "Basic dXNlcjpwYXNz",
    "bearer garbage",
    "Bearer null",
    "Bearer lmp_sandbox_",
    "Bearer lmp_live_garbage",
    "Bearer lmp_operator_garbage",
    "Bearer eyJhbGciOiJub25lIn0.e30.",
    "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
    "Bearer ...",
    "Bearer \u00e9\u00ff",
    `Bearer ${"x".repeat(5000)}`,
  ),
  fc.string({ unit: "grapheme-ascii", maxLength: 80 }).map((token) => `Bearer ${token}`),
);

const otherTokens: fc.Arbitrary<Damage> = authorizations.map((authorization) => (request) => ({
  ...request,
  authorization,
}));

const strangeHeaders: fc.Arbitrary<Header> = fc.oneof(
  fc.constantFrom<Header>(
    ["Idempotency-Key", ""],
    ["Idempotency-Key", "\u00e9"],
    ["Idempotency-Key", "a\tb"],
    ["Idempotency-Key", "x".repeat(255)],
    ["Idempotency-Key", "x".repeat(256)],
    ["Idempotency-Key", "key 1"],
    ["Accept", "application/xml"],
    ["Accept", ""],
    ["Accept-Encoding", "identity;q=0"],
    ["X-Request-Id", "chosen by the caller"],
    ["X-HTTP-Method-Override", "DELETE"],
    ["Origin", "https://evil.example"],
    ["Content-Encoding", "gzip"],
    ["If-None-Match", "*"],
    ["If-Match", '"x"'],
    ["Range", "bytes=0-1"],
    ["Expect", "nothing"],
    ["Expect", "100-continue"],
    ["X-Forwarded-For", "not an address"],
    ["X-Long", "x".repeat(20_000)],
  ),
  fc
    .string({ unit: "grapheme-ascii", maxLength: 300 })
    .map((value): Header => ["Idempotency-Key", value]),
);

const headers: fc.Arbitrary<Damage> = fc
  .array(strangeHeaders, { minLength: 1, maxLength: 2 })
  .map((added) => (request) => ({ ...request, headers: [...request.headers, ...added] }));

const methods: fc.Arbitrary<Damage> = fc
  .constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
  .map((method) => (request) => ({ ...request, method }));

const damages: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 10, arbitrary: bodySpoils },
  { weight: 3, arbitrary: bodyBytes },
  { weight: 2, arbitrary: formDamages },
  { weight: 2, arbitrary: contentTypes },
  { weight: 1, arbitrary: chunks },
  { weight: 4, arbitrary: queryEntries },
  { weight: 2, arbitrary: rawQueries },
  { weight: 3, arbitrary: pathParameters },
  { weight: 4, arbitrary: otherTokens },
  { weight: 3, arbitrary: headers },
  { weight: 1, arbitrary: methods },
);

/** A request with which one to three things are wrong. */
export const damaged = (requests: fc.Arbitrary<RandomRequest>): fc.Arbitrary<RandomRequest> =>
  fc
    .tuple(requests, fc.array(damages, { minLength: 1, maxLength: 3 }))
    .map(([request, done]) => done.reduce((spoilt, damage) => damage(spoilt), request));
