import type { ProcedureContract } from "../kernel/procedure.ts";

const tokens = {
  public: "No token is needed.",
  app: "With an App token, from your backend only",
  account: "With an account token.",
  operator: "With an operator token",
} as const;

function describeToken({ access, scope, roles }: ProcedureContract): string {
  if (access === "app") return `${tokens.app}, that has the scope \`${scope}\`.`;
  if (access !== "operator") return tokens[access];
  const named = (roles ?? []).map((role) => `\`${role}\``);
  const allowed = ["`admin`", ...named.filter((role) => role !== "`admin`")];
  return roles === undefined
    ? `${tokens.operator} of any role.`
    : `${tokens.operator} of the role ${allowed.join(" or ")}.`;
}

/** What a caller must know of a procedure beside its fields. */
export function describeProcedure(procedure: ProcedureContract): string {
  const { origin, sandboxOnly, idempotent, secretAnswer, acceptedForLater, readsOnly } = procedure;
  return [
    describeToken(procedure),
    sandboxOnly === true && "Only in sandbox Apps: 404 elsewhere.",
    readsOnly === true && "Changes nothing: a POST so that the question stays out of URLs.",
    idempotent === true && "The same call twice has the effect of one.",
    acceptedForLater === true && "The work goes on after the answer.",
    secretAnswer === true && "The answer holds a secret that is shown this once.",
    origin === "own" ? "Unknown fields are refused." : "Unknown fields are ignored.",
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
