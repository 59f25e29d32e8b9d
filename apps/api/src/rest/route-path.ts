import type { RestRoute } from "@lamplight/contracts";

/** A procedure's path as the server's router writes it. */
export const toRoutePath = ({ path }: RestRoute): string =>
  `/v1${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
