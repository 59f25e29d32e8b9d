import { createServer } from "node:net";
import { expect, it } from "vitest";
import { runDemo } from "../demo/run-demo.ts";
import { openDemoUsage } from "../demo/usage-file.ts";
import { chooseFreePort } from "../services/choose-free-port.ts";
import { createSteps } from "../terminal/steps.ts";
import { startTestServices } from "./test-services.ts";

/** The value of one series; null where it is not told. */
function valueOf(metrics: string, series: string): number | null {
  const line = metrics.split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length));
}

async function ask(port: number, path = "/metrics"): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

it("API and worker say in numbers what they have done", async () => {
  const [apiPort, workerPort] = [await chooseFreePort(), await chooseFreePort()];
  await using test = await startTestServices({
    api: { METRICS_PORT: String(apiPort) },
    worker: { METRICS_PORT: String(workerPort) },
  });
  const { invoices } = await runDemo({
    services: test.services,
    usage: await openDemoUsage(undefined),
    steps: createSteps({ isSilent: true }),
    outFolder: test.folder,
  });
  expect(JSON.parse(await ask(workerPort, "/healthz"))).toEqual({ status: "ok" });
  const worker = await ask(workerPort);
  expect(valueOf(worker, 'lamplight_billed_periods_total{result="issued"}')).toBe(invoices.length);
  const totalCents = invoices.reduce((sum, invoice) => sum + invoice.totalCents, 0);
  expect(valueOf(worker, "lamplight_billed_cents")).toBe(totalCents);
  const imports = 'lamplight_job_duration_seconds_count{queue="imports.run",result="done"}';
  expect(valueOf(worker, imports)).toBe(2);
  expect(valueOf(worker, 'lamplight_queue_waiting_jobs{queue="billing.chunk"}')).toBe(0);
  const created =
    'lamplight_request_duration_seconds_count{face="trpc",procedure="app.accounts.create",status="200"}';
  expect(valueOf(await ask(apiPort), created)).toBe(1);

  // A job that nobody has taken for a while is seen, whoever is asked.
  await test.worker.stop();
  await test.sql`
    insert into pgboss.job (name, data, start_after)
    values ('documents.render_invoice', '{}', now() + interval '1 hour')`;
  await test.startWorker();
  const after = await ask(workerPort);
  expect(valueOf(after, 'lamplight_queue_waiting_jobs{queue="documents.render_invoice"}')).toBe(1);
});

it("a port for metrics that is in use is said in a sentence", async () => {
  const other = createServer();
  const port = await chooseFreePort();
  await new Promise<void>((resolve) => {
    other.listen(port, "127.0.0.1", resolve);
  });
  const sentence = `Port ${port} of 127.0.0.1, for metrics, is in use: stop what uses it, or give another METRICS_PORT.`;
  const used = { METRICS_PORT: String(port) };
  await expect(startTestServices({ api: used })).rejects.toThrow(sentence);
  await expect(startTestServices({ worker: used })).rejects.toThrow(sentence);
  other.close();
});
