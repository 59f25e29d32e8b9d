import type { ProcedureContract, ProcedureOf } from "@lamplight/contracts";
import type { AccountScope, AppScope } from "@lamplight/database";
import { DomainError, assert } from "@lamplight/domain";
import { authenticate, type Caller, type Context } from "@lamplight/operations";
import type { z } from "zod";
import { toTrpcError } from "./error-shape.ts";
import { readInput } from "./read-input.ts";
import { t, type CallContext } from "./trpc.ts";

async function identify(call: CallContext, procedure: ProcedureContract): Promise<Caller> {
  if (call.token === null) throw new DomainError("token_missing");
  const caller = await authenticate(call.context, call.token);
  if (caller.kind !== procedure.access) {
    // Only the three kinds of token are served here; `serving` has compared them.
    throw new DomainError("token_wrong_kind", { needed: procedure.access as Caller["kind"] });
  }
  if (procedure.sandboxOnly === true && !isSandbox(caller)) throw new DomainError("not_found");
  return caller;
}

const isSandbox = (caller: Caller): boolean => "isSandbox" in caller && caller.isSandbox;

/** An answer that is not what the contract says is our fault, never the caller's. */
function checked(procedure: ProcedureContract, output: unknown): unknown {
  const result = procedure.output.safeParse(output);
  assert(result.success, `an answer that is not the contract's: ${result.error?.message}`);
  return result.data;
}

type Output<TProcedure extends ProcedureContract> = Promise<z.input<TProcedure["output"]>>;
type Input<TProcedure extends ProcedureContract> = z.output<TProcedure["input"]>;

/**
 * Serves a procedure of the contract: who may call, what comes in, what goes out and which errors are told all
 * follow from the contract. Outputs are checked for sandboxes, where partners develop.
 */
function serve<TProcedure extends ProcedureContract>(
  access: Caller["kind"],
  procedure: TProcedure,
  operation: (call: CallContext, caller: Caller, input: Input<TProcedure>) => Output<TProcedure>,
): ProcedureOf<TProcedure> {
  assert(procedure.access === access, `a procedure for ${procedure.access} served to ${access}`);
  const resolve = async ({ ctx, input: raw }: { ctx: CallContext; input: unknown }) => {
    try {
      const caller = await identify(ctx, procedure);
      const { input, droppedFields } = readInput(procedure, raw);
      if (droppedFields.length > 0) ctx.log.warn({ droppedFields }, "unknown request fields");
      const output = await operation(ctx, caller, input);
      return isSandbox(caller) ? checked(procedure, output) : output;
    } catch (error) {
      throw toTrpcError(error);
    }
  };
  const base = t.procedure.input((raw: unknown) => raw);
  const served = procedure.type === "query" ? base.query(resolve) : base.mutation(resolve);
  // tRPC infers its type from parsers; ours is stated by the contract, from which the parsers come.
  return served as unknown as ProcedureOf<TProcedure>;
}

/** Serves a procedure of an App with an operation of the App's scope. */
export function serveApp<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  operation: (context: Context, scope: AppScope, input: Input<TProcedure>) => Output<TProcedure>,
): ProcedureOf<TProcedure> {
  return serve("app", procedure, ({ context }, caller, input) => {
    assert(caller.kind === "app", "an App's procedure called by another");
    return operation(context, caller.scope, input);
  });
}

/** Serves a procedure of an account with an operation of the account's scope. */
export function serveAccount<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  operation: (
    context: Context,
    scope: AccountScope,
    input: Input<TProcedure>,
  ) => Output<TProcedure>,
): ProcedureOf<TProcedure> {
  return serve("account", procedure, ({ context }, caller, input) => {
    assert(caller.kind === "account", "an account's procedure called by another");
    return operation(context, caller.scope, input);
  });
}

/** Serves a procedure of staff, whose operations find the scope by what the input names. */
export function serveOperator<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  operation: (context: Context, input: Input<TProcedure>) => Output<TProcedure>,
): ProcedureOf<TProcedure> {
  return serve("operator", procedure, ({ context }, _caller, input) => operation(context, input));
}
