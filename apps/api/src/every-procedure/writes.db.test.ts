import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import {
  contract,
  isWrite,
  listProcedures,
  type ErrorCode,
  type NamedProcedure,
} from "@lamplight/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../testing/start-test-api.ts";
import { createExampleWorld, exampleInput, type ExampleWorld } from "../testing/example-world.ts";
import { callRest, callTrpc } from "../testing/faces.ts";

const writes = listProcedures(contract).filter(({ procedure }) => isWrite(procedure));

let api: TestApi;
/** Tables of ours with their rows' count; those that tell of real time alone left out. */
let tables: string[];

beforeAll(async () => {
  api = await startTestApi();
  const rows = await api.sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and not relispartition order by 1`;
  tables = rows.map(({ name }) => name);
});
afterAll(() => api[Symbol.asyncDispose]());

/** What a call left to the worker writes as well, a little later. */
async function waitForWorker(): Promise<void> {
  for (;;) {
    const [row] = await api.sql`
      select count(*)::integer as jobs from pgboss.job where state in ('created', 'retry', 'active')`;
    if (row?.["jobs"] === 0) return;
    await sleep(20);
  }
}

async function countRows(): Promise<Record<string, number>> {
  const counts = tables.map(async (table) => {
    const [row] = await api.sql`select count(*)::integer as rows from ${api.sql(table)}`;
    return [table, Number(row?.["rows"])] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

interface Prepared {
  readonly world: ExampleWorld;
  readonly token: string;
  readonly input: Record<string, unknown>;
}

async function prepare(named: NamedProcedure): Promise<Prepared> {
  const { access } = named.procedure;
  if (access === "public") throw new Error("A public procedure cannot write.");
  const world = await createExampleWorld(api, named.name);
  return { world, token: world.tokens[access], input: exampleInput(named, world) };
}

/** The same call with something else in it, which its schema admits. */
function altered(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const changes: Record<string, unknown> = {
    name: "Another name",
    firstName: "Another",
    legalName: "Another Retailer LLC",
    termMonths: 24,
    serviceType: "switch",
    overlapMinutes: 7,
    by: "P3D",
  };
  const key = Object.keys(changes).find((name) => name in input);
  if (key !== undefined) return { ...input, [key]: changes[key] };
  const uuid = Object.keys(input).find((name) => /uuid$/i.test(name));
  return uuid === undefined ? input : { ...input, [uuid]: randomUUID() };
}

const outcome = ({ code, output }: { code: ErrorCode | null; output: unknown }) => ({
  code,
  output,
});

describe.each(writes)("$name", (named) => {
  const { name, procedure } = named;

  it("says in the audit log who did it, with the id of the request", async () => {
    const { token, input, world } = await prepare(named);
    const answer = await callRest(api, named, { token, input });
    expect(answer, answer.text).toMatchObject({ code: null });
    const entries = await api.sql`
      select actor_kind, actor_id, object_kind, action, before, after from audit_entries
      where request_id = ${answer.requestId}`;
    expect(entries.length).toBeGreaterThan(0);
    const { access } = procedure;
    expect(new Set(entries.map((entry) => entry["actor_kind"]))).toEqual(new Set([access]));
    if (access === "account") {
      const actors = new Set(entries.map((entry) => entry["actor_id"]));
      expect(actors).toEqual(new Set([world.customer.accountUuid]));
    }
    for (const entry of entries) {
      expect(entry["before"] ?? entry["after"]).not.toBeNull();
      expect(String(entry["action"]).startsWith(`${String(entry["object_kind"])}.`)).toBe(true);
    }
  });

  it("is done once under one key, and answers alike", async () => {
    const { token, input } = await prepare(named);
    const key = randomUUID();
    const first = await callRest(api, named, { token, input, key });
    expect(first.code, first.text).toBeNull();
    await waitForWorker();
    const before = await countRows();
    const again = await callTrpc(api, named, { token, input, key });
    expect(outcome(again)).toEqual(outcome(first));
    await waitForWorker();
    expect(await countRows()).toEqual(before);
  });

  it("refuses its key with another input, or for another call", async () => {
    const { token, input } = await prepare(named);
    const key = randomUUID();
    await callRest(api, named, { token, input, key });
    const changed = altered(input);
    if (changed !== input) {
      const answer = await callRest(api, named, { token, input: changed, key });
      expect(answer).toMatchObject({ code: "idempotency_key_reused", status: 422 });
    }
    const other = writes.find(
      (one) => one.procedure.access === procedure.access && one.name !== name,
    );
    if (other === undefined) return;
    const answer = await callTrpc(api, other, {
      token,
      key,
      input: exampleInput(other, { ids: {} }),
    });
    expect(answer.code).toBe("idempotency_key_reused");
  });

  it("sent twice at once is done once", async () => {
    const { token, input } = await prepare(named);
    const key = randomUUID();
    const call = { token, input, key };
    const answers = await Promise.all([
      callRest(api, named, call),
      callTrpc(api, named, call),
      callRest(api, named, call),
    ]);
    const codes = answers.map(({ code }) => code).filter((code) => code !== null);
    expect(codes.filter((code) => code !== "request_in_flight")).toEqual([]);
    const later = await callRest(api, named, call);
    const done = answers.filter(({ code }) => code === null);
    expect(done.length).toBeGreaterThan(0);
    for (const answer of done) expect(outcome(answer)).toEqual(outcome(later));
    const kept = await api.sql`select 1 from request_keys where key = ${key}`;
    expect(kept).toHaveLength(1);
  });

  it("keeps no key of a call that it refused", async () => {
    const { token } = await prepare(named);
    const key = randomUUID();
    const answer = await callRest(api, named, { token, key, input: { notAField: { x: 1 } } });
    const kept = await api.sql`select 1 from request_keys where key = ${key}`;
    expect(kept).toHaveLength(answer.code === null ? 1 : 0);
  });
});

describe.each(writes.filter(({ procedure }) => procedure.secretAnswer === true))(
  "the secret of $name",
  (named) => {
    it("is nowhere in the database, not even in the answer that is kept", async () => {
      const { token, input } = await prepare(named);
      const key = randomUUID();
      const { output } = await callRest(api, named, { token, input, key });
      const secret = String(Reflect.get(Object(output), "token"));
      expect(secret.length).toBeGreaterThan(40);
      const [kept] = await api.sql<{ answer: string }[]>`
        select answer from request_keys where key = ${key}`;
      expect(kept?.answer.length).toBeGreaterThan(40);
      for (const table of tables) {
        const rows = await api.sql`
          select 1 from ${api.sql(table)} as entry where entry::text like ${`%${secret}%`} limit 1`;
        expect(rows, table).toHaveLength(0);
      }
    });
  },
);

it("a key is its owner's: another's call with the same one is a call of its own", async () => {
  const named = writes.find(({ name }) => name === "app.accounts.create");
  if (named === undefined) throw new Error("No such procedure");
  const key = randomUUID();
  const answers = [];
  for (const { token, input } of [await prepare(named), await prepare(named)]) {
    answers.push(await callRest(api, named, { token, input, key }));
  }
  expect(answers.map(({ code }) => code)).toEqual([null, null]);
  expect(answers[0]?.output).not.toEqual(answers[1]?.output);
});

it("a key is of one call: another that takes the same input is refused it", async () => {
  const [rotate, revoke] = ["app.tokens.rotate", "app.tokens.revoke"].map((wanted) =>
    writes.find(({ name }) => name === wanted),
  );
  if (rotate === undefined || revoke === undefined) throw new Error("No such procedure");
  const { token, world } = await prepare(rotate);
  const call = { token, key: randomUUID(), input: { uuid: world.ids.tokenUuid } };
  expect((await callRest(api, rotate, call)).code).toBeNull();
  expect((await callRest(api, revoke, call)).code).toBe("idempotency_key_reused");
});
