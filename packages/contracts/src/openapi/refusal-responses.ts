import type { ErrorCatalogue } from "../kernel/errors.ts";
import type { Reference, Response } from "./model.ts";
import { problemSchema } from "./problem.ts";
import type { RestSchemas } from "./rest-schemas.ts";

/** Collects the answers with which calls are refused: one for each set of codes that share a status. */
export class RefusalResponses {
  readonly #responses = new Map<string, Response>();
  readonly #schemas: RestSchemas;
  readonly #errors: ErrorCatalogue;

  constructor(schemas: RestSchemas, errors: ErrorCatalogue) {
    this.#schemas = schemas;
    this.#errors = errors;
  }

  /** The answers met so far, in the order of their names. */
  get responses(): Record<string, Response> {
    return Object.fromEntries(
      [...this.#responses].toSorted(([left], [right]) => (left < right ? -1 : 1)),
    );
  }

  /** References to the answers with these codes, by status. */
  of(codes: readonly string[]): Record<string, Reference> {
    const known = codes.filter((code) => this.#errors[code] !== undefined);
    const byStatus = Object.groupBy(known, (code) => String(this.#errors[code]?.status));
    return Object.fromEntries(
      Object.entries(byStatus).map(([status, group = []]) => {
        const name = group.join("-or-");
        this.#responses.set(name, this.#responseOf(Number(status), group));
        return [status, { $ref: `#/components/responses/${name}` }];
      }),
    );
  }

  #responseOf(status: number, codes: readonly string[]): Response {
    const schema = {
      allOf: [
        this.#schemas.write(problemSchema, "output"),
        { type: "object", properties: { code: { type: "string", enum: codes } } },
      ],
    };
    return {
      description: codes
        .map((code) => `\`${code}\`: ${this.#errors[code]?.sentence ?? ""}`)
        .join("\n\n"),
      headers: {
        "X-Request-Id": { $ref: "#/components/headers/RequestId" },
        ...(status === 429 && { "Retry-After": { $ref: "#/components/headers/RetryAfter" } }),
      },
      content: { "application/problem+json": { schema } },
    };
  }
}
