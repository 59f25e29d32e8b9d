import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { fromRestForm, fromRestQuery, type ProcedureContract } from "@lamplight/contracts";
import { DomainError } from "@lamplight/domain";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { formFields } from "../procedures/form-fields.ts";
import type { RawInput } from "../procedures/read-input.ts";

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

const nothing: RawInput = { value: {}, unknownFields: [] };

function merge(...parts: readonly RawInput[]): RawInput {
  return {
    value: Object.assign({}, ...parts.map(({ value }) => value)),
    unknownFields: parts.flatMap(({ unknownFields }) => unknownFields),
  };
}

/** JSON as text; what is no JSON is told as a fault of the whole. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new z.ZodRealError([
      { code: "custom", path: [], message: "the body is not JSON", input: undefined },
    ]);
  }
}

async function readForm(request: FastifyRequest, body: Readable): Promise<FormData> {
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  try {
    return await new Response(await buffer(body), { headers }).formData();
  } catch {
    throw new DomainError("invalid_input");
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Text of a form is read as that of a query is; files are as they are. */
function fromForm({ input }: ProcedureContract, form: FormData): RawInput {
  const fields = Object.entries(formFields(form));
  const texts = fields.filter((field): field is [string, string] => isText(field[1]));
  const others = fields.filter(([, value]) => !isText(value));
  return merge(
    fromRestQuery(input, Object.fromEntries(texts)),
    fromRestForm(input, Object.fromEntries(others)),
  );
}

async function readBody(procedure: ProcedureContract, request: FastifyRequest): Promise<RawInput> {
  const { body } = request;
  if (procedure.upload === true) {
    if (!(body instanceof Readable)) throw new DomainError("unsupported_media_type");
    return fromForm(procedure, await readForm(request, body));
  }
  // Many programs say that they send JSON and send nothing, where nothing is needed.
  if (typeof body !== "string" || body.trim() === "") return nothing;
  const value = parseJson(body) ?? {};
  return fromRestForm(procedure.input, value);
}

/**
 * A REST request's input: the query of a GET, the body of all others, and over either the path.
 *
 * @throws DomainError invalid_input, unsupported_media_type; ZodError
 */
export async function readRestInput(
  procedure: ProcedureContract,
  request: FastifyRequest,
): Promise<RawInput> {
  const query = request.query as Parameters;
  const path = fromRestQuery(procedure.input, request.params as Parameters);
  if (procedure.rest.method === "GET") return merge(fromRestQuery(procedure.input, query), path);
  const body = await readBody(procedure, request);
  // What is no object cannot be merged; validation refuses it.
  if (typeof body.value !== "object" || body.value === null || Array.isArray(body.value)) {
    return body;
  }
  return merge(body, { value: {}, unknownFields: Object.keys(query) }, path);
}
