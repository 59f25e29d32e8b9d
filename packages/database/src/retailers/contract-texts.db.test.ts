import { afterAll, beforeAll, expect, it } from "vitest";
import { newUuid } from "../new-uuid.ts";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import {
  findContractTextsInForce,
  insertContractText,
  setContractTextPublished,
} from "./contract-texts.ts";
import { insertRetailer } from "./retailers.ts";

let test: TestDatabase;
const retailerUuid = newUuid();
const createdAt = "2026-03-01T12:00:00.000Z";

beforeAll(async () => {
  test = await createTestDatabase();
  await insertRetailer(test.database, {
    uuid: retailerUuid,
    legalName: "Lantern Retail Energy LLC",
    dbaName: null,
    certificateNumber: "10999",
    address: { address1: "1 Main Street", city: "Dallas", state: "TX", postalCode: "75201" },
    phone: "800-555-0142",
    hours: "always",
    email: "care@example.com",
    website: null,
    salesTaxRounding: "per_bill",
    createdAt,
  });
});

afterAll(() => test.close());

async function keep(version: string, language: "en" | "es" = "en"): Promise<string> {
  const uuid = newUuid();
  const text = { uuid, retailerUuid, kind: "tos", language, version, sha256: version } as const;
  expect(await insertContractText(test.database, { ...text, body: version, createdAt })).toBe(true);
  return uuid;
}

it("of each kind and language what was published last is in force, and no draft", async () => {
  const { database } = test;
  const inForce = async () =>
    (await findContractTextsInForce(database, retailerUuid)).map(
      ({ language, version }) => `${language} ${version}`,
    );
  const first = await keep("1");
  const second = await keep("2");
  await keep("3");
  expect(await inForce()).toEqual([]);
  await setContractTextPublished(database, second, "2026-03-02T00:00:00.000Z");
  expect(await inForce()).toEqual(["en 2"]);
  await setContractTextPublished(database, first, "2026-03-03T00:00:00.000Z");
  const spanish = await keep("1", "es");
  await setContractTextPublished(database, spanish, "2026-03-01T00:00:00.000Z");
  expect(await inForce()).toEqual(["en 1", "es 1"]);
  expect(await findContractTextsInForce(database, newUuid())).toEqual([]);
});

it("a text is published once, and neither changed nor deleted, whoever tries", async () => {
  const uuid = await keep("fixed");
  const { sql, queueClient } = test;
  // What a role may not touch at all says nothing of the trigger: both roles try.
  for (const client of [sql, queueClient]) {
    await expect(client`update contract_texts set body = 'x' where uuid = ${uuid}`).rejects.toThrow(
      "published once and never changed",
    );
    await expect(
      client`update contract_texts set body = 'x', published_at = now() where uuid = ${uuid}`,
    ).rejects.toThrow("published once and never changed");
  }
  await sql`update contract_texts set published_at = now() where uuid = ${uuid}`;
  for (const change of [sql`now() + interval '1 day'`, sql`null`]) {
    await expect(
      sql`update contract_texts set published_at = ${change} where uuid = ${uuid}`,
    ).rejects.toThrow("published once and never changed");
  }
  await expect(sql`delete from contract_texts where uuid = ${uuid}`).rejects.toThrow(
    "published once and never changed",
  );
});
