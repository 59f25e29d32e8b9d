const wholeNumber = { type: "integer", minimum: 0 } as const;

/** The parts of the document that no procedure changes. */
export const fixedComponents = {
  securitySchemes: {
    appToken: {
      type: "http",
      scheme: "bearer",
      description:
        "App token, `lmp_sandbox_…` or `lmp_live_…`: long-lived and secret, for backends only",
    },
    accountToken: {
      type: "http",
      scheme: "bearer",
      description: "Account token: one account, 60 minutes, safe in a browser",
    },
    operatorToken: {
      type: "http",
      scheme: "bearer",
      description: "Operator token, `lmp_operator_…`: in-house staff and frontends, with a role",
    },
  },
  headers: {
    RequestId: { description: "Names this call in our logs", schema: { type: "string" } },
    RateLimitLimit: {
      description: "How many calls the token may make in the present window",
      schema: wholeNumber,
    },
    RateLimitRemaining: { description: "How many of them are left", schema: wholeNumber },
    RateLimitReset: { description: "Seconds until the window ends", schema: wholeNumber },
    RetryAfter: { description: "Seconds to wait before the next call", schema: wholeNumber },
  },
  parameters: {
    IdempotencyKey: {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description:
        "Any text of your own: the same call with the same key again is answered as the first was, and done once",
      schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x20-\\x7e]+$" },
    },
  },
} as const;
