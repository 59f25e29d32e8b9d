import { randomInt } from "node:crypto";
import type { App, Brand } from "@lamplight/contracts/model";
import { findRetailer, insertApp, insertWorld, newUuid, readRealNow } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { tokenScopeSchema } from "@lamplight/contracts/model";
import { makeAppToken } from "../access/make-app-token.ts";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { savePremises } from "../locations/save-premises.ts";
import { getApp } from "./get-app.ts";

export interface CreateSandboxAppInput {
  readonly retailerUuid: string;
  readonly name: string;
  readonly brand: Brand;
  readonly clockStartsAt?: string | undefined;
  readonly seed?: number | undefined;
  readonly premiseCount?: number | undefined;
}

const defaultPremiseCount = 3000;

/** Numbers of an App begin at a place that its seed says, so that the same calls give the same invoices. */
function firstNumbersOf(seed: number): { account: number; invoice: number } {
  return { account: 1_000_001 + (seed % 8999) * 1000, invoice: 100_001 + (seed % 899) * 1000 };
}

/** Creates a sandbox App: a world of its own with a virtual clock and a market of made-up premises. */
export function createSandboxApp(
  context: Context,
  input: CreateSandboxAppInput,
): Promise<{ app: App; token: string; seed: number }> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    if ((await findRetailer(database, input.retailerUuid)) === null) {
      throw new DomainError("not_found");
    }
    const seed = input.seed ?? randomInt(2 ** 31);
    const createdAt = input.clockStartsAt ?? (await readRealNow(database));
    const scope = { worldUuid: newUuid(), appUuid: newUuid() };
    await insertWorld(database, {
      uuid: scope.worldUuid,
      kind: "sandbox",
      seed,
      virtualNow: createdAt,
      createdAt,
    });
    const { retailerUuid, name, brand } = input;
    await insertApp(
      database,
      {
        uuid: scope.appUuid,
        worldUuid: scope.worldUuid,
        retailerUuid,
        name,
        environment: "sandbox",
        brand,
        createdAt,
      },
      firstNumbersOf(seed),
    );
    const count = input.premiseCount ?? defaultPremiseCount;
    await savePremises(scope, database, transaction.sandboxMarket.makePremises({ seed, count }));
    const { token, ...appToken } = await makeAppToken(transaction, scope, {
      name: "First token",
      scopes: tokenScopeSchema.options,
      expiresAt: null,
    });
    const app = await getApp(transaction, scope);
    await recordChanges(transaction, scope, [
      { action: "app.created", objectId: app.uuid, after: { ...app, seed, count }, at: createdAt },
      { action: "app_token.created", objectId: appToken.uuid, after: appToken, at: createdAt },
    ]);
    return { app, token, seed };
  });
}
