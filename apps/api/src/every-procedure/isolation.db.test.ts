import { createHash } from "node:crypto";
import {
  contract,
  listProcedures,
  tokenScopeSchema,
  type ErrorCode,
  type NamedProcedure,
} from "@lamplight/contracts";
import { createOperatorToken } from "@lamplight/operations";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCustomer, createSandbox, enroll, type Sandbox } from "../testing/create-sandbox.ts";
import { startTestApi, testSecret, type TestApi } from "../testing/start-test-api.ts";
import { createExampleWorld, exampleInput, type ExampleWorld } from "../testing/example-world.ts";
import { callRest, callTrpc } from "../testing/faces.ts";

type Access = keyof ExampleWorld["tokens"];

const procedures = listProcedures(contract);
const kinds: readonly Access[] = ["app", "account", "operator"];

const accessOf = ({ procedure }: NamedProcedure): Access => {
  if (procedure.access === "public") throw new Error("A public procedure has no token to test.");
  return procedure.access;
};

let api: TestApi;
/** Whose things they are. */
const owners = new Map<string, ExampleWorld>();
/** Another App in another world, with a customer of its own. */
let stranger: Sandbox;
let strangerToken: string;
let expired: Record<Access, string>;

const hashOf = (token: string) => createHash("sha256").update(token).digest();

async function signExpired({ sandbox, customer }: ExampleWorld): Promise<string> {
  const { accountUuid } = customer;
  return new SignJWT({ ...sandbox.scope, accountUuid, isSandbox: true })
    .setProtectedHeader({ alg: "HS256" })
    .setAudience("account")
    .setExpirationTime(Math.floor(Date.now() / 1000) - 1)
    .sign(new TextEncoder().encode(testSecret));
}

/** Tokens that were good once. None was used before: what is used is remembered for two seconds. */
async function makeExpired(world: ExampleWorld): Promise<Record<Access, string>> {
  const { sandbox } = world;
  const { token: app } = await sandbox.backend.app.tokens.create({
    name: "Expires",
    scopes: [...tokenScopeSchema.options],
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  });
  await api.sql`update app_tokens set expires_at = now() - interval '1 second'
    where token_hash = ${hashOf(app)}`;
  const { token: operator } = await createOperatorToken(api.context, {
    name: "Revoked",
    role: "admin",
  });
  await api.sql`update operator_tokens set revoked_at = now() where token_hash = ${hashOf(operator)}`;
  return { app, operator, account: await signExpired(world) };
}

beforeAll(async () => {
  api = await startTestApi();
  for (const { name } of procedures) owners.set(name, await createExampleWorld(api, name));
  stranger = await createSandbox(api, { seed: 4242 });
  strangerToken = (await createCustomer(stranger)).token;
  const [first] = owners.values();
  if (first === undefined) throw new Error("The contract has no procedures.");
  expired = await makeExpired(first);
}, 120_000);
afterAll(() => api[Symbol.asyncDispose]());

function ownerOf(name: string): ExampleWorld {
  const owner = owners.get(name);
  if (owner === undefined) throw new Error(`No world for ${name}`);
  return owner;
}

/** Calls a procedure with its example's input on both faces and checks that each refuses with this code. */
async function expectRefused(
  named: NamedProcedure,
  token: string | null,
  code: ErrorCode,
): Promise<void> {
  const call = { token, input: exampleInput(named, ownerOf(named.name)) };
  const answers = [await callTrpc(api, named, call), await callRest(api, named, call)];
  expect(answers.map((answer) => answer.code)).toEqual([code, code]);
}

describe.each(procedures)("$name", (named) => {
  const { name, procedure } = named;

  it("wants a token that is good", async () => {
    await expectRefused(named, null, "token_missing");
    await expectRefused(named, "garbage", "token_invalid");
    await expectRefused(named, expired[accessOf(named)], "token_invalid");
  });

  it("wants a token of its own kind", async () => {
    const { tokens } = ownerOf(name);
    for (const kind of kinds.filter((other) => other !== procedure.access)) {
      await expectRefused(named, tokens[kind], "token_wrong_kind");
    }
  });

  it.runIf(procedure.access === "app")("wants its scope", async () => {
    const { sandbox } = ownerOf(name);
    const scopes = tokenScopeSchema.options.filter((scope) => scope !== procedure.scope);
    const { token } = await sandbox.backend.app.tokens.create({ name: "Others", scopes });
    await expectRefused(named, token, "scope_missing");
  });

  const needsRole = procedure.type === "mutation" || procedure.roles !== undefined;
  it.runIf(procedure.access === "operator" && needsRole)("wants a role that may", async () => {
    const { token } = await createOperatorToken(api.context, {
      name: `Reads for ${name}`,
      role: "read_only",
    });
    await expectRefused(named, token, "role_missing");
  });
});

