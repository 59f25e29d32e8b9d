import type { ApiRouter, Contract } from "@lamplight/contracts";
import {
  isServed,
  type NamedServed,
  type ServedNode,
  type ServedTree,
} from "../procedures/served.ts";
import { toTrpcError } from "./error-shape.ts";
import { readTrpcInput } from "./read-trpc-input.ts";
import { t, type CallContext } from "./trpc.ts";

function toTrpcProcedure({ name, procedure, served }: NamedServed) {
  const resolve = async ({ ctx, input }: { ctx: CallContext; input: unknown }) => {
    try {
      return await served.call({ ...ctx, name }, () => readTrpcInput(procedure, input));
    } catch (error) {
      throw toTrpcError(error);
    }
  };
  const base = t.procedure.input((raw: unknown) => raw);
  return procedure.type === "query" ? base.query(resolve) : base.mutation(resolve);
}

type TrpcNode = { [name: string]: ReturnType<typeof toTrpcProcedure> | TrpcNode };

const toRecord = (tree: ServedNode, prefix: string): TrpcNode =>
  Object.fromEntries(
    Object.entries(tree).map(([key, node]) => {
      const name = `${prefix}${key}`;
      return isServed(node)
        ? [key, toTrpcProcedure({ name, procedure: node.procedure, served: node })]
        : [key, toRecord(node, `${name}.`)];
    }),
  );

/** The tRPC face of all that is served. */
export function toTrpcRouter(served: ServedTree<Contract>): ApiRouter<CallContext> {
  // tRPC infers its type from parsers; ours is stated by the contract, from which the parsers come.
  return t.router(toRecord(served, "")) as unknown as ApiRouter<CallContext>;
}
