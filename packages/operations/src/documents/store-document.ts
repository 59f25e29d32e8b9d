import {
  findDocumentByVersion,
  insertDocument,
  type DocumentKey,
  type WorldScope,
} from "@lamplight/database";
import { sha256Hex } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** Keeps a document under its version and answers with its uuid; renders only where it is not there yet. */
export async function storeDocument(
  { database }: Context,
  scope: WorldScope,
  key: DocumentKey,
  createdAt: string,
  render: () => Uint8Array,
): Promise<string> {
  const existing = await findDocumentByVersion(scope, database, key);
  if (existing !== null) return existing.uuid;
  const content = render();
  return insertDocument(scope, database, {
    ...key,
    sha256: sha256Hex(content),
    content,
    createdAt,
  });
}
