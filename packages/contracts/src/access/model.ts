import { z } from "zod";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";

/** What an App token may be used for. */
export const tokenScopeSchema = z.enum([
  "app:read",
  "accounts:read",
  "accounts:write",
  "sandbox:write",
  "usage:read",
  "usage:write",
  "events:read",
  "audit:read",
  "tokens:write",
]);

export const operatorRoleSchema = z.enum([
  "care",
  "billing",
  "pricing",
  "finance",
  "admin",
  "read_only",
]);

/** An App token without its secret, which is shown once, when it is made. */
export const appTokenSchema = z
  .object({
    uuid: uuidSchema,
    name: z.string(),
    scopes: z.array(tokenScopeSchema),
    createdAt: instantSchema.describe("In real time, as all instants of a token"),
    lastUsedAt: instantSchema.nullable().describe("To the minute"),
    expiresAt: instantSchema.nullable().describe("Null where it does not expire"),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: "AppToken" });

/** A token of staff without its secret, which is shown once, when it is made. */
export const operatorTokenSchema = z
  .object({
    uuid: uuidSchema,
    name: z.string().describe("Whose it is, or which frontend's"),
    role: operatorRoleSchema,
    createdAt: instantSchema.describe("In real time, as all instants of a token"),
    lastUsedAt: instantSchema.nullable().describe("To the minute"),
    revokedAt: instantSchema.nullable(),
  })
  .meta({ id: "OperatorToken" });

/** Who made a change. */
export const actorSchema = z
  .object({
    kind: z
      .enum(["app", "account", "operator", "system"])
      .describe("Kind of the caller's token; system where it was the worker"),
    id: z
      .string()
      .describe(
        "The token's uuid, the account's uuid for account tokens, the queue for the worker",
      ),
  })
  .meta({ id: "Actor" });

/** One change of one thing. */
export const auditEntrySchema = z
  .object({
    uuid: uuidSchema,
    appUuid: uuidSchema.nullable().describe("Null for what belongs to no App"),
    accountUuid: uuidSchema.nullable(),
    action: z.string().describe("What was done: account.created"),
    objectKind: z.string().describe("On what: account"),
    objectId: z.string().describe("Its uuid, or its number where it has none"),
    actor: actorSchema,
    requestId: z.string().describe("X-Request-Id of the call, or the id of the worker's job"),
    at: instantSchema.describe("In the world's time"),
    recordedAt: instantSchema.describe("In real time"),
    before: z.record(z.string(), z.unknown()).nullable().describe("Null where it was created"),
    after: z.record(z.string(), z.unknown()).nullable().describe("Null where it was removed"),
  })
  .meta({ id: "AuditEntry" });

export type TokenScope = z.output<typeof tokenScopeSchema>;
export type OperatorRole = z.output<typeof operatorRoleSchema>;
export type AppToken = z.output<typeof appTokenSchema>;
export type OperatorToken = z.output<typeof operatorTokenSchema>;
export type Actor = z.output<typeof actorSchema>;
export type AuditEntry = z.output<typeof auditEntrySchema>;
