import type { Database, Queue } from "@lamplight/database";
import type { Signer } from "./access/signer.ts";
import type { DocumentsPort, FilesPort, SandboxMarketPort } from "./ports.ts";

/** What an operation works with. Scope and input are its other arguments. */
export interface Context {
  readonly database: Database;
  readonly queue: Queue;
  readonly signer: Signer;
  /** Where callers reach the API, without a slash at the end. */
  readonly publicBaseUrl: string;
  readonly documents: DocumentsPort;
  readonly files: FilesPort;
  readonly sandboxMarket: SandboxMarketPort;
}

/** Does all of an operation's writing in one transaction, or none of it. */
export function inTransaction<TResult>(
  context: Context,
  work: (context: Context) => Promise<TResult>,
): Promise<TResult> {
  return context.database.transaction((database) => work({ ...context, database }));
}
