import { z } from "zod";
import { pageInput, pageOf } from "../kernel/page.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";
import {
  appTokenSchema,
  auditEntrySchema,
  operatorRoleSchema,
  operatorTokenSchema,
  tokenScopeSchema,
} from "./model.ts";
import { exampleIds } from "../examples.ts";
import {
  exampleAppToken,
  exampleAppTokenSecret,
  exampleAuditEntry,
  exampleOperatorToken,
  exampleOperatorTokenSecret,
} from "./examples.ts";

const madeToken = z.object({
  token: z.string().describe("The secret, shown this once"),
  ...appTokenSchema.shape,
});

const auditFilters = {
  objectKind: z.string().max(60).optional().describe("Only changes of this kind of thing"),
  objectId: z.string().max(100).optional().describe("Only changes of this thing"),
  accountUuid: uuidSchema.optional().describe("Only changes that belong to this account"),
  ...pageInput,
};

export const appTokens = {
  list: query({
    access: "app",
    origin: "own",
    scope: "tokens:write",
    rest: { method: "GET", path: "/app/tokens" },
    input: z.strictObject(pageInput),
    output: pageOf(appTokenSchema),
    errors: [],
    summary: "The App's tokens, newest first",
    example: {
      input: { limit: 25 },
      output: { data: [exampleAppToken], hasMore: false, limit: 25, offset: 0, nextPageUrl: null },
    },
  }),
  create: mutation({
    access: "app",
    origin: "own",
    scope: "tokens:write",
    rest: { method: "POST", path: "/app/tokens" },
    input: z.strictObject({
      name: z.string().min(1).max(80).describe("What it is for"),
      scopes: z.array(tokenScopeSchema).min(1).max(20).describe("Not more than the caller has"),
      expiresAt: instantSchema.optional().describe("Real time; it does not expire without it"),
    }),
    output: madeToken,
    errors: ["scope_missing", "token_expiry_past"],
    summary: "Create an App token",
    example: {
      input: { name: "Backend", scopes: ["app:read", "accounts:read", "accounts:write"] },
      output: { token: exampleAppTokenSecret, ...exampleAppToken },
    },
    secretAnswer: true,
  }),
  rotate: mutation({
    access: "app",
    origin: "own",
    scope: "tokens:write",
    rest: { method: "POST", path: "/app/tokens/{uuid}/rotate" },
    input: z.strictObject({
      uuid: uuidSchema,
      overlapMinutes: z
        .int()
        .min(0)
        .max(7 * 24 * 60)
        .optional()
        .describe("For how long the old token still works; 1,440 (a day) without it"),
    }),
    output: madeToken,
    errors: ["not_found", "scope_missing"],
    summary: "Replace a token by a new one of the same name and scopes; the old one expires",
    example: {
      input: { uuid: exampleIds.tokenUuid, overlapMinutes: 60 },
      output: { token: exampleAppTokenSecret, ...exampleAppToken },
    },
    secretAnswer: true,
  }),
  revoke: mutation({
    access: "app",
    origin: "own",
    scope: "tokens:write",
    rest: { method: "DELETE", path: "/app/tokens/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: appTokenSchema,
    errors: ["not_found"],
    summary: "Revoke a token; within seconds it is refused everywhere",
    example: {
      input: { uuid: exampleIds.tokenUuid },
      output: { ...exampleAppToken, revokedAt: "2022-03-01T15:04:05.678Z" },
    },
    idempotent: true,
  }),
};

export const operatorTokens = {
  list: query({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "GET", path: "/operator/tokens" },
    input: z.strictObject(pageInput),
    output: pageOf(operatorTokenSchema),
    errors: [],
    summary: "Tokens of staff and in-house frontends, newest first",
    example: {
      input: { limit: 25 },
      output: {
        data: [exampleOperatorToken],
        hasMore: false,
        limit: 25,
        offset: 0,
        nextPageUrl: null,
      },
    },
  }),
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "POST", path: "/operator/tokens" },
    input: z.strictObject({
      name: z.string().min(1).max(80).describe("Whose it is, or which frontend's"),
      role: operatorRoleSchema.describe("What it may do beside reading; `admin` may do everything"),
    }),
    output: z.object({
      token: z.string().describe("The secret, shown this once"),
      ...operatorTokenSchema.shape,
    }),
    errors: [],
    summary: "Create a token for somebody of staff or an in-house frontend",
    example: {
      input: { name: "Customer care", role: "care" },
      output: { token: exampleOperatorTokenSecret, ...exampleOperatorToken },
    },
    secretAnswer: true,
  }),
  revoke: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "DELETE", path: "/operator/tokens/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: operatorTokenSchema,
    errors: ["not_found"],
    summary: "Revoke a token of staff; within seconds it is refused everywhere",
    example: {
      input: { uuid: exampleIds.operatorTokenUuid },
      output: { ...exampleOperatorToken, revokedAt: "2022-03-02T08:00:00.000Z" },
    },
    idempotent: true,
  }),
};

export const appAuditLog = {
  list: query({
    access: "app",
    origin: "own",
    scope: "audit:read",
    rest: { method: "GET", path: "/app/audit-log" },
    input: z.strictObject(auditFilters),
    output: pageOf(auditEntrySchema),
    errors: [],
    summary: "Who changed what, newest first",
    example: {
      input: { accountUuid: exampleIds.accountUuid, limit: 25 },
      output: {
        data: [exampleAuditEntry],
        hasMore: false,
        limit: 25,
        offset: 0,
        nextPageUrl: null,
      },
    },
  }),
};

export const operatorAudit = {
  list: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/audit-log" },
    input: z.strictObject({
      appUuid: uuidSchema.optional().describe("Only changes that belong to this App"),
      ...auditFilters,
    }),
    output: pageOf(auditEntrySchema),
    errors: ["not_found"],
    summary: "Who changed what, of all Apps, newest first",
    example: {
      input: { appUuid: exampleIds.appUuid, objectKind: "account", limit: 25 },
      output: {
        data: [exampleAuditEntry],
        hasMore: false,
        limit: 25,
        offset: 0,
        nextPageUrl: null,
      },
    },
  }),
};
