import {
  findDocument,
  findInvoice,
  insertInvoiceRendering,
  type AccountScope,
  type DocumentRow,
  type InvoiceView,
} from "@lamplight/database";
import { DomainError, assert } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { loadInvoiceDocumentData } from "../documents/invoice-document-data.ts";
import { storeDocument } from "../documents/store-document.ts";

async function render(context: Context, scope: AccountScope, view: InvoiceView): Promise<string> {
  const { invoice, documentVersion: version, language } = view;
  const data = await loadInvoiceDocumentData(context, scope, view);
  const bytes = context.documents.renderInvoice(data);
  const name = `${scope.appUuid}/${invoice.number}/${version}`;
  const key = { kind: "invoice" as const, version: name, language };
  return inTransaction(context, async (transaction) => {
    const documentUuid = await storeDocument(
      transaction,
      scope,
      key,
      invoice.issuedAt,
      () => bytes,
    );
    const rendering = { invoiceUuid: invoice.uuid, version, documentUuid };
    const isFirst = await insertInvoiceRendering(scope, transaction.database, rendering);
    if (!isFirst) return documentUuid;
    await recordChanges(transaction, scope, [
      {
        action: "invoice.rendered",
        objectId: invoice.uuid,
        accountUuid: scope.accountUuid,
        after: { version, documentUuid },
        at: invoice.issuedAt,
      },
    ]);
    return documentUuid;
  });
}

/**
 * The document of an invoice's newest version, rendered now where it is not there yet. The first rendering
 * of a version stands, whoever made it.
 *
 * @throws DomainError not_found
 */
export async function renderInvoice(
  context: Context,
  scope: AccountScope,
  invoiceUuid: string,
): Promise<{ readonly invoiceNumber: number; readonly document: DocumentRow }> {
  const view = await findInvoice(scope, context.database, { uuid: invoiceUuid });
  if (view === null) throw new DomainError("not_found");
  const documentUuid = view.documentUuid ?? (await render(context, scope, view));
  const document = await findDocument(scope, context.database, documentUuid);
  assert(document !== null, "a rendering whose document is not there");
  return { invoiceNumber: view.invoice.number, document };
}
