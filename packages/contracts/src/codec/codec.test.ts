import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contract } from "../contract.ts";
import { listProcedures } from "../kernel/procedure.ts";
import { fixtureContract, orderSchema, paymentSchema } from "../kernel/testing/fixture-contract.ts";
import { fromRestForm } from "./from-rest-form.ts";
import { fromRestQuery } from "./from-rest-query.ts";
import { restPathOf } from "./rest-path-of.ts";
import { toRestForm } from "./to-rest-form.ts";
import { toRestName } from "./to-rest-name.ts";

const word = fc.string({ maxLength: 12 });

/** Free-form keys, among them such as the codec would spell anew if it mistook them for fields. */
const freeKey = fc.oneof(
  word,
  fc.constantFrom("totalCents", "total_cents", "widthMm", "__proto__", "a1B2", ""),
);
const size = fc.record({ widthMm: fc.integer(), label1: word }, { requiredKeys: ["widthMm"] });
const payment = fc.oneof(
  fc.record({
    methodKind: fc.constant("card"),
    cardLast4: word,
    holder: fc.record({ firstName: word }),
  }),
  fc.record({ methodKind: fc.constant("cash"), tenderedCents: fc.integer() }),
);
const order = fc.record(
  {
    uuid: word,
    totalCents: fc.integer(),
    lines: fc.array(
      fc.record({ unitPrice500: word, size: fc.option(size), pair: fc.tuple(word, size) }),
      { maxLength: 3 },
    ),
    wrapping: fc.record(
      { isGift: fc.boolean(), ribbonColor: fc.constantFrom("red", "blue", null) },
      { requiredKeys: ["isGift"] },
    ),
    metadata: fc.dictionary(freeKey, word),
    sizesByName: fc.dictionary(freeKey, size),
    contact: fc.oneof(
      fc.record({ phoneNumber: word }),
      fc.record({ phoneNumber: word, callFrom: fc.integer() }),
      word,
      fc.constant(null),
    ),
    payments: fc.array(payment, { maxLength: 3 }),
    "odd-key": fc.constantFrom("a", "b"),
    anything: fc.jsonValue(),
  },
  {
    requiredKeys: [
      "uuid",
      "totalCents",
      "lines",
      "wrapping",
      "metadata",
      "sizesByName",
      "contact",
      "odd-key",
      "anything",
    ],
  },
);

describe("REST names", () => {
  it.each([
    ["totalKwh", "total_kwh"],
    ["billingPeriodStart", "billing_period_start"],
    ["avgCentsPerKwh500", "avg_cents_per_kwh_500"],
    ["address1", "address_1"],
    ["esiId", "esi_id"],
    ["uuid", "uuid"],
    ["hasMore", "has_more"],
    ["line2Text", "line_2_text"],
  ])("%s is %s", (name, restName) => {
    expect(toRestName(name)).toBe(restName);
  });
});

