import { createOperatorClient, type OperatorApi } from "@lamplight/operator-client";
import { Option, type Command } from "commander";

export interface OperatorOptions {
  readonly url: string;
  readonly token: string;
}

/** Options of commands that call the API as staff. */
export function withOperatorOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--url <url>", "address of the API")
        .env("LAMPLIGHT_API_URL")
        .default("http://127.0.0.1:4000"),
    )
    .addOption(
      new Option("--token <token>", "operator token; better given by the environment")
        .env("LAMPLIGHT_OPERATOR_TOKEN")
        .makeOptionMandatory(),
    );
}

export function connectOperator({ url, token }: OperatorOptions): OperatorApi {
  return createOperatorClient({ baseUrl: url, token });
}
