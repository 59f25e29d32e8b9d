import { findDocument, type DocumentRow } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { renderInvoice } from "../billing/render-invoice.ts";
import type { Context } from "../context.ts";

export interface OpenedFile {
  readonly fileName: string;
  readonly contentType: "application/pdf";
  readonly content: Uint8Array;
  /** Names the bytes, for caches. */
  readonly sha256: string;
}

const toFile = (fileName: string, { content, sha256 }: DocumentRow): OpenedFile => ({
  fileName,
  contentType: "application/pdf",
  content,
  sha256,
});

/**
 * What a signed link opens.
 *
 * @throws DomainError link_expired, not_found
 */
export async function openFile(context: Context, token: string): Promise<OpenedFile> {
  const reference = await context.signer.readFileToken(token);
  if (reference.kind === "invoice") {
    const { invoiceNumber, document } = await renderInvoice(
      context,
      reference,
      reference.invoiceUuid,
    );
    return toFile(`invoice-${invoiceNumber}.pdf`, document);
  }
  const document = await findDocument(reference, context.database, reference.documentUuid);
  if (document === null) throw new DomainError("not_found");
  const { kind, version, language } = document;
  return toFile(`${kind}-${version}-${language}.pdf`, document);
}
