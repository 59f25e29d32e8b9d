export { fromRestForm } from "./from-rest-form.ts";
export { fromRestQuery } from "./from-rest-query.ts";
export { restPathOf } from "./rest-path-of.ts";
export { toRestForm } from "./to-rest-form.ts";
export { toRestName } from "./to-rest-name.ts";
export type { Translated } from "./translate.ts";
