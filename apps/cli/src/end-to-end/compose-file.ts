import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** As far as it is checked. */
export interface ComposeService {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export const composeText = readFileSync(
  join(import.meta.dirname, "../../../../compose.yaml"),
  "utf8",
);

/** The services of compose.yaml, with `${NAME}` as `variables` says, or else its default. */
export function readComposeFile(
  variables: Readonly<Record<string, string>>,
): Readonly<Record<string, ComposeService>> {
  const text = composeText.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_match, name: string, kind: string | undefined, rest: string | undefined) => {
      const value = variables[name] ?? (kind === "-" ? rest : undefined);
      if (value === undefined) throw new Error(`${name} is not set: ${rest}`);
      return value;
    },
  );
  return (parse(text, { merge: true }) as { services: Record<string, ComposeService> }).services;
}
