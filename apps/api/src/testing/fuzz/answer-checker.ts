import addFormats from "ajv-formats";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { ApiDocument, Operation, ResponseSpec } from "./operations-of.ts";
import { reaches } from "./reaches.ts";
import type { WireAnswer } from "./send.ts";
import type { WireRequest } from "./to-wire.ts";

const documentKey = "openapi";
const problemPointer = "/components/schemas/Problem";
const requestIdForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What would show how we are made: places in our source, and statements. */
const innards = /\bat [^"]*\.(?:ts|js|mjs):\d|node_modules|insert into |select .+ from /i;

const headerOf = ({ headers }: WireAnswer, name: string): string | null => {
  const value = headers[name];
  return typeof value === "string" ? value : null;
};

/** What was sent as JSON; undefined where the API reads none, or reads it as nothing. */
function sentJson({ body, headers }: WireRequest): unknown {
  const types = headers.filter(([name]) => name === "Content-Type").map(([, value]) => value);
  if (body === null || types.join() !== "application/json") return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return value ?? undefined;
  } catch {
    return undefined;
  }
}

/** Compares answers with what the OpenAPI document says of them. */
export class AnswerChecker {
  readonly #ajv: Ajv2020;
  readonly #operations: readonly Operation[];
  readonly #validators = new Map<string, ValidateFunction>();

  /** The document of these operations. */
  constructor(document: ApiDocument, operations: readonly Operation[]) {
    this.#operations = operations;
    this.#ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    addFormats.default(this.#ajv);
    // Strict, so that a misspelt keyword of a schema is an error; these are the document's, around its schemas.
    this.#ajv.addVocabulary(Object.keys(document));
    this.#ajv.addSchema(document, documentKey);
  }

  /** What is wrong with an answer, in sentences; empty where nothing is. */
  faultsOf(wire: WireRequest, answer: WireAnswer): string[] {
    // Another method or path may be that of another operation.
    const operation = this.#operations.find((one) => reaches(one, wire));
    return [
      ...this.#faultsOfAny(answer),
      ...(operation === undefined
        ? this.#faultsOfOthers(wire, answer)
        : this.#faultsOfDeclared(operation, wire, answer)),
    ];
  }

  /** What goes for every answer, whatever was asked. */
  #faultsOfAny(answer: WireAnswer): string[] {
    const { status, body } = answer;
    const requestId = headerOf(answer, "x-request-id");
    return [
      ...(status >= 500 ? [`the status is ${status}`] : []),
      ...(requestId === null ? ["there is no X-Request-Id"] : []),
      ...(requestId !== null && !requestIdForm.test(requestId)
        ? [`X-Request-Id is no id of ours: ${requestId}`]
        : []),
      ...(innards.test(body.toString("latin1")) ? ["the body shows innards"] : []),
    ];
  }

  #faultsOfDeclared(operation: Operation, wire: WireRequest, answer: WireAnswer): string[] {
    const { status } = answer;
    const response = operation.responses.get(status);
    if (response === undefined) return [`the status ${status} is not declared`];
    return [
      ...this.#faultsOfHeaders(response, answer),
      ...this.#faultsOfBody(response, answer),
      ...(status < 300 ? this.#faultsOfAccepted(operation, wire) : []),
    ];
  }

  /** Requests to no operation, such as one by another method: nothing is declared, but they are refused as all are. */
  #faultsOfOthers({ method }: WireRequest, answer: WireAnswer): string[] {
    const { status } = answer;
    // Browsers ask first; answers to HEAD have no body.
    if (method === "OPTIONS" && status === 204) return [];
    if (status < 400) return [`no operation is there, and the status is ${status}`];
    if (method === "HEAD") return [];
    return this.#faultsOfProblem(answer, problemPointer);
  }

  #faultsOfHeaders({ headers }: ResponseSpec, answer: WireAnswer): string[] {
    return [...headers].flatMap(([name, pointer]) => {
      const text = headerOf(answer, name);
      if (text === null) return [`the header ${name} is not there`];
      // Of headers the schema is of what the text says.
      const isNumber = /^-?\d+$/.test(text);
      const faults = this.#faultsOfValue(pointer, isNumber ? Number(text) : text);
      return faults.map((fault) => `header ${name}: ${fault}`);
    });
  }

  #faultsOfBody({ pointer, mediaTypes }: ResponseSpec, answer: WireAnswer): string[] {
    const contentType = headerOf(answer, "content-type") ?? "";
    const mediaType = (contentType.split(";", 1)[0] ?? "").trim();
    if (!mediaTypes.includes(mediaType)) {
      return [
        `the content type ${contentType === "" ? "is missing" : contentType} is not declared`,
      ];
    }
    const schema = `${pointer}/content/${mediaType.replaceAll("/", "~1")}/schema`;
    if (mediaType === "application/problem+json") return this.#faultsOfProblem(answer, schema);
    if (mediaType === "application/json") return this.#faultsOfJson(answer, schema);
    const isPdf = answer.body.subarray(0, 5).toString("latin1") === "%PDF-";
    return mediaType === "application/pdf" && !isPdf ? ["the body is no PDF"] : [];
  }

  #faultsOfJson({ body }: WireAnswer, schema: string): string[] {
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    } catch {
      return ["the body is no JSON in UTF-8"];
    }
    return this.#faultsOfValue(schema, value);
  }

  #faultsOfProblem(answer: WireAnswer, schema: string): string[] {
    const faults = this.#faultsOfJson(answer, schema);
    if (faults.length > 0) return faults;
    const problem = JSON.parse(answer.body.toString("utf8")) as Record<string, unknown>;
    const isSame = (name: string, wanted: unknown) =>
      problem[name] === wanted ? [] : [`the problem's ${name} is ${String(problem[name])}`];
    return [
      ...isSame("request_id", headerOf(answer, "x-request-id")),
      ...isSame("status", answer.status),
      ...isSame("error", problem["detail"]),
    ];
  }

  /** What the document forbids must be refused: else the document is not true. */
  #faultsOfAccepted({ body }: Operation, wire: WireRequest): string[] {
    const sent = sentJson(wire);
    if (body === null || sent === undefined) return [];
    const validate = this.#validatorAt(body.pointer);
    return validate(sent)
      ? []
      : [`a body was accepted that is not admitted: ${this.#told(validate)}`];
  }

  #faultsOfValue(pointer: string, value: unknown): string[] {
    const validate = this.#validatorAt(pointer);
    return validate(value) ? [] : [`the answer is not as declared: ${this.#told(validate)}`];
  }

  #told({ errors }: ValidateFunction): string {
    return this.#ajv.errorsText(errors, { dataVar: "body" });
  }

  #validatorAt(pointer: string): ValidateFunction {
    const known = this.#validators.get(pointer);
    if (known !== undefined) return known;
    const made = this.#ajv.compile({ $ref: `${documentKey}#${encodeURI(pointer)}` });
    this.#validators.set(pointer, made);
    return made;
  }
}
