import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { newUuid } from "../new-uuid.ts";
import type { Database } from "../connection/open-database.ts";
import { inWorld } from "../scope-filter.ts";
import { documents } from "../schema/index.ts";
import type { WorldScope } from "../scope.ts";

export type DocumentRow = typeof documents.$inferSelect;
export type DocumentKey = Pick<DocumentRow, "kind" | "version" | "language">;

export async function findDocumentByVersion(
  scope: WorldScope,
  database: Database,
  key: DocumentKey,
): Promise<Pick<DocumentRow, "uuid" | "sha256"> | null> {
  const [document] = await database
    .select({ uuid: documents.uuid, sha256: documents.sha256 })
    .from(documents)
    .where(
      and(
        inWorld(scope, documents),
        eq(documents.kind, key.kind),
        eq(documents.version, key.version),
        eq(documents.language, key.language),
      ),
    );
  return document ?? null;
}

/** Keeps a rendered document. The first rendering of a version stands: it may have been shown already. */
export async function insertDocument(
  scope: WorldScope,
  database: Database,
  document: DocumentKey & Pick<DocumentRow, "sha256" | "content" | "createdAt">,
): Promise<string> {
  const [inserted] = await database
    .insert(documents)
    .values({ uuid: newUuid(), worldUuid: scope.worldUuid, ...document })
    .onConflictDoNothing()
    .returning({ uuid: documents.uuid });
  const stored = inserted ?? (await findDocumentByVersion(scope, database, document));
  if (stored === null) throw new Error(`document ${document.version} was neither stored nor found`);
  return stored.uuid;
}

export async function findDocument(
  scope: WorldScope,
  database: Database,
  documentUuid: string,
): Promise<DocumentRow | null> {
  const [document] = await database
    .select()
    .from(documents)
    .where(and(inWorld(scope, documents), eq(documents.uuid, documentUuid)));
  return document ?? null;
}

/** Of documents those of the same kind and version in another language, by the uuid that was asked about. */
export async function findDocumentsInLanguage(
  scope: WorldScope,
  database: Database,
  documentUuids: readonly string[],
  language: DocumentRow["language"],
): Promise<ReadonlyMap<string, string>> {
  const beside = alias(documents, "beside");
  const rows = await database
    .select({ uuid: documents.uuid, besideUuid: beside.uuid })
    .from(documents)
    .innerJoin(
      beside,
      and(
        inWorld(scope, beside),
        eq(beside.kind, documents.kind),
        eq(beside.version, documents.version),
        eq(beside.language, language),
      ),
    )
    .where(and(inWorld(scope, documents), inArray(documents.uuid, [...documentUuids])));
  return new Map(rows.map(({ uuid, besideUuid }) => [uuid, besideUuid]));
}