/** Ids of a world's own things, which nobody else may be told. */
async function secretsOf({ ids, sandbox }: ExampleWorld): Promise<string[]> {
  const { appUuid } = sandbox.scope;
  const rows = await api.sql<{ secret: string }[]>`
    select uuid::text as secret from accounts where app_uuid = ${appUuid}
    union select email from accounts where app_uuid = ${appUuid}
    union select uuid::text from locations where app_uuid = ${appUuid}
    union select uuid::text from invoices where app_uuid = ${appUuid}
    union select uuid::text from usage_profiles where app_uuid = ${appUuid}
    union select uuid::text from enrollments where app_uuid = ${appUuid}`;
  return [appUuid, ids.esiId ?? "", ...rows.map(({ secret }) => secret)].filter((id) => id !== "");
}

/** Example inputs that name a thing of the world, which others must not find. */
const namesSomething = ({ procedure }: NamedProcedure): boolean =>
  Object.keys(procedure.example.input).some((field) =>
    /^(uuid|number|planUuid|usageProfileUuid|esiId)$/.test(field),
  );

describe.each(procedures.filter((named) => accessOf(named) !== "operator"))(
  "$name by another",
  (named) => {
    const { name, procedure } = named;

    async function expectNothingToldOf(token: string): Promise<void> {
      const owner = ownerOf(name);
      const call = { token, input: exampleInput(named, owner) };
      const answers = [await callTrpc(api, named, call), await callRest(api, named, call)];
      if (namesSomething(named)) {
        expect(answers.map(({ code }) => code)).toEqual(["not_found", "not_found"]);
      }
      const asked = JSON.stringify(call.input);
      for (const secret of await secretsOf(owner)) {
        if (asked.includes(secret)) continue;
        for (const { text } of answers) expect(text).not.toContain(secret);
      }
    }

    it("App in another world", async () => {
      const isAccounts = procedure.access === "account";
      await expectNothingToldOf(isAccounts ? strangerToken : stranger.appToken);
    });

    it.runIf(procedure.access === "account")("account of the same App", async () => {
      const { sandbox, ids } = ownerOf(name);
      const neighbour = await createCustomer(sandbox);
      const own = { ...named, procedure };
      const input = exampleInput(own, ownerOf(name));
      // What an App offers and where premises are is for all its customers to find.
      const isShared = /^account\.enroll\.(search|requestPlans|acceptPlan)/.test(name);
      const answers = [
        await callTrpc(api, named, { token: neighbour.token, input }),
        await callRest(api, named, { token: neighbour.token, input }),
      ];
      if (namesSomething(named) && !isShared) {
        expect(answers.map(({ code }) => code)).toEqual(["not_found", "not_found"]);
      }
      const told = [ids.accountUuid, ids.locationUuid].filter((id) => id !== undefined);
      for (const id of told) {
        for (const { text } of answers) expect(text).not.toContain(id);
      }
    });
  },
);

describe("an ESI ID of another world", () => {
  it("is nowhere to be found, with or without service", async () => {
    const owner = await createSandbox(api, { seed: 4243 });
    const known = new Set(stranger.premises.map(({ esiId }) => esiId));
    const esiId = owner.premises.map((premise) => premise.esiId).find((id) => !known.has(id)) ?? "";
    await enroll(owner, esiId);
    const search = procedures.filter(({ name }) =>
      ["account.enroll.searchEsiId", "account.enroll.requestPlans"].includes(name),
    );
    expect(search).toHaveLength(2);
    for (const named of search) {
      const call = { token: strangerToken, input: { esiId } };
      expect((await callTrpc(api, named, call)).code).toBe("not_found");
      expect((await callRest(api, named, call)).code).toBe("not_found");
    }
  });
});
