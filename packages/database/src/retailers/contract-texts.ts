import { and, desc, eq, isNotNull, lt } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { contractTexts } from "../schema/index.ts";

export type ContractTextRow = typeof contractTexts.$inferSelect;

/** Keeps a draft; false where its version is there already. */
export async function insertContractText(
  database: Database,
  text: Omit<ContractTextRow, "publishedAt">,
): Promise<boolean> {
  const inserted = await database
    .insert(contractTexts)
    .values({ ...text, publishedAt: null })
    .onConflictDoNothing()
    .returning({ uuid: contractTexts.uuid });
  return inserted.length > 0;
}

/** Texts of a retailer, newest first; `beforeUuid` goes on where a page ended. */
export async function listContractTexts(
  database: Database,
  retailerUuid: string,
  page: { limit: number; offset: number; beforeUuid?: string },
): Promise<ContractTextRow[]> {
  const { limit, offset, beforeUuid } = page;
  return database
    .select()
    .from(contractTexts)
    .where(
      and(
        eq(contractTexts.retailerUuid, retailerUuid),
        beforeUuid === undefined ? undefined : lt(contractTexts.uuid, beforeUuid),
      ),
    )
    .orderBy(desc(contractTexts.uuid))
    .limit(limit)
    .offset(offset);
}

/** Lets one transaction at a time publish a text. */
export async function lockContractText(
  database: Database,
  { retailerUuid, uuid }: Pick<ContractTextRow, "retailerUuid" | "uuid">,
): Promise<ContractTextRow | null> {
  const [text] = await database
    .select()
    .from(contractTexts)
    .where(and(eq(contractTexts.retailerUuid, retailerUuid), eq(contractTexts.uuid, uuid)))
    .for("update");
  return text ?? null;
}

export async function setContractTextPublished(
  database: Database,
  uuid: string,
  publishedAt: string,
): Promise<void> {
  await database.update(contractTexts).set({ publishedAt }).where(eq(contractTexts.uuid, uuid));
}

/** Of each kind and language the text in force: what was published last. */
export async function findContractTextsInForce(
  database: Database,
  retailerUuid: string,
): Promise<ContractTextRow[]> {
  return database
    .selectDistinctOn([contractTexts.kind, contractTexts.language])
    .from(contractTexts)
    .where(and(eq(contractTexts.retailerUuid, retailerUuid), isNotNull(contractTexts.publishedAt)))
    .orderBy(
      contractTexts.kind,
      contractTexts.language,
      desc(contractTexts.publishedAt),
      desc(contractTexts.uuid),
    );
}
