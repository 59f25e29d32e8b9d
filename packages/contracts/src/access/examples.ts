import { exampleIds } from "../examples.ts";
import type { AppToken, AuditEntry, OperatorToken } from "./model.ts";

export const exampleAppToken: AppToken = {
  uuid: exampleIds.tokenUuid,
  name: "Backend",
  scopes: ["app:read", "accounts:read", "accounts:write"],
  createdAt: "2022-03-01T06:00:00.000Z",
  lastUsedAt: null,
  expiresAt: null,
  revokedAt: null,
};

/** Of the form of a secret, but visibly none. */
export const exampleAppTokenSecret = "lmp_sandbox_secret-that-is-shown-this-once";

export const exampleOperatorToken: OperatorToken = {
  uuid: exampleIds.operatorTokenUuid,
  name: "Customer care",
  role: "care",
  createdAt: "2022-03-01T15:04:05.678Z",
  lastUsedAt: null,
  revokedAt: null,
};

/** Of the form of a secret, but visibly none. */
export const exampleOperatorTokenSecret = "lmp_operator_secret-that-is-shown-this-once";

export const exampleAuditEntry: AuditEntry = {
  uuid: exampleIds.auditEntryUuid,
  appUuid: exampleIds.appUuid,
  accountUuid: exampleIds.accountUuid,
  action: "account.created",
  objectKind: "account",
  objectId: exampleIds.accountUuid,
  actor: { kind: "app", id: exampleIds.tokenUuid },
  requestId: "req-4f8a1c",
  at: "2022-03-01T06:00:00.000Z",
  recordedAt: "2022-03-01T15:04:05.678Z",
  before: null,
  after: { accountNumber: exampleIds.accountNumber, language: "en" },
};
