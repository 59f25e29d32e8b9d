import { createTRPCUntypedClient, httpLink, retryLink } from "@trpc/client";
import type { CallOptions } from "./call-types.ts";
import type { ConnectionOptions } from "./connection-options.ts";
import { retriesOf } from "./retries-of.ts";
import { toClientError } from "./to-client-error.ts";
import { toFormData } from "./to-form-data.ts";

/** How each procedure is called, as generated beside the interface. */
export interface ProcedureTree {
  readonly [name: string]: "query" | "mutation" | "upload" | ProcedureTree;
}

/**
 * A tree of functions, one per procedure. Nothing is batched. A call that may have been lost is sent again: a
 * write with the same Idempotency-Key, so that it is done once.
 */
export function connect<TApi>(procedures: ProcedureTree, options: ConnectionOptions): TApi {
  const send = options.fetch ?? globalThis.fetch;
  const link = httpLink({
    url: `${options.baseUrl.replace(/\/+$/, "")}/trpc`,
    headers: ({ op }) => ({
      authorization: `Bearer ${String(op.context["token"])}`,
      ...(op.type === "mutation" && { "idempotency-key": String(op.context["idempotencyKey"]) }),
    }),
    fetch: (url, init) => send(url, { ...init, signal: init?.signal ?? null }),
  });
  const client = createTRPCUntypedClient({ links: [retryLink(retriesOf(options)), link] });

  const callerOf =
    (path: string, kind: "query" | "mutation" | "upload") =>
    async (input: object = {}, { signal, idempotencyKey }: CallOptions = {}): Promise<unknown> => {
      // Before the request, so that a failing token function rejects with its own error.
      const token = typeof options.token === "string" ? options.token : await options.token();
      const context = { token, idempotencyKey: idempotencyKey ?? crypto.randomUUID() };
      const request = { context, ...(signal === undefined ? {} : { signal }) };
      try {
        if (kind === "query") return await client.query(path, input, request);
        return await client.mutation(path, kind === "upload" ? toFormData(input) : input, request);
      } catch (error) {
        throw toClientError(path, error);
      }
    };

  const groupOf = (tree: ProcedureTree, prefix: string): object =>
    Object.fromEntries(
      Object.entries(tree).map(([key, node]) => [
        key,
        typeof node === "string" ? callerOf(prefix + key, node) : groupOf(node, `${prefix}${key}.`),
      ]),
    );

  // The tree and the interface are written from one contract by one generator; a test compares them.
  return groupOf(procedures, "") as TApi;
}
