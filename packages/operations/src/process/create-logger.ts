import { pino, type DestinationStream, type Logger } from "pino";
import { serializeError } from "./serialize-error.ts";

export interface LoggerOptions {
  readonly name: string;
  readonly level: string;
  /** Standard output without it. */
  readonly stream?: DestinationStream | undefined;
}

/** The log of API and worker: JSON lines, in which errors (`err`) have no parameters of statements. */
export function createLogger({ name, level, stream }: LoggerOptions): Logger {
  const options = { name, level, serializers: { err: serializeError } };
  return stream === undefined ? pino(options) : pino(options, stream);
}
