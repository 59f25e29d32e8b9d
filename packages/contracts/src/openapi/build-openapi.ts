import { toRestForm } from "../codec/to-rest-form.ts";
import { contract } from "../contract.ts";
import { errorCatalogue } from "../errors.ts";
import type { ErrorCatalogue } from "../kernel/errors.ts";
import { type ContractTree, listProcedures, type NamedProcedure } from "../kernel/procedure.ts";
import { fixedComponents } from "./fixed-components.ts";
import { groupOf, groups } from "./groups.ts";
import type { Method, OpenApiDocument, Operation, Response } from "./model.ts";
import { describeProcedure } from "./describe-procedure.ts";
import { RefusalResponses } from "./refusal-responses.ts";
import { refusalsOf } from "./refusals-of.ts";
import { requestOf } from "./request-of.ts";
import { RestSchemas } from "./rest-schemas.ts";

export interface OpenApiOptions {
  /** Where the API is, without `/v1` and without a slash at the end. */
  readonly serverUrl: string;
}

/** What is described; tests describe contracts of their own. */
export interface Described {
  readonly tree: ContractTree;
  readonly errors: ErrorCatalogue;
  /** What each group of procedures is for. */
  readonly groups: Readonly<Record<string, string>>;
}

const methods = {
  GET: "get",
  POST: "post",
  PUT: "put",
  PATCH: "patch",
  DELETE: "delete",
} as const satisfies Record<string, Method>;

/** The OpenAPI 3.1 document of REST, in the order of the contract. */
export function buildOpenApi(
  { serverUrl }: OpenApiOptions,
  described: Described = { tree: contract, errors: errorCatalogue, groups },
): OpenApiDocument {
  const schemas = new RestSchemas();
  const refusals = new RefusalResponses(schemas, described.errors);
  const procedures = listProcedures(described.tree);
  const paths: Record<string, Partial<Record<Method, Operation>>> = {};
  for (const named of procedures) {
    const { method, path } = named.procedure.rest;
    (paths[`/v1${path}`] ??= {})[methods[method]] = toOperation(named, schemas, refusals);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Lamplight",
      version: "1",
      summary: "Retail electricity in Texas, under your own brand",
      description:
        "Sell electricity under your own brand: enrollment, usage, billing, and a sandbox with a clock of its own.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      contact: { name: "Support", email: "support@example.com", url: "https://example.com" },
    },
    servers: [{ url: serverUrl, description: "This installation" }],
    tags: tagsOf(procedures, described.groups),
    paths,
    components: {
      ...fixedComponents,
      schemas: schemas.named,
      responses: refusals.responses,
    },
  };
}

function tagsOf(procedures: readonly NamedProcedure[], texts: Described["groups"]) {
  return [...new Set(procedures.map(({ name }) => groupOf(name)))].map((name) => {
    const description = texts[name];
    if (description === undefined) throw new Error(`The group ${name} has no description`);
    return { name, description };
  });
}

function toOperation(
  { name, procedure }: NamedProcedure,
  schemas: RestSchemas,
  refusals: RefusalResponses,
): Operation {
  const { access, summary, acceptedForLater } = procedure;
  return {
    operationId: name,
    tags: [groupOf(name)],
    summary,
    description: describeProcedure(procedure),
    security: access === "public" ? [] : [{ [`${access}Token`]: [] }],
    ...requestOf(procedure, schemas),
    responses: {
      [acceptedForLater === true ? "202" : "200"]: successOf(procedure, schemas),
      ...refusals.of(refusalsOf(procedure)),
    },
  };
}

function successOf(
  { output, example, download, acceptedForLater }: NamedProcedure["procedure"],
  schemas: RestSchemas,
): Response {
  return {
    description: acceptedForLater === true ? "Accepted; the work goes on" : "Done",
    headers: {
      "X-Request-Id": { $ref: "#/components/headers/RequestId" },
      "RateLimit-Limit": { $ref: "#/components/headers/RateLimitLimit" },
      "RateLimit-Remaining": { $ref: "#/components/headers/RateLimitRemaining" },
      "RateLimit-Reset": { $ref: "#/components/headers/RateLimitReset" },
    },
    content:
      download === true
        ? { "application/pdf": { schema: { type: "string", format: "binary" } } }
        : {
            "application/json": {
              schema: schemas.write(output, "output"),
              example: toRestForm(output, example.output),
            },
          },
  };
}
