import { z } from "zod";

const environmentSchema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL"),
  LAMPLIGHT_SECRET: z.string().min(32, "must have at least 32 characters"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .default("4000"),
  PUBLIC_BASE_URL: z.url().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** What API and worker read of their environment; the same for both, so that links agree. */
export interface Environment {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  /** Where callers reach the API; links to files begin with it. */
  readonly publicBaseUrl: string;
  readonly logLevel: string;
}

/** Reads the environment; throws one sentence that names what is wrong in it. */
export function readEnvironment(environment: NodeJS.ProcessEnv): Environment {
  const result = environmentSchema.safeParse(environment);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message, code }) =>
        `${path.join(".")} ${code === "invalid_type" ? "is missing" : message}`,
    );
    throw new Error(`The environment is not complete: ${problems.join("; ")}.`);
  }
  const { HOST: host, PORT, PUBLIC_BASE_URL } = result.data;
  const port = Number(PORT);
  return {
    databaseUrl: result.data.DATABASE_URL,
    secret: result.data.LAMPLIGHT_SECRET,
    host,
    port,
    publicBaseUrl: (PUBLIC_BASE_URL ?? `http://${host}:${port}`).replace(/\/+$/, ""),
    logLevel: result.data.LOG_LEVEL,
  };
}
