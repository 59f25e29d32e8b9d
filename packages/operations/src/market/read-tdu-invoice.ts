import type { TduInvoiceMessage } from "@lamplight/contracts/model";
import {
  findMeterRead,
  findPeriodOfRead,
  hasTduInvoice,
  insertTduInvoice,
  type PremiseRow,
  type WorldScope,
} from "@lamplight/database";
import type { Context } from "../context.ts";
import { makePeriodReady } from "./make-period-ready.ts";
import { park, type Reading } from "./reading.ts";

/** 810_02: what the utility charges for a read. It may come before the read; then it waits for it. */
export async function readTduInvoice(
  context: Context,
  scope: WorldScope,
  _premise: PremiseRow,
  message: TduInvoiceMessage,
): Promise<Reading> {
  const { database } = context;
  if (message.purpose !== "original") {
    return park(`a TDU invoice that is to ${message.purpose} another`);
  }
  if (await hasTduInvoice(scope, database, message.documentNumber)) {
    return park("a TDU invoice with this document number has come before");
  }
  const read = await findMeterRead(scope, database, message.meterReadDocumentNumber);
  const period = read === null ? null : await findPeriodOfRead(scope, database, read.uuid);
  if (period?.status === "billed") return park("the period of this TDU invoice is billed already");
  return async (arrival) => {
    const tduInvoiceUuid = await insertTduInvoice(scope, database, message, arrival);
    if (period !== null) await makePeriodReady(context, period, tduInvoiceUuid, arrival.receivedAt);
  };
}
