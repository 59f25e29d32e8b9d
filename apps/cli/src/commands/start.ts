import { hasOperatorToken, openDatabase } from "@lamplight/database";
import { createOperatorClient } from "@lamplight/operator-client";
import { byCommand, createOperatorToken } from "@lamplight/operations";
import { InvalidArgumentError, type Command } from "commander";
import { exampleBrand, exampleRetailer } from "../demo/example-company.ts";
import { dataFolderOf } from "../services/project-folder.ts";
import { startServices, type Services } from "../services/start-services.ts";
import { createSteps } from "../terminal/steps.ts";
import { InterruptedError, withInterruption } from "../terminal/with-interruption.ts";

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError("It must be a number from 1 to 65535.");
  }
  return port;
}

/** Says of a database that it has been started with before. */
const tokenName = "first start";

/** Tokens for a database that has not been started with. They are shown this once: only their hashes are kept. */
async function makeFirstTokens({
  baseUrl,
  databaseUrl,
}: Services): Promise<{ operatorToken: string; appToken: string; appUuid: string } | null> {
  await using opened = openDatabase({ url: databaseUrl, poolSize: 1 });
  const { database } = opened;
  if (await hasOperatorToken(database, tokenName)) return null;
  const input = { name: tokenName, role: "admin" } as const;
  const { token } = await createOperatorToken(byCommand(database), input);
  const { operator } = createOperatorClient({ baseUrl, token });
  const retailer = await operator.retailers.create(exampleRetailer);
  const sandbox = await operator.apps.createSandbox({
    retailerUuid: retailer.uuid,
    name: "Sandbox",
    brand: exampleBrand,
  });
  return { operatorToken: token, appToken: sandbox.token, appUuid: sandbox.app.uuid };
}

export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("Keep PostgreSQL (unless DATABASE_URL is given), API and worker running.")
    .option("--port <port>", "port of the API", parsePort, 4000)
    .action(async ({ port }: { port: number }) => {
      const steps = createSteps({ isSilent: false });
      await using stack = new AsyncDisposableStack();
      try {
        await withInterruption(async () => {
          const services = await startServices({
            port,
            steps,
            stack,
            dataFolder: dataFolderOf("server"),
          });
          const tokens = await makeFirstTokens(services);
          const { baseUrl, logFolder } = services;
          process.stdout.write(
            [
              "",
              `tRPC    ${baseUrl}/trpc`,
              `docs    ${baseUrl}/docs`,
              `REST    ${baseUrl}/v1`,
              `health  ${baseUrl}/healthz, ${baseUrl}/readyz`,
              `logs    ${logFolder}`,
              ...(tokens === null
                ? []
                : [
                    "",
                    "Tokens of this first start. They are shown only now.",
                    `operator token     ${tokens.operatorToken}`,
                    `sandbox App token  ${tokens.appToken}`,
                    `sandbox App uuid   ${tokens.appUuid}`,
                  ]),
              "",
              "Stop with Ctrl-C.",
              "",
            ].join("\n"),
          );
          await services.failed;
        });
      } catch (error) {
        if (!(error instanceof InterruptedError)) throw error;
        process.stderr.write("Stopping\n");
      }
    });
}
