// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { createServer } from "node:http";
import { openInvoiceSelects } from "./select-invoice.ts";

const { FLOOR_DATABASE_URL = "", FLOOR_ACCOUNT = "", FLOOR_PORT = "0" } = process.env;
const selectInvoice = openInvoiceSelects(FLOOR_DATABASE_URL, FLOOR_ACCOUNT);

/** An invoice over HTTP with `node:http` and postgres.js, and nothing else. */
const server = createServer((request, response) => {
  const number = request.url?.split("/").at(-1) ?? "";
  void selectInvoice(number).then((invoice) => {
    response.writeHead(invoice === null ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(invoice));
  });
});
server.listen(Number(FLOOR_PORT), "127.0.0.1", () => process.send?.("ready"));
process.once("disconnect", () => process.exit(0));
