// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { initTRPC, TRPCError } from "@trpc/server";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import fastify from "fastify";
import { openInvoiceSelects } from "./select-invoice.ts";

const { FLOOR_DATABASE_URL = "", FLOOR_ACCOUNT = "", FLOOR_PORT = "0" } = process.env;
const selectInvoice = openInvoiceSelects(FLOOR_DATABASE_URL, FLOOR_ACCOUNT);

const t = initTRPC.create();
const get = t.procedure
  .input((value: unknown) => value as { number: string })
  .query(async ({ input }) => {
    const invoice = await selectInvoice(input.number);
    if (invoice === null) throw new TRPCError({ code: "NOT_FOUND" });
    return invoice;
  });
const router = t.router({
  account: t.router({ billing: t.router({ invoices: t.router({ get }) }) }),
});

/** An invoice over tRPC with fastify and postgres.js, and nothing else. */
const server = fastify();
await server.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions: { router } });
await server.listen({ port: Number(FLOOR_PORT), host: "127.0.0.1" });
process.send?.("ready");
process.once("disconnect", () => process.exit(0));
