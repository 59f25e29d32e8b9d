import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { runDemo } from "../demo/run-demo.ts";
import { openDemoUsage } from "../demo/usage-file.ts";
import { createSteps } from "../terminal/steps.ts";
import { startTestServices, type TestServices } from "./test-services.ts";

async function runWith(test: TestServices) {
  const demo = runDemo({
    services: test.services,
    usage: await openDemoUsage(undefined),
    steps: createSteps({ isSilent: true }),
    outFolder: test.folder,
  });
  demo.catch(() => undefined);
  return { demo };
}

const essence = ({ invoices }: Awaited<ReturnType<typeof runDemo>>) =>
  invoices.map(({ number, billingPeriodEnd, totalCents, amountDueCents }) => ({
    number,
    billingPeriodEnd,
    totalCents,
    amountDueCents,
  }));

it("a worker killed in the middle of an advance leaves nothing undone and nothing twice", async () => {
  await using quiet = await startTestServices();
  const expected = essence(await (await runWith(quiet)).demo);

  await using test = await startTestServices();
  const { demo } = await runWith(test);
  for (;;) {
    const [row] = await test.sql`select count(*)::integer as issued from invoices`;
    if (Number(row?.["issued"]) >= 3) break;
    await sleep(5);
  }
  test.worker.kill();
  const [interrupted] = await test.sql`
    select count(*)::integer as issued from invoices`;
  expect(interrupted?.["issued"]).toBeLessThan(expected.length);
  await test.startWorker();
  expect(essence(await demo)).toEqual(expected);
}, 180_000);
