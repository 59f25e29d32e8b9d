import { expect, it } from "vitest";
import { invoiceStatus } from "./invoice-status.ts";

const dueOn = "2022-04-11";

it.each([
  ["issued on its due date", { isVoid: false, amountDueCents: 1, dueOn }, "2022-04-11", "issued"],
  [
    "past due on the next day",
    { isVoid: false, amountDueCents: 1, dueOn },
    "2022-04-12",
    "past_due",
  ],
  ["paid with nothing due", { isVoid: false, amountDueCents: 0, dueOn }, "2022-04-12", "paid"],
  ["paid in credit", { isVoid: false, amountDueCents: -5, dueOn }, "2022-04-12", "paid"],
  ["void whatever is due", { isVoid: true, amountDueCents: 1, dueOn }, "2022-04-12", "void"],
] as const)("an invoice is %s", (_claim, invoice, today, status) => {
  expect(invoiceStatus(invoice, today)).toBe(status);
});
