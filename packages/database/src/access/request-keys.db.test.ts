import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import {
  deleteOldRequestKeys,
  findRequestKey,
  insertRequestKey,
  tryLockRequestKey,
} from "./request-keys.ts";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

const owner = "app:017f4410-6b1c-7d02-9b47-5a1e8c3f7d02";

it("keys are kept for two days at least, and then forgotten", async () => {
  const { database, sql } = test;
  const row = { owner, procedure: "p", inputHash: "h", answer: "{}", reference: null };
  await insertRequestKey(database, { ...row, key: "young" });
  await insertRequestKey(database, { ...row, key: "old" });
  await sql`update request_keys set created_at = now() - interval '47 hours' where key = 'young'`;
  await sql`update request_keys set created_at = now() - interval '49 hours' where key = 'old'`;
  expect(await deleteOldRequestKeys(database)).toBe(1);
  expect(await findRequestKey(database, { owner, key: "young" })).toMatchObject({ answer: "{}" });
  expect(await findRequestKey(database, { owner, key: "old" })).toBeNull();
});

it("a key is held by one transaction at a time, each owner's by itself, until that ends", async () => {
  const { database } = test;
  const key = { owner, key: "k" };
  await database.transaction(async (first) => {
    expect(await tryLockRequestKey(first, key)).toBe(true);
    await database.transaction(async (second) => {
      expect(await tryLockRequestKey(second, key)).toBe(false);
      expect(await tryLockRequestKey(second, { ...key, owner: "app:other" })).toBe(true);
    });
  });
  await database.transaction(async (third) => {
    expect(await tryLockRequestKey(third, key)).toBe(true);
  });
});
