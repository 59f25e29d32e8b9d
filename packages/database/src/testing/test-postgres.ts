/** What the global setup hands to the test files: the server and the migrated database to clone. */
export interface TestPostgres {
  /** For the superuser, with a database that no test uses. */
  readonly adminUrl: string;
  readonly templateName: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    lamplightTestPostgres: TestPostgres;
  }
}

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
