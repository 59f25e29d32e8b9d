import { z } from "zod";

const environmentSchema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgres:// URL"),
  LAMPLIGHT_SECRET: z.string().min(32, "must have at least 32 characters"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .default("4000"),
  RATE_LIMIT_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be a whole number above zero")
    .default("1200"),
  PUBLIC_BASE_URL: z.url().optional(),
  METRICS_HOST: z.string().min(1).default("127.0.0.1"),
  METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The names of what API and worker read. */
export const environmentNames: readonly string[] = Object.keys(environmentSchema.shape);

/** What API and worker read of their environment; the same for both, so that links agree. */
export interface Environment {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
  /** Where callers reach the API; links to files begin with it. */
  readonly publicBaseUrl: string;
  readonly logLevel: string;
  readonly metricsHost: string;
  /** Null where metrics are not asked for. */
  readonly metricsPort: number | null;
  /** How many calls a token may make in a minute. */
  readonly rateLimitPerMinute: number;
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
  const { HOST: host, PORT, PUBLIC_BASE_URL, METRICS_PORT } = result.data;
  const port = Number(PORT);
  return {
    databaseUrl: result.data.DATABASE_URL,
    secret: result.data.LAMPLIGHT_SECRET,
    host,
    port,
    publicBaseUrl: (PUBLIC_BASE_URL ?? `http://${host}:${port}`).replace(/\/+$/, ""),
    logLevel: result.data.LOG_LEVEL,
    metricsHost: result.data.METRICS_HOST,
    metricsPort: METRICS_PORT === undefined ? null : Number(METRICS_PORT),
    rateLimitPerMinute: Number(result.data.RATE_LIMIT_PER_MINUTE),
  };
}
