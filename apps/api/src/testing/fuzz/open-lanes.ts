import { createOperatorToken } from "@lamplight/operations";
import { createExampleWorld, type ExampleWorld } from "../example-world.ts";
import type { TestApi } from "../start-test-api.ts";
import { learnClock } from "./learn-clock.ts";
import { Pools } from "./pools.ts";

/** The world whose documents, invoices and premises the requests are about. */
const billed = "account.billing.invoices.get";

async function tokenUuids({ sql }: TestApi): Promise<string[]> {
  const rows = await sql<{ uuid: string }[]>`
    select uuid::text from app_tokens union all select uuid::text from operator_tokens`;
  return rows.map(({ uuid }) => uuid);
}

/** A token that was good once. */
async function makeDeadToken(api: TestApi): Promise<string> {
  const { uuid, token } = await createOperatorToken(api.context, { name: "Gone", role: "admin" });
  await api.operator.tokens.revoke({ uuid });
  return token;
}

/**
 * Worlds with a billed customer, one for each lane: what one lane does to its world is seen by no other, so that
 * the requests of a lane and what they find follow from the seed.
 */
export async function openLanes(api: TestApi, count: number): Promise<Pools[]> {
  const worlds: (ExampleWorld & { readonly now: string })[] = [];
  for (let lane = 0; lane < count; lane += 1) {
    const world = await createExampleWorld(api, billed);
    const { now } = await world.sandbox.backend.app.sandbox.clock.get();
    worlds.push({ ...world, now });
  }
  // Whoever revokes or rotates these has nothing left to ask with.
  const untouchable = new Set(await tokenUuids(api));
  const dead = await makeDeadToken(api);
  return worlds.map(({ ids, sandbox, tokens, now }) => {
    const pools = new Pools(untouchable);
    const pinned = {
      "app token": tokens.app,
      "account token": tokens.account,
      "operator token": tokens.operator,
      app: ids.appUuid,
      account: ids.accountUuid,
      retailer: ids.retailerUuid,
      "plan group": ids.planGroupUuid,
      location: ids.locationUuid,
      "invoice number": ids.invoiceNumber,
      "ESI ID": ids.esiId,
    };
    for (const [pool, value] of Object.entries(pinned)) {
      if (value === undefined) throw new Error(`The world of a lane has no ${pool}.`);
      pools.pin(pool, value);
    }
    pools.add("dead token", dead);
    learnClock(pools, now);
    pools.add("effective day", sandbox.firstDay);
    for (const { esiId, address1 } of sandbox.premises.slice(0, 30)) {
      pools.add("ESI ID", esiId);
      pools.add("address", address1);
    }
    return pools;
  });
}
