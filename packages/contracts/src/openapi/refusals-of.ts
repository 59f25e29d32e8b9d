import type { ErrorCode } from "../errors.ts";
import { isWrite } from "../kernel/is-write.ts";
import type { ProcedureContract } from "../kernel/procedure.ts";

const everywhere: readonly ErrorCode[] = [
  "invalid_input",
  "rate_limited",
  "head_too_large",
  "internal",
  "unavailable",
];
const withToken: readonly ErrorCode[] = ["token_missing", "token_invalid", "token_wrong_kind"];
const withKey: readonly ErrorCode[] = [
  "idempotency_key_invalid",
  "idempotency_key_reused",
  "request_in_flight",
];

/** Every code that a call can be refused with: those that the procedure declares, and those of its kind. */
export function refusalsOf(procedure: ProcedureContract): string[] {
  const { access, scope, rest, roles, sandboxOnly, download, errors } = procedure;
  const codes: readonly (string | false)[] = [
    ...everywhere,
    ...(access === "public" ? [] : withToken),
    scope !== undefined && "scope_missing",
    roles !== undefined && "role_missing",
    ...(isWrite(procedure) ? withKey : []),
    // Bodies are read, of whatever type and size they are, before it is known what a call takes.
    rest.method !== "GET" && "unsupported_media_type",
    rest.method !== "GET" && "upload_too_large",
    // Another face gives the link; here what it opens is read at once.
    download === true && "link_expired",
    sandboxOnly === true && "not_found",
    ...errors,
  ];
  return [...new Set(codes.filter((code) => code !== false))].toSorted();
}
