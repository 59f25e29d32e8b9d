import { z } from "zod";
import { defineErrors } from "../errors.ts";
import { pageInput, pageOf } from "../page.ts";
import { mutation, query } from "../procedure.ts";

/** Refusals of a made-up shop. */
export const fixtureErrors = defineErrors({
  not_found: { status: 404, sentence: "There is no such thing.", remedy: "caller" },
  sold_out: {
    status: 409,
    sentence: "This article is sold out.",
    remedy: "caller",
    details: z.object({ sku: z.string(), nextDeliveryOn: z.string().nullable() }),
  },
});

const sizeSchema = z
  .object({ widthMm: z.int(), label1: z.string().optional() })
  .meta({ id: "Size" });

/** Has a default, so that what goes in differs from what comes out. */
const wrappingSchema = z
  .object({ isGift: z.boolean().default(false), ribbonColor: z.enum(["red", "blue"]).nullish() })
  .meta({ id: "Wrapping" });

export const paymentSchema = z
  .discriminatedUnion("methodKind", [
    z.strictObject({
      methodKind: z.literal("card"),
      cardLast4: z.string().meta({ restName: "card_last4", description: "Last four digits" }),
      holder: z.object({ firstName: z.string() }),
    }),
    z.strictObject({ methodKind: z.literal("cash"), tenderedCents: z.int() }),
  ])
  .meta({ id: "Payment" });

export const orderSchema = z
  .object({
    uuid: z.string(),
    totalCents: z.int().describe("With taxes; see https://example.com/a*/b"),
    lines: z.array(
      z.object({
        unitPrice500: z.string(),
        size: sizeSchema.nullable().describe("Null for books"),
        pair: z.tuple([z.string(), sizeSchema]),
      }),
    ),
    wrapping: wrappingSchema,
    metadata: z.record(z.string(), z.string()),
    sizesByName: z.record(z.string(), sizeSchema),
    contact: z.union([
      z.object({ phoneNumber: z.string() }),
      z.object({ phoneNumber: z.string(), callFrom: z.int() }),
      z.string(),
      z.null(),
    ]),
    payments: z.array(paymentSchema).optional(),
    "odd-key": z.literal(["a", "b"]),
    anything: z.unknown(),
  })
  .meta({ id: "Order", description: "What was bought" });

const exampleOrder = {
  uuid: "017f4410-6700-7c31-8a5e-0f3b6d2c9e01",
  totalCents: 1250,
  lines: [
    {
      unitPrice500: "12.50",
      size: { widthMm: 30, label1: "small" },
      pair: ["a", { widthMm: 30 }],
    },
  ],
  wrapping: { isGift: true, ribbonColor: "red" },
  metadata: { freeKey: "as it is" },
  sizesByName: { smallOne: { widthMm: 30 } },
  contact: { phoneNumber: "214 555 0142", callFrom: 9 },
  payments: [{ methodKind: "card", cardLast4: "4242", holder: { firstName: "Rosa" } }],
  "odd-key": "a",
  anything: { anyKey: 1 },
};

/** A contract that has every form of schema that contracts use; only tests know it. */
export const fixtureContract = {
  shop: {
    orders: {
      create: mutation({
        access: "app",
        origin: "own",
        rest: { method: "POST", path: "/shop/orders" },
        input: z.strictObject({
          articleSku: z.string().describe("What to buy"),
          wrapping: wrappingSchema.optional(),
          payment: paymentSchema,
          metadata: z.record(z.string(), z.string()).optional(),
          notes: z.array(z.object({ writtenOn: z.string() })).nullable(),
        }),
        output: orderSchema,
        errors: ["sold_out", "not_found"],
        summary: "Buy something",
        example: {
          input: {
            articleSku: "A1",
            payment: { methodKind: "cash", tenderedCents: 1300 },
            metadata: { freeKey: "as it is" },
            notes: [{ writtenOn: "2022-03-01" }],
          },
          output: exampleOrder,
        },
      }),
      list: query({
        access: "app",
        origin: "published",
        rest: { method: "GET", path: "/shop/orders" },
        input: z.object({
          ...pageInput,
          onlyOpen: z.boolean().optional(),
          tags: z.array(z.string()).optional(),
        }),
        output: pageOf(orderSchema),
        errors: [],
        summary: "Orders, newest first",
        example: {
          input: { limit: 25, onlyOpen: true },
          output: { data: [exampleOrder], hasMore: false, limit: 25, offset: 0, nextPageUrl: null },
        },
      }),
    },
    stock: {
      import: mutation({
        access: "operator",
        origin: "own",
        rest: { method: "POST", path: "/shop/stock/import" },
        input: z.strictObject({ shopUuid: z.string(), file: z.file().describe("CSV") }),
        output: z.object({ rowCount: z.int() }),
        errors: [],
        summary: "Take stock from a file",
        example: {
          input: {
            shopUuid: "017f4410-6700-7c31-8a5e-0f3b6d2c9e01",
            file: { fileName: "stock.csv", content: "sku,count\nA1,3\n" },
          },
          output: { rowCount: 1 },
        },
        upload: true,
        acceptedForLater: true,
      }),
    },
  },
  ping: query({
    access: "public",
    origin: "own",
    rest: { method: "GET", path: "/ping" },
    input: z.strictObject({}),
    output: z.object({}),
    errors: [],
    summary: "Answer",
    example: { input: {}, output: {} },
  }),
};
