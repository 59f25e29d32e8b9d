import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";
import { accountInputSchema, accountSchema } from "./model.ts";

export const appAccounts = {
  create: mutation({
    access: "app",
    origin: "published",
    rest: { method: "POST", path: "/app/accounts" },
    input: accountInputSchema,
    output: accountSchema,
    errors: ["account_email_taken"],
    summary: "Create an account",
  }),
  get: query({
    access: "app",
    origin: "guessed",
    rest: { method: "GET", path: "/app/accounts/{uuid}" },
    input: z.object({ uuid: uuidSchema }),
    output: accountSchema,
    errors: ["not_found"],
    summary: "One account of the App",
  }),
  createToken: mutation({
    access: "app",
    origin: "published",
    rest: { method: "POST", path: "/app/accounts/{uuid}/token" },
    input: z.object({ uuid: uuidSchema }),
    output: z.object({
      token: z.string().describe("Account token: this one account, safe in a browser"),
      expiresAt: instantSchema.describe("60 minutes from now in real time"),
    }),
    errors: ["not_found"],
    summary: "Create an account token",
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
  }),
};
