import type { Actor } from "@lamplight/contracts/model";
import type { Database, Queue } from "@lamplight/database";
import type { Signer } from "./access/signer.ts";
import type { BilledChunk } from "./billing/billed-chunk.ts";
import type { DocumentsPort, FilesPort, SandboxMarketPort, ServiceAreasPort } from "./ports.ts";

/** What an operation works with. Scope and input are its other arguments. */
export interface Context {
  /** Where an operation reads and writes: the pool, or the transaction that it is a part of. */
  readonly database: Database;
  /** Outside of every transaction: for what has to stay even where a call is refused. */
  readonly pool: Database;
  readonly queue: Queue;
  readonly signer: Signer;
  /** Who has this done. */
  readonly actor: Actor;
  /** Names the call or the job in logs and in the audit log. */
  readonly requestId: string;
  /** Where callers reach the API, without a slash at the end. */
  readonly publicBaseUrl: string;
  /** Called once what a chunk became is committed: for numbers, never for work. */
  readonly onChunkBilled: (billed: BilledChunk) => void;
  readonly documents: DocumentsPort;
  readonly files: FilesPort;
  readonly sandboxMarket: SandboxMarketPort;
  readonly serviceAreas: ServiceAreasPort;
}

/**
 * Does all of an operation's writing in one transaction, or none of it. In a transaction already, it is a part
 * of that one which can fail by itself.
 */
export function inTransaction<TResult>(
  context: Context,
  work: (context: Context) => Promise<TResult>,
): Promise<TResult> {
  return context.database.transaction((database) => work({ ...context, database }));
}
