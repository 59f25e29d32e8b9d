import type { AccountScope } from "@lamplight/database";
import type { SignedLink } from "../access/signer.ts";
import type { Context } from "../context.ts";
import { findOwnInvoice } from "./find-own-invoice.ts";
import { readInvoiceNumber } from "./invoice-output.ts";
import { renderInvoice } from "./render-invoice.ts";

/**
 * A link to the invoice's document, which is rendered now where no worker has come to it yet.
 *
 * @throws DomainError not_found
 */
export async function getInvoicePdf(
  context: Context,
  scope: AccountScope,
  input: { number: string },
): Promise<SignedLink> {
  const { invoice } = await findOwnInvoice(context, scope, readInvoiceNumber(input.number));
  const { worldUuid, appUuid, accountUuid, uuid: invoiceUuid } = invoice;
  await renderInvoice(context, scope, invoiceUuid);
  return context.signer.fileLink({
    kind: "invoice",
    worldUuid,
    appUuid,
    accountUuid,
    invoiceUuid,
  });
}
