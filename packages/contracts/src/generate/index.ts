export { formatSource } from "./format-source.ts";
export { generateClientInterface } from "./generate-client-interface.ts";
export type { ClientInterfaceOptions } from "./generate-client-interface.ts";
export type { InterfaceDifferences } from "./interface-differences.ts";
