import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../connection/open-database.ts";
import type { AppScope } from "../scope.ts";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import { insertBilledWorld } from "../testing/insert-billed-world.ts";
import { insertEvents, listNumberedEvents, numberEvents } from "./events.ts";

let test: TestDatabase;
let scope: AppScope;

beforeAll(async () => {
  test = await createTestDatabase();
  const { worldUuid, appUuid } = await insertBilledWorld(test.sql);
  scope = { worldUuid, appUuid };
  await test.sql`insert into number_series (world_uuid, app_uuid, series, last_number)
    values (${worldUuid}, ${appUuid}, 'event', 0)`;
  // The world begins with an event of its own, which no test here is about.
  await relay();
});

afterAll(() => test.close());

const relay = () => test.database.transaction((transaction) => numberEvents(scope, transaction));

/** What a reader gets who goes on from the last number that it has read. */
async function readAfter(after: number) {
  await relay();
  return listNumberedEvents(scope, test.database, { after, limit: 100 });
}

const keep = (database: Database, objectId: string) =>
  insertEvents(scope, database, [
    {
      type: "invoice.issued",
      accountUuid: null,
      locationUuid: null,
      objectId,
      at: "2026-03-02T12:00:00.000Z",
    },
  ]);

describe("events", () => {
  it("of a transaction that ends late come after those that were read before", async () => {
    const mayCommit = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const slow = test.database.transaction(async (transaction) => {
      await keep(transaction, "slow");
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    await keep(test.database, "fast");
    const before = await readAfter(1);
    mayCommit.resolve();
    await slow;
    const after = await readAfter(before.at(-1)?.sequence ?? 0);
    expect(before.map(({ objectId }) => objectId)).toEqual(["fast"]);
    expect(after.map(({ objectId }) => objectId)).toEqual(["slow"]);
  });

  it("are read once each and in order, whoever writes and numbers at the same time", async () => {
    const [last = 0] = (await readAfter(0)).map(({ sequence }) => sequence ?? 0).toReversed();
    const writers = Array.from({ length: 40 }, (_, index) =>
      test.database.transaction(async (transaction) => {
        await keep(transaction, `object ${index % 7}`);
        await sleep((index * 37) % 90);
        await keep(transaction, `object ${index % 7}`);
      }),
    );
    const state = { isWriting: true };
    const done = Promise.all(writers).then(() => {
      state.isWriting = false;
    });
    const read: { sequence: number | null; objectId: string; version: number | null }[] = [];
    const readOn = async () => {
      const found = await readAfter(read.at(-1)?.sequence ?? last);
      read.push(...found);
      return found.length;
    };
    while (state.isWriting) await Promise.all([readOn(), relay()]);
    await done;
    while ((await readOn()) > 0);
    expect(read.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 80 }, (_, index) => last + 1 + index),
    );
    const versions = read.filter(({ objectId }) => objectId === "object 3");
    expect(versions.map(({ version }) => version)).toEqual(
      Array.from({ length: versions.length }, (_, index) => index + 1),
    );
  });

  it("are not there when their transaction was rolled back, and leave no gap", async () => {
    const [last = 0] = (await readAfter(0)).map(({ sequence }) => sequence ?? 0).toReversed();
    const failing = test.database.transaction(async (transaction) => {
      await keep(transaction, "never");
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    await keep(test.database, "kept");
    const [event] = await readAfter(last);
    expect(event).toMatchObject({ sequence: last + 1, objectId: "kept" });
  });
});
