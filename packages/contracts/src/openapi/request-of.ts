import { restFields } from "../codec/rest-fields.ts";
import { toRestForm } from "../codec/to-rest-form.ts";
import { isWrite } from "../kernel/is-write.ts";
import type { ProcedureContract } from "../kernel/procedure.ts";
import type { JsonSchema, Operation, Parameter, RequestBody } from "./model.ts";
import type { RestSchemas } from "./rest-schemas.ts";

/** Where each field of a procedure's input is in a REST request: in the path, the query or the body. */
export function requestOf(
  procedure: ProcedureContract,
  schemas: RestSchemas,
): Pick<Operation, "parameters" | "requestBody"> {
  const { rest, input, origin } = procedure;
  const side = origin === "own" ? "closed input" : "open input";
  const example = exampleOf(procedure);
  const fields = [...restFields(input._zod.def).byRestName].map(([name, { schema }]) => ({
    name,
    schema: schemas.write(schema, side),
    isRequired: schema._zod.optin === undefined,
    isInPath: rest.path.includes(`{${name}}`),
  }));
  const inUrl = fields.filter(({ isInPath }) => isInPath || rest.method === "GET");
  const parameters = [
    ...inUrl.map((field): Parameter => {
      const { description, ...schema } = field.schema;
      return {
        name: field.name,
        in: field.isInPath ? "path" : "query",
        required: field.isRequired,
        ...(typeof description === "string" && { description }),
        schema,
        ...(field.name in example && { example: example[field.name] }),
      };
    }),
    ...(isWrite(procedure) ? [{ $ref: "#/components/parameters/IdempotencyKey" }] : []),
  ];
  const inBody = fields.filter((field) => !inUrl.includes(field));
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(inBody.length > 0 && { requestBody: bodyOf(procedure, inBody, example) }),
  };
}

interface BodyField {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

function bodyOf(
  { origin, upload }: ProcedureContract,
  fields: readonly BodyField[],
  example: Readonly<Record<string, unknown>>,
): RequestBody {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  const schema = {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, field.schema])),
    ...(required.length > 0 && { required }),
    ...(origin === "own" && { additionalProperties: false }),
  };
  const inExample = fields.filter(({ name }) => name in example);
  const shown = Object.fromEntries(inExample.map(({ name }) => [name, example[name]]));
  const type = upload === true ? "multipart/form-data" : "application/json";
  return { required: required.length > 0, content: { [type]: { schema, example: shown } } };
}

function contentOf(value: unknown): unknown {
  return value !== null && typeof value === "object" && "content" in value && "fileName" in value
    ? value.content
    : value;
}

/** The example's input as REST sends it; of a file, its content. */
function exampleOf({ input, example }: ProcedureContract): Record<string, unknown> {
  const inRest = toRestForm(input, example.input);
  if (inRest === null || typeof inRest !== "object") return {};
  return Object.fromEntries(
    Object.entries(inRest).map(([name, value]) => [name, contentOf(value)]),
  );
}
