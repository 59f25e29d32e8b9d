import type { MarketMessage } from "@lamplight/contracts/model";
import {
  findPremise,
  hasMarketMessage,
  insertMarketMessage,
  lockPremises,
  readClock,
  type PremiseRow,
  type WorldScope,
} from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { readMeterRead } from "./read-meter-read.ts";
import { readOrderCompleted } from "./read-order-completed.ts";
import { readTduInvoice } from "./read-tdu-invoice.ts";
import { park, type Reading } from "./reading.ts";

function readMessage(
  context: Context,
  scope: WorldScope,
  premise: PremiseRow,
  message: MarketMessage,
): Promise<Reading> {
  switch (message.kind) {
    case "order_completed":
      return readOrderCompleted(context, scope, premise, message);
    case "meter_read":
      return readMeterRead(context, scope, premise, message);
    case "tdu_invoice":
      return readTduInvoice(context, scope, premise, message);
  }
}

/**
 * Takes in a message of the market, in the caller's transaction: keeps it as it came and applies it once. One
 * that cannot be applied is parked with its reason; one that has come before changes nothing.
 */
export async function receiveMarketMessage(
  context: Context,
  scope: WorldScope,
  message: MarketMessage,
): Promise<"applied" | "parked" | "duplicate"> {
  const { database } = context;
  // A read and its TDU invoice may come at once, each unseen by the other: one waits here for the other's end.
  await lockPremises(scope, database, [message.esiId]);
  if (await hasMarketMessage(scope, database, message.messageId)) return "duplicate";
  const { now: receivedAt } = await readClock(scope, database);
  const premise = await findPremise(scope, database, message.esiId);
  const reading =
    premise === null
      ? park("the ESI ID is not in the premises directory")
      : await readMessage(context, scope, premise, message);
  const parkedReason = typeof reading === "function" ? null : reading.parkedReason;
  const messageUuid = await insertMarketMessage(scope, database, message, receivedAt, parkedReason);
  if (messageUuid === null) return "duplicate";
  const { kind, messageId } = message;
  await recordChanges(context, scope, [
    {
      action: parkedReason === null ? "market_message.applied" : "market_message.parked",
      objectId: messageUuid,
      after: { kind, messageId, esiId: message.esiId, parkedReason },
      at: receivedAt,
    },
  ]);
  if (typeof reading !== "function" || premise === null) return "parked";
  await reading({ messageUuid, premiseId: premise.id, receivedAt });
  return "applied";
}
