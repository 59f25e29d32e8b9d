import type { z } from "zod";
import type { OperatorRole, TokenScope } from "../access/model.ts";

/** Which kind of token a procedure asks for. */
export type Access = "public" | "app" | "account" | "operator";

/**
 * Where the shape of a procedure comes from. `published` and `guessed` procedures drop unknown request
 * fields and log their names, because partners already send more than we know; `own` procedures refuse
 * them with their names.
 */
export type Origin = "published" | "guessed" | "own";

export type ProcedureType = "query" | "mutation";

export interface RestRoute {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/v1`, with `{name}` for a path parameter in the form of the wire (snake_case). */
  readonly path: `/${string}`;
}

/**
 * A call as the documentation shows it, in the spelling of programs. Ids are those of `exampleIds`, in whose
 * place a test puts those of its own world; a file is `{ fileName, content }`.
 */
export interface ProcedureExample {
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: unknown;
}

/** What a procedure says of itself; everything that outsiders see is derived from this. */
export interface ProcedureDefinition<
  TInput extends z.ZodObject = z.ZodObject,
  TOutput extends z.ZodType = z.ZodType,
  TError extends string = string,
> {
  readonly access: Access;
  readonly origin: Origin;
  readonly rest: RestRoute;
  readonly input: TInput;
  readonly output: TOutput;
  /** Refusals of this procedure beyond those that every procedure of its access kind can give. */
  readonly errors: readonly TError[];
  /** One sentence without a full stop, for OpenAPI and the clients' doc comments. */
  readonly summary: string;
  /** What an App token must have been given for this call; every procedure of an App says one. */
  readonly scope?: TokenScope;
  /** Roles that may make this call beside `admin`; every role may where none is said. */
  readonly roles?: readonly OperatorRole[];
  /** The answer holds a secret that is shown once: it is never kept in clear. */
  readonly secretAnswer?: true;
  /** What the documentation shows, and what the tests of every procedure call it with. */
  readonly example: ProcedureExample;
  /** Answers 404 outside sandbox Apps. */
  readonly sandboxOnly?: true;
  /** The same call twice has the effect of one, without a request key. */
  readonly idempotent?: true;
  /** A mutation only so that its question stays out of URLs: it writes nothing. */
  readonly readsOnly?: true;
  /** Input comes as multipart form data; its `z.file()` fields are the files. */
  readonly upload?: true;
  /** REST answers with bytes; tRPC with `{ url, expiresAt }`. */
  readonly download?: true;
  /** Work goes on after the answer: REST says 202. */
  readonly acceptedForLater?: true;
}

export interface ProcedureContract<
  TType extends ProcedureType = ProcedureType,
  TInput extends z.ZodObject = z.ZodObject,
  TOutput extends z.ZodType = z.ZodType,
  TError extends string = string,
> extends ProcedureDefinition<TInput, TOutput, TError> {
  readonly type: TType;
}

/** A tree of procedures; the keys are the names that callers write. */
export interface ContractTree {
  readonly [name: string]: ProcedureContract | ContractTree;
}

export function query<
  TInput extends z.ZodObject,
  TOutput extends z.ZodType,
  const TError extends string,
>(
  definition: ProcedureDefinition<TInput, TOutput, TError>,
): ProcedureContract<"query", TInput, TOutput, TError> {
  return { ...definition, type: "query" };
}

export function mutation<
  TInput extends z.ZodObject,
  TOutput extends z.ZodType,
  const TError extends string,
>(
  definition: ProcedureDefinition<TInput, TOutput, TError>,
): ProcedureContract<"mutation", TInput, TOutput, TError> {
  return { ...definition, type: "mutation" };
}

export function isProcedure(node: ProcedureContract | ContractTree): node is ProcedureContract {
  return typeof node["type"] === "string";
}

export interface NamedProcedure {
  /** Dotted path in the tree: `account.billing.invoices.get`. */
  readonly name: string;
  readonly procedure: ProcedureContract;
}

/** Every procedure of a contract with its name, in the order of the tree. */
export function listProcedures(tree: ContractTree, prefix = ""): NamedProcedure[] {
  return Object.entries(tree).flatMap(([key, node]) => {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    return isProcedure(node) ? [{ name, procedure: node }] : listProcedures(node, name);
  });
}
