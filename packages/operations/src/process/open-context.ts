import { assertSchemaVersion, openDatabase, openQueue } from "@lamplight/database";
import { createSigner } from "../access/signer.ts";
import type { Context } from "../context.ts";

export interface ContextOptions {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly publicBaseUrl: string;
  readonly poolSize: number;
  readonly applicationName: string;
  /** Whether this process takes jobs. */
  readonly isWorker: boolean;
  /** Faults of the queue, which go on in the background. */
  readonly onQueueError: (error: Error) => void;
  readonly onChunkBilled?: Context["onChunkBilled"];
  readonly ports: Pick<Context, "documents" | "files" | "sandboxMarket" | "serviceAreas">;
}

export interface OpenContext {
  readonly context: Context;
  close(): Promise<void>;
}

/**
 * Opens what operations work with.
 *
 * @throws SchemaVersionError where the schema is not this program's, and errors of the connection
 */
export async function openContext(options: ContextOptions): Promise<OpenContext> {
  const { secret, publicBaseUrl, isWorker, ports } = options;
  const opened = openDatabase({
    url: options.databaseUrl,
    poolSize: options.poolSize,
    applicationName: options.applicationName,
  });
  try {
    await assertSchemaVersion(opened.database);
    const queue = await openQueue({
      client: opened.queueClient,
      isWorker,
      onError: options.onQueueError,
    });
    return {
      context: {
        ...ports,
        database: opened.database,
        pool: opened.database,
        // Each call and each job says who has it done, and names itself.
        actor: { kind: "system", id: options.applicationName },
        requestId: "",
        queue,
        signer: createSigner({ secret, publicBaseUrl }),
        publicBaseUrl,
        onChunkBilled: options.onChunkBilled ?? (() => undefined),
      },
      close: async () => {
        await queue.stop();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
