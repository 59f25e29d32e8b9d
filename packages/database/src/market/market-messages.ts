import type {
  MarketMessage,
  MeterReadMessage,
  TduInvoiceMessage,
} from "@lamplight/contracts/model";
import { and, desc, eq } from "drizzle-orm";
import { newUuid } from "../new-uuid.ts";
import type { Database } from "../connection/open-database.ts";
import { inWorld } from "../scope-filter.ts";
import { marketMessages, meterReads, tduInvoices } from "../schema/index.ts";
import type { WorldScope } from "../scope.ts";

export type MeterReadRow = typeof meterReads.$inferSelect;
export type TduInvoiceRow = typeof tduInvoices.$inferSelect;

export async function hasMarketMessage(
  scope: WorldScope,
  database: Database,
  messageId: string,
): Promise<boolean> {
  const rows = await database
    .select({ uuid: marketMessages.uuid })
    .from(marketMessages)
    .where(and(inWorld(scope, marketMessages), eq(marketMessages.messageId, messageId)));
  return rows.length > 0;
}

/** Keeps a message as it came. Null where it has come before: then nothing is to be done. */
export async function insertMarketMessage(
  scope: WorldScope,
  database: Database,
  message: MarketMessage,
  receivedAt: string,
  parkedReason: string | null,
): Promise<string | null> {
  const [row] = await database
    .insert(marketMessages)
    .values({
      uuid: newUuid(),
      worldUuid: scope.worldUuid,
      messageId: message.messageId,
      kind: message.kind,
      esiId: message.esiId,
      body: message,
      receivedAt,
      parkedReason,
    })
    .onConflictDoNothing()
    .returning({ uuid: marketMessages.uuid });
  return row?.uuid ?? null;
}

interface Arrival {
  readonly messageUuid: string;
  readonly premiseId: number;
  readonly receivedAt: string;
}

export async function insertMeterRead(
  scope: WorldScope,
  database: Database,
  read: MeterReadMessage,
  arrival: Arrival,
): Promise<string> {
  const uuid = newUuid();
  await database.insert(meterReads).values({
    uuid,
    worldUuid: scope.worldUuid,
    ...arrival,
    documentNumber: read.documentNumber,
    purpose: read.purpose,
    meterNumber: read.meterNumber,
    fromOn: read.from,
    untilOn: read.until,
    beginRegisterWh: read.beginRegisterWh,
    endRegisterWh: read.endRegisterWh,
    multiplier: read.multiplier,
    billedWh: read.billedWh,
    quality: read.quality,
    isDerived: read.isDerived,
    isFinal: read.isFinal,
  });
  return uuid;
}

export async function insertTduInvoice(
  scope: WorldScope,
  database: Database,
  invoice: TduInvoiceMessage,
  arrival: Arrival,
): Promise<string> {
  const uuid = newUuid();
  await database.insert(tduInvoices).values({
    uuid,
    worldUuid: scope.worldUuid,
    ...arrival,
    documentNumber: invoice.documentNumber,
    purpose: invoice.purpose,
    meterReadDocumentNumber: invoice.meterReadDocumentNumber,
    fromOn: invoice.from,
    untilOn: invoice.until,
    billedWh: invoice.billedWh,
    totalCents: invoice.totalCents,
    lines: invoice.lines,
  });
  return uuid;
}

/** A meter read in the form in which it came, with what names it here. */
export interface StoredMeterRead extends MeterReadMessage {
  readonly uuid: string;
  readonly premiseId: number;
}

/** The message that a stored read came in: the row holds its parts, the message is the document. */
export async function findMeterRead(
  scope: WorldScope,
  database: Database,
  documentNumber: string,
): Promise<StoredMeterRead | null> {
  const [row] = await database
    .select({ read: meterReads, body: marketMessages.body })
    .from(meterReads)
    .innerJoin(marketMessages, eq(marketMessages.uuid, meterReads.messageUuid))
    .where(and(inWorld(scope, meterReads), eq(meterReads.documentNumber, documentNumber)));
  if (row === undefined || row.body.kind !== "meter_read") return null;
  return { ...row.body, uuid: row.read.uuid, premiseId: row.read.premiseId };
}

/** The newest TDU invoice for a read, if one has come. */
export async function findTduInvoiceForRead(
  scope: WorldScope,
  database: Database,
  meterReadDocumentNumber: string,
): Promise<string | null> {
  const [row] = await database
    .select({ uuid: tduInvoices.uuid })
    .from(tduInvoices)
    .where(
      and(
        inWorld(scope, tduInvoices),
        eq(tduInvoices.meterReadDocumentNumber, meterReadDocumentNumber),
      ),
    )
    .orderBy(desc(tduInvoices.receivedAt), desc(tduInvoices.uuid))
    .limit(1);
  return row?.uuid ?? null;
}

export async function hasTduInvoice(
  scope: WorldScope,
  database: Database,
  documentNumber: string,
): Promise<boolean> {
  const rows = await database
    .select({ uuid: tduInvoices.uuid })
    .from(tduInvoices)
    .where(and(inWorld(scope, tduInvoices), eq(tduInvoices.documentNumber, documentNumber)));
  return rows.length > 0;
}

/** The last read of a premise: where the next period begins and with which register. */
export async function findLastMeterRead(
  scope: WorldScope,
  database: Database,
  premiseId: number,
): Promise<MeterReadRow | null> {
  const [row] = await database
    .select()
    .from(meterReads)
    .where(and(inWorld(scope, meterReads), eq(meterReads.premiseId, premiseId)))
    .orderBy(desc(meterReads.untilOn))
    .limit(1);
  return row ?? null;
}
