import { isWrite, type ProcedureContract } from "@lamplight/contracts";
import type { AccountScope, AppScope } from "@lamplight/database";
import { DomainError, assert } from "@lamplight/domain";
import {
  runLongWrite,
  runWrite,
  toActor,
  type AppCaller,
  type Caller,
  type Context,
  type Write,
} from "@lamplight/operations";
import type { z } from "zod";
import { identify, isSandbox } from "./identify.ts";
import { readInput } from "./read-input.ts";
import type { Call, Served } from "./served.ts";

/** A call of which is known who makes it and what they ask. */
interface Asked<TInput> {
  readonly context: Context;
  readonly caller: Caller;
  readonly input: TInput;
  /** Null where nothing is written. */
  readonly write: Write | null;
}

type Input<TProcedure extends ProcedureContract> = z.output<TProcedure["input"]>;
type Output<TProcedure extends ProcedureContract> = Promise<z.input<TProcedure["output"]>>;

/** An answer that is not what the contract says is our fault, never the caller's. */
function checked(procedure: ProcedureContract, output: unknown): unknown {
  const result = procedure.output.safeParse(output);
  assert(result.success, `an answer that is not the contract's: ${result.error?.message}`);
  return result.data;
}

function ownerOf(caller: Caller): string {
  switch (caller.kind) {
    case "app":
      return `app:${caller.scope.appUuid}`;
    case "account":
      return `account:${caller.scope.accountUuid}`;
    case "operator":
      return `operator:${caller.tokenUuid}`;
  }
}

function keyOf({ idempotencyKey }: Call): string | null {
  if (idempotencyKey !== null && !/^[\x20-\x7e]{1,255}$/.test(idempotencyKey)) {
    throw new DomainError("idempotency_key_invalid");
  }
  return idempotencyKey;
}

function writeOf(
  procedure: ProcedureContract,
  call: Call,
  caller: Caller,
  input: unknown,
): Write | null {
  if (!isWrite(procedure)) return null;
  return {
    procedure: call.name,
    owner: ownerOf(caller),
    key: keyOf(call),
    input,
    isSecret: procedure.secretAnswer === true,
  };
}

/**
 * Serves a procedure of the contract: who may call, what comes in, what goes out and which errors are told all
 * follow from the contract. Outputs are checked for sandboxes, where partners develop.
 */
function serve<TProcedure extends ProcedureContract>(
  access: Caller["kind"],
  procedure: TProcedure,
  run: (asked: Asked<Input<TProcedure>>) => Promise<unknown>,
): Served<TProcedure> {
  assert(procedure.access === access, `a procedure for ${procedure.access} served to ${access}`);
  return {
    procedure,
    call: async (call, read) => {
      const caller = await identify(call, procedure);
      const { input, droppedFields } = readInput(procedure, await read());
      if (droppedFields.length > 0) call.log.warn({ droppedFields }, "unknown request fields");
      const { requestId } = call;
      const context = { ...call.context, actor: toActor(caller), requestId };
      const write = writeOf(procedure, call, caller, input);
      const output = await run({ context, caller, input, write });
      // What is replayed was an answer of this operation, which is typed as the contract says.
      return (isSandbox(caller) ? checked(procedure, output) : output) as Awaited<
        Output<TProcedure>
      >;
    },
  };
}

/** Runs an operation; what it writes is written once for each request key. */
function runOnce(
  { context, write }: Asked<unknown>,
  operation: (context: Context) => Promise<unknown>,
): Promise<unknown> {
  return write === null ? operation(context) : runWrite(context, write, operation);
}

function assertIsApp(caller: Caller): asserts caller is AppCaller {
  assert(caller.kind === "app", "an App's procedure called by another");
}

/** Serves a procedure of an App with an operation of the App's scope. */
export function serveApp<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  operation: (
    context: Context,
    scope: AppScope,
    input: Input<TProcedure>,
    caller: AppCaller,
  ) => Output<TProcedure>,
): Served<TProcedure> {
  return serve("app", procedure, (asked) => {
    const { caller, input } = asked;
    assertIsApp(caller);
    return runOnce(asked, (context) => operation(context, caller.scope, input, caller));
  });
}

/** Serves a procedure of an App that has others work and waits for them, outside of any transaction. */
export function serveAppLong<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  start: (context: Context, scope: AppScope, input: Input<TProcedure>) => Promise<string>,
  finish: (context: Context, scope: AppScope, reference: string) => Output<TProcedure>,
): Served<TProcedure> {
  return serve("app", procedure, ({ context, caller, input, write }) => {
    assertIsApp(caller);
    assert(write !== null, "long work that is not a write");
    const { scope } = caller;
    return runLongWrite(
      context,
      write,
      (transaction) => start(transaction, scope, input),
      (outside, reference) => finish(outside, scope, reference),
    );
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
): Served<TProcedure> {
  return serve("account", procedure, (asked) => {
    const { caller, input } = asked;
    assert(caller.kind === "account", "an account's procedure called by another");
    return runOnce(asked, (context) => operation(context, caller.scope, input));
  });
}

/** Serves a procedure of staff, whose operations find the scope by what the input names. */
export function serveOperator<TProcedure extends ProcedureContract>(
  procedure: TProcedure,
  operation: (context: Context, input: Input<TProcedure>) => Output<TProcedure>,
): Served<TProcedure> {
  return serve("operator", procedure, (asked) =>
    runOnce(asked, (context) => operation(context, asked.input)),
  );
}
