/** A JSON Schema of draft 2020-12, as the document has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ParameterSpec {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: JsonSchema;
}

interface MediaTypes {
  readonly content?: Readonly<Record<string, { schema: JsonSchema; example?: unknown }>>;
}

export interface BodySpec {
  readonly mediaType: string;
  readonly schema: JsonSchema;
  /** Where the schema is, as a JSON pointer into the document without its head `#`. */
  readonly pointer: string;
  readonly required: boolean;
  readonly example: unknown;
}

export interface ResponseSpec {
  /** Where its schemas are, as a JSON pointer into the document without its head `#`. */
  readonly pointer: string;
  readonly mediaTypes: readonly string[];
  /** Names of the headers that it declares, with the pointers to their schemas. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** Kind of token that it wants. */
  readonly access: "app" | "account" | "operator";
  readonly parameters: readonly ParameterSpec[];
  readonly body: BodySpec | null;
  readonly responses: ReadonlyMap<number, ResponseSpec>;
}

interface RawOperation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly object[];
  readonly requestBody?: MediaTypes & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, object>>;
}

/** An OpenAPI document as it came over HTTP: nothing of it is known from the contract. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: object;
}

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** What a JSON pointer of the document points to. */
export function lookUp(document: object, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, key) => Reflect.get(Object(node), key), document);
}

/** Where something really is: a reference leads to it. */
function settle(document: object, pointer: string): { pointer: string; value: object } {
  const value = Object(lookUp(document, pointer)) as { $ref?: string };
  return value.$ref === undefined ? { pointer, value } : settle(document, value.$ref.slice(1));
}

function accessOf({ operationId, security }: RawOperation): Operation["access"] {
  const [name = ""] = Object.keys(security[0] ?? {});
  const access = /^(app|account|operator)Token$/.exec(name)?.[1];
  if (access === undefined) throw new Error(`${operationId} wants no token that is known here`);
  return access as Operation["access"];
}

function bodyOf({ requestBody }: RawOperation, at: string): BodySpec | null {
  const [entry] = Object.entries(requestBody?.content ?? {});
  if (entry === undefined) return null;
  const [mediaType, { schema, example }] = entry;
  const pointer = `${at}/requestBody/content/${escaped(mediaType)}/schema`;
  return { mediaType, schema, pointer, required: requestBody?.required === true, example };
}

function responseOf(document: object, at: string): ResponseSpec {
  const { pointer, value } = settle(document, at);
  const { content = {}, headers = {} } = value as MediaTypes & { headers?: object };
  return {
    pointer,
    mediaTypes: Object.keys(content),
    headers: new Map(
      Object.keys(headers).map((name) => {
        const header = settle(document, `${pointer}/headers/${escaped(name)}`);
        return [name.toLowerCase(), `${header.pointer}/schema`];
      }),
    ),
  };
}

/** Every operation of a document, with its references followed. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => {
      const at = `/paths/${escaped(path)}/${method}`;
      const parameters = (raw.parameters ?? []).map(
        (_, index) => settle(document, `${at}/parameters/${index}`).value as ParameterSpec,
      );
      const statuses = Object.keys(raw.responses);
      return {
        id: raw.operationId,
        method: method.toUpperCase(),
        path,
        access: accessOf(raw),
        parameters,
        body: bodyOf(raw, at),
        responses: new Map(
          statuses.map((status) => [
            Number(status),
            responseOf(document, `${at}/responses/${status}`),
          ]),
        ),
      };
    }),
  );
}
