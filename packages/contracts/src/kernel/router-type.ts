import type {
  TRPCBuiltRouter,
  TRPCDefaultErrorShape,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
} from "@trpc/server";
import type { z } from "zod";
import type { ContractTree, ProcedureContract } from "./procedure.ts";

/** One bad field of a request, in the caller's own spelling. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a failed call carries over tRPC, beside tRPC's own code. */
export interface ApiErrorShape<TCode extends string = string> extends TRPCDefaultErrorShape {
  data: TRPCDefaultErrorShape["data"] & {
    /** A code of the closed catalogue. */
    errorCode: TCode;
    requestId: string;
    details: unknown;
    /** One entry per bad field, where the input was at fault. */
    fieldErrors: FieldError[];
  };
}

/** Names of an input's files. The flag `upload` is not in the type of a procedure, its fields are. */
type FileFieldOf<TInput extends z.ZodObject> = {
  [TKey in keyof TInput["shape"]]: TInput["shape"][TKey] extends z.ZodFile ? TKey : never;
}[keyof TInput["shape"]];

/** Uploads travel as form data; everything else is the input's own JSON. */
type WireInput<TProcedure extends ProcedureContract> = [FileFieldOf<TProcedure["input"]>] extends [
  never,
]
  ? z.input<TProcedure["input"]>
  : FormDataLike;

/** The part of `FormData` that servers read; stated here so that contracts need no DOM types. */
export interface FormDataLike {
  get(name: string): unknown;
  entries(): Iterable<[string, unknown]>;
}

/** The tRPC procedure that a procedure of the contract asks for. */
export type ProcedureOf<TProcedure extends ProcedureContract> = TProcedure["type"] extends "query"
  ? TRPCQueryProcedure<{
      input: WireInput<TProcedure>;
      output: z.output<TProcedure["output"]>;
      meta: object;
    }>
  : TRPCMutationProcedure<{
      input: WireInput<TProcedure>;
      output: z.output<TProcedure["output"]>;
      meta: object;
    }>;

type RecordOf<TTree extends ContractTree> = {
  [TKey in keyof TTree]: TTree[TKey] extends ProcedureContract
    ? ProcedureOf<TTree[TKey]>
    : TTree[TKey] extends ContractTree
      ? RecordOf<TTree[TKey]>
      : never;
};

/** The tRPC router type that a contract asks for; a server proves that it is this type. */
export type RouterOf<
  TTree extends ContractTree,
  TCode extends string = string,
  TContext extends object = object,
> = TRPCBuiltRouter<
  { ctx: TContext; meta: object; errorShape: ApiErrorShape<TCode>; transformer: false },
  RecordOf<TTree>
>;
