import type { z } from "zod";

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
  /** Answers 404 outside sandbox Apps. */
  readonly sandboxOnly?: true;
  /** The same call twice has the effect of one, without a request key. */
  readonly idempotent?: true;
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
