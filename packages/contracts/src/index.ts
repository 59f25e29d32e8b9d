export { contract, operatorContract, partnerContract } from "./contract.ts";
export type { ApiRouter, Contract, OperatorContract, PartnerContract } from "./contract.ts";
export { exampleIds } from "./examples.ts";
export { errorCatalogue } from "./errors.ts";
export type { ErrorCode, ErrorDetails, LamplightErrorCatalogue } from "./errors.ts";

export { isWrite } from "./kernel/is-write.ts";
export { defineErrors } from "./kernel/errors.ts";
export type { DetailsOf, ErrorCatalogue, ErrorDefinition, Remedy } from "./kernel/errors.ts";
export { isProcedure, listProcedures, mutation, query } from "./kernel/procedure.ts";
export type {
  Access,
  ContractTree,
  NamedProcedure,
  Origin,
  ProcedureContract,
  ProcedureDefinition,
  ProcedureExample,
  ProcedureType,
  RestRoute,
} from "./kernel/procedure.ts";
export type {
  ApiErrorShape,
  FieldError,
  FormDataLike,
  ProcedureOf,
  RouterOf,
} from "./kernel/router-type.ts";
export { defaultPageLimit } from "./kernel/page.ts";

export * from "./model.ts";

export { fromRestForm, fromRestQuery, restPathOf, toRestForm, toRestName } from "./codec/index.ts";
export type { Translated } from "./codec/index.ts";
