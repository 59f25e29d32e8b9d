import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createCustomer,
  createSandbox,
  enroll,
  importFile,
  usageOf,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, testPublicBaseUrl, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;
let neighbour: Customer;
let numbers: readonly string[];

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { seed: 81 });
  const [one, other] = sandbox.premises.map(({ esiId }) => esiId);
  for (const esiId of [one, other]) {
    await importFile(sandbox, "usage", usageOf(sandbox, esiId ?? "", 170));
  }
  customer = await enroll(sandbox, one ?? "");
  neighbour = await enroll(sandbox, other ?? "");
  await sandbox.backend.app.sandbox.clock.advance({ by: "P180D" });
  const rows = await api.sql<{ number: string }[]>`
    select number::text from invoices where account_uuid = ${customer.accountUuid}
    order by invoices.number desc`;
  numbers = rows.map(({ number }) => number);
});
afterAll(() => api[Symbol.asyncDispose]());

const list = (input: { limit?: number; offset?: number; cursor?: string }) =>
  customer.account.billing.invoices.list(input);

describe("an account's invoices", () => {
  it("are its own, newest first, on one page where they fit", async () => {
    expect(numbers.length).toBeGreaterThanOrEqual(5);
    const page = await list({});
    expect(page.data.map(({ number }) => number)).toEqual(numbers);
    expect(page).toMatchObject({ hasMore: false, limit: 25, offset: 0, nextPageUrl: null });
    const exact = await list({ limit: numbers.length });
    expect(exact).toMatchObject({ hasMore: false, nextPageUrl: null });
  });

  it("join without a gap: each begins where the one before it ended", async () => {
    const { data } = await list({});
    const periods = data.toReversed();
    for (const [index, period] of periods.entries()) {
      const before = periods[index - 1];
      expect(period.billingPeriodStart).toBe(before?.billingPeriodEnd ?? sandbox.firstDay);
    }
  });

  it.each([1, 2, 3])(
    "come page by page of %i, by offset and by cursor, each once",
    async (limit) => {
      const byOffset: string[] = [];
      for (let hasMore = true; hasMore;) {
        const page = await list({ limit, offset: byOffset.length });
        expect(page.data.length).toBe(Math.min(limit, numbers.length - byOffset.length));
        expect(page).toMatchObject({ limit, offset: byOffset.length });
        byOffset.push(...page.data.map(({ number }) => number));
        ({ hasMore } = page);
        expect(hasMore).toBe(byOffset.length < numbers.length);
        expect(page.nextPageUrl === null).toBe(!hasMore);
      }
      expect(byOffset).toEqual(numbers);

      const byCursor: string[] = [];
      let input: { limit: number; cursor?: string } | null = { limit };
      while (input !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(input);
        byCursor.push(...page.data.map(({ number }) => number));
        const next = page.nextPageUrl === null ? null : new URL(page.nextPageUrl);
        if (next !== null) {
          expect(next.origin + next.pathname).toBe(
            `${testPublicBaseUrl}/v1/account/billing/invoices`,
          );
          expect(next.searchParams.get("limit")).toBe(String(limit));
        }
        const cursor = next?.searchParams.get("cursor");
        input = typeof cursor === "string" ? { limit, cursor } : null;
      }
      expect(byCursor).toEqual(numbers);
    },
  );

  it("end where the offset is past them, and refuse pages that cannot be", async () => {
    expect(await list({ offset: 1000 })).toMatchObject({ data: [], hasMore: false });
    for (const input of [{ limit: 0 }, { limit: 101 }, { offset: -1 }, { limit: 1.5 }]) {
      expect(await refusalOf(list(input))).toMatchObject({ code: "invalid_input" });
    }
  });

  it("are nobody else's", async () => {
    const [number = ""] = numbers;
    const stranger = await createCustomer(await createSandbox(api, { seed: 82 }));
    for (const { account } of [neighbour, stranger]) {
      const { invoices } = account.billing;
      expect(await refusalOf(invoices.get({ number }))).toMatchObject({
        code: "not_found",
        status: 404,
      });
      expect(await refusalOf(invoices.pdf({ number }))).toMatchObject({ code: "not_found" });
      const listed = (await invoices.list({ limit: 100 })).data.map((invoice) => invoice.number);
      expect(listed).not.toContain(number);
      // A cursor of ours is a place in their list, not in ours.
      const cursor = Buffer.from(String(Number(number) + 1)).toString("base64url");
      const page = await invoices.list({ cursor });
      for (const invoice of page.data) expect(numbers).not.toContain(invoice.number);
    }
    await expect(customer.account.billing.invoices.get({ number })).resolves.toMatchObject({
      number,
    });
  });

  it("have lines that sum to the total, and a document", async () => {
    for (const number of numbers) {
      const invoice = await customer.account.billing.invoices.get({ number });
      const sumCents = invoice.lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect(sumCents).toBe(invoice.totalCents);
    }
    const [number = ""] = numbers;
    const { url } = await customer.account.billing.invoices.pdf({ number });
    const response = await api.open(url);
    expect(response.headers.get("content-disposition")).toContain(`invoice-${number}.pdf`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
});
