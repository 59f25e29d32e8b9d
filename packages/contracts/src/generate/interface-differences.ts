import type { z } from "zod";
import type { ContractTree, ProcedureContract } from "../kernel/procedure.ts";

/**
 * Names of the procedures whose call in `TApi` is not exactly what the contract says, or that only one of
 * the two knows; `never` when they are equal. Files of uploads are `TFile` in `TApi`.
 *
 * Assignability both ways would not do: it overlooks a missing optional field.
 */
export type InterfaceDifferences<
  TTree extends ContractTree,
  TApi,
  TFile,
  TPrefix extends string = "",
> =
  | {
      [TKey in keyof TTree & string]: TKey extends keyof TApi
        ? TTree[TKey] extends ProcedureContract
          ? IsSameCall<TTree[TKey], TApi[TKey], TFile> extends true
            ? never
            : `${TPrefix}${TKey}`
          : TTree[TKey] extends ContractTree
            ? InterfaceDifferences<TTree[TKey], TApi[TKey], TFile, `${TPrefix}${TKey}.`>
            : never
        : `${TPrefix}${TKey}`;
    }[keyof TTree & string]
  | `${TPrefix}${Exclude<keyof TApi & string, keyof TTree>}`;

type IsSameCall<TProcedure extends ProcedureContract, TCall, TFile> = TCall extends (
  ...parameters: infer TParameters
) => Promise<infer TOutput>
  ? IsSame<
      [
        input: Plain<Exclude<TParameters[0], undefined>>,
        isInputOptional: undefined extends TParameters[0] ? true : false,
        output: Plain<TOutput>,
      ],
      [
        input: Plain<WithFiles<TProcedure["input"], TFile>>,
        isInputOptional: Record<never, never> extends z.input<TProcedure["input"]> ? true : false,
        output: Plain<z.output<TProcedure["output"]>>,
      ]
    >
  : false;

/** The input with `TFile` for each `z.file()`. */
type WithFiles<TInput extends z.ZodObject, TFile> = {
  [TKey in keyof z.input<TInput>]: TKey extends keyof TInput["shape"]
    ? TInput["shape"][TKey] extends z.ZodFile
      ? TFile
      : z.input<TInput>[TKey]
    : z.input<TInput>[TKey];
};

/** Interfaces, intersections and type literals in one form, so that equal shapes are identical. */
type Plain<T> = T extends (...parameters: never) => unknown
  ? T
  : T extends object
    ? { [TKey in keyof T]: Plain<T[TKey]> }
    : T;

type IsSame<TLeft, TRight> =
  (<T>() => T extends TLeft ? 1 : 2) extends <T>() => T extends TRight ? 1 : 2 ? true : false;
