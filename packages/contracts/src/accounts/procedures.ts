import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";
import { accountInputSchema, accountSchema } from "./model.ts";
import { exampleIds } from "../examples.ts";
import { exampleAddress } from "../locations/examples.ts";
import { exampleAccount, exampleActiveAccount } from "./examples.ts";

export const appAccounts = {
  create: mutation({
    access: "app",
    origin: "published",
    scope: "accounts:write",
    rest: { method: "POST", path: "/app/accounts" },
    input: accountInputSchema,
    output: accountSchema,
    errors: ["account_email_taken"],
    summary: "Create an account",
    example: {
      input: {
        email: "rosa.delgado@example.com",
        firstName: "Rosa",
        lastName: "Delgado",
        phoneNumber: "+1 214 555 0142",
        preliminaryAddress: exampleAddress,
        language: "en",
        externalId: "customer-1001",
        metadata: { campaign: "spring" },
      },
      output: exampleAccount,
    },
  }),
  get: query({
    access: "app",
    origin: "guessed",
    scope: "accounts:read",
    rest: { method: "GET", path: "/app/accounts/{uuid}" },
    input: z.object({ uuid: uuidSchema }),
    output: accountSchema,
    errors: ["not_found"],
    summary: "One account of the App",
    example: { input: { uuid: exampleIds.accountUuid }, output: exampleActiveAccount },
  }),
  createToken: mutation({
    access: "app",
    origin: "published",
    scope: "accounts:write",
    rest: { method: "POST", path: "/app/accounts/{uuid}/token" },
    input: z.object({ uuid: uuidSchema }),
    output: z.object({
      token: z.string().describe("Account token: this one account, safe in a browser"),
      expiresAt: instantSchema.describe("60 minutes from now in real time"),
    }),
    errors: ["not_found"],
    summary: "Create an account token",
    example: {
      input: { uuid: exampleIds.accountUuid },
      output: {
        token: "account-token-that-works-for-an-hour",
        expiresAt: "2022-03-01T16:04:05.678Z",
      },
    },
    secretAnswer: true,
  }),
};

export const accountProcedures = {
  get: query({
    access: "account",
    origin: "published",
    rest: { method: "GET", path: "/account" },
    input: z.object({}),
    output: accountSchema,
    errors: [],
    summary: "The account that the token belongs to",
    example: { input: {}, output: exampleActiveAccount },
  }),
};
