export * from "./accounts.ts";
export * from "./apps.ts";
export * from "./billing.ts";
export * from "./enrollment.ts";
export * from "./imports.ts";
export * from "./market.ts";
export * from "./plans.ts";
export * from "./worlds.ts";
