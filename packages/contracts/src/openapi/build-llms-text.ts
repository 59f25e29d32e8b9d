import { contract } from "../contract.ts";
import { listProcedures } from "../kernel/procedure.ts";
import type { OpenApiOptions } from "./build-openapi.ts";
import { groupOf, groups } from "./groups.ts";

/** `/llms.txt`: what a program that reads text must know before it calls the API. */
export function buildLlmsText({ serverUrl }: OpenApiOptions): string {
  const procedures = listProcedures(contract);
  const names = [...new Set(procedures.map(({ name }) => groupOf(name)))];
  const lists = names.map((group) => {
    const lines = procedures
      .filter(({ name }) => groupOf(name) === group)
      .map(
        ({ name, procedure: { rest, summary } }) =>
          `- \`${rest.method} /v1${rest.path}\` (\`${name}\`): ${summary}`,
      );
    return [`### ${group}`, groups[group] ?? "", lines.join("\n")].join("\n\n");
  });
  return `${[
    "# Lamplight",
    "> The API of a company that sells electricity under its own brand in Texas: accounts, enrollment, usage, invoices, and sandboxes with a virtual clock.",
    `- [Reference for people](${serverUrl}/docs)\n- [OpenAPI 3.1](${serverUrl}/v1/openapi.json): every field, refusal and example`,
    "## Calling",
    [
      `- JSON over HTTPS below \`${serverUrl}/v1\`; fields in snake_case. tRPC clients use the dotted names below at \`${serverUrl}/trpc\`, with fields in camelCase.`,
      "- `Authorization: Bearer <token>`. App tokens (`/v1/app/…`) are secrets of a backend and have scopes; account tokens (`/v1/account/…`) last 60 minutes and may be in a browser; operator tokens (`/v1/operator/…`) are for in-house staff and have a role. A token of another kind gets 403.",
      "- 200, or 202 where the work goes on after the answer. Tolerate unknown fields in answers: fields are added, never renamed.",
      "- Refusals are `application/problem+json`: `error` is a sentence, `code` is for programs, `request_id` is for reports, `errors` has one entry per bad field. 429 says `Retry-After`. What is not yours is 404.",
      "- Send `Idempotency-Key` with a write to repeat it safely: the same key with the same body is answered as the first was.",
      "- Lists answer `data`, `has_more`, `limit`, `offset`, `next_page_url`; follow `next_page_url` until it is null.",
      "- Cents are whole numbers (`…_cents`); dollars, kWh and rates are decimal strings; days are `YYYY-MM-DD` in America/Chicago; instants are UTC with milliseconds.",
    ].join("\n"),
    "## Operations",
    ...lists,
  ].join("\n\n")}\n`;
}
