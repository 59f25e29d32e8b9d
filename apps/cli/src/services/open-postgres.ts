import { startEmbeddedPostgres } from "@lamplight/database/embedded";

export interface Postgres {
  readonly url: string;
  /** In words, without the password. */
  readonly description: string;
  stop(): Promise<void>;
}

/** The PostgreSQL that `DATABASE_URL` names, or else the embedded one with its data in a folder. */
export async function openPostgres(dataFolder: string): Promise<Postgres> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined && given !== "") {
    if (!URL.canParse(given)) throw new Error("DATABASE_URL is not a URL: give postgres://…");
    const { host, pathname } = new URL(given);
    return {
      url: given,
      description: `PostgreSQL at ${host}${pathname}`,
      stop: () => Promise.resolve(),
    };
  }
  const { url, stop } = await startEmbeddedPostgres({ dataFolder });
  return { url, description: `embedded PostgreSQL at ${new URL(url).host}`, stop };
}