describe("the REST form", () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  it(`comes back as it went (seed ${seed})`, () => {
    fc.assert(
      fc.property(order, (value) => {
        // What travels is text; JSON also drops fields that are undefined.
        const sent: unknown = JSON.parse(JSON.stringify(value));
        expect(z.safeParse(orderSchema, sent).error).toBeUndefined();
        const overTheWire: unknown = JSON.parse(JSON.stringify(toRestForm(orderSchema, sent)));
        const back = fromRestForm(orderSchema, overTheWire);
        expect(back.unknownFields).toEqual([]);
        expect(JSON.stringify(back.value)).toBe(JSON.stringify(sent));
      }),
      { seed, numRuns: 300 },
    );
  });

  it("renames fields and keeps free-form keys", () => {
    const value = {
      metadata: { customerTier: "x", address1: "y" },
      sizesByName: { extraLarge: { widthMm: 5 } },
      lines: [{ unitPrice500: "1.5", size: null, pair: ["a", { widthMm: 1, label1: "b" }] }],
      anything: { camelCase: 1 },
    };
    expect(toRestForm(orderSchema, value)).toEqual({
      metadata: { customerTier: "x", address1: "y" },
      sizes_by_name: { extraLarge: { width_mm: 5 } },
      lines: [{ unit_price_500: "1.5", size: null, pair: ["a", { width_mm: 1, label_1: "b" }] }],
      anything: { camelCase: 1 },
    });
  });

  it("takes the declared name of a field that the rule would name otherwise", () => {
    const card = { methodKind: "card", cardLast4: "4242", holder: { firstName: "A" } };
    const rest = { method_kind: "card", card_last4: "4242", holder: { first_name: "A" } };
    expect(toRestForm(paymentSchema, card)).toEqual(rest);
    expect(fromRestForm(paymentSchema, rest).value).toEqual(card);
  });

  it("does not let a field through that the schema does not declare", () => {
    const value = { widthMm: 1, internalNote: "secret" };
    expect(toRestForm(z.object({ widthMm: z.int() }), value)).toEqual({ width_mm: 1 });
  });

  it("names unknown fields as the caller spelt them, camelCase ones among them", () => {
    const schema = z.object({
      firstName: z.string(),
      sizes: z.array(z.object({ widthMm: z.int() })),
    });
    const sent = { first_name: "A", firstName: "B", sizes: [{ width_mm: 1, depthMm: 2 }] };
    expect(fromRestForm(schema, sent)).toEqual({
      value: { firstName: "A", sizes: [{ widthMm: 1 }] },
      unknownFields: ["firstName", "sizes.0.depthMm"],
    });
  });

  it("keeps the fields of the option that a discriminator names, even where it is not valid", () => {
    const sent = { method_kind: "cash", tendered_cents: "12" };
    expect(fromRestForm(paymentSchema, sent).value).toEqual({
      methodKind: "cash",
      tenderedCents: "12",
    });
  });

  it("prefers the option of a union that knows every field", () => {
    const schema = orderSchema.shape.contact;
    expect(fromRestForm(schema, { phone_number: "1", call_from: 2 }).value).toEqual({
      phoneNumber: "1",
      callFrom: 2,
    });
  });

  it("leaves a value of another shape for validation to refuse", () => {
    expect(fromRestForm(orderSchema, "text").value).toBe("text");
    expect(fromRestForm(z.array(z.string()), { a: 1 }).value).toEqual({ a: 1 });
  });

  it("refuses two fields that would share a name", () => {
    const schema = z.object({ aB: z.string(), a_b: z.string() });
    expect(() => toRestForm(schema, {})).toThrow("share a name");
  });

  it.each(listProcedures(contract))("exists for $name", ({ procedure }) => {
    for (const schema of [procedure.input, procedure.output]) {
      expect(() => toRestForm(schema, {})).not.toThrow();
    }
    const pathNames = [...procedure.rest.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const restNames = Object.keys(procedure.input.shape).map(toRestName);
    expect(restNames).toEqual(expect.arrayContaining(pathNames));
  });
});

describe("REST parameters", () => {
  const input = fixtureContract.shop.orders.list.input;

  it("become numbers, booleans and lists where the field is one", () => {
    const parameters = { limit: "10", only_open: "true", tags: "a", cursor: "12", page: "3" };
    expect(fromRestQuery(input, parameters)).toEqual({
      value: { limit: 10, onlyOpen: true, tags: ["a"], cursor: "12" },
      unknownFields: ["page"],
    });
  });

  it.each(["", " 1", "1e3", "0x10", "ten"])("leave %j for validation to refuse", (limit) => {
    const { value } = fromRestQuery(input, { limit });
    expect(value).toEqual({ limit });
    expect(input.safeParse(value).success).toBe(false);
  });
});

describe("REST paths of bad fields", () => {
  it("are in the caller's spelling", () => {
    const input = fixtureContract.shop.orders.create.input;
    expect(restPathOf(input, ["payment", "cardLast4"])).toBe("payment.card_last4");
    expect(restPathOf(input, ["payment", "holder", "firstName"])).toBe("payment.holder.first_name");
    expect(restPathOf(input, ["notes", 0, "writtenOn"])).toBe("notes.0.written_on");
    expect(restPathOf(input, ["metadata", "someKey"])).toBe("metadata.someKey");
    expect(restPathOf(orderSchema, ["lines", 1, "pair", 1, "label1"])).toBe(
      "lines.1.pair.1.label_1",
    );
  });
});
