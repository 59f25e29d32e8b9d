export type EmbeddedPostgresErrorCode =
  | "data_folder_not_usable"
  | "initdb_failed"
  | "no_unprivileged_user"
  | "other_major_version"
  | "platform_without_binaries"
  | "port_unavailable"
  | "server_failed"
  | "settings_missing";

/** The embedded PostgreSQL cannot run. The message says in one sentence why, and what to do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = "EmbeddedPostgresError";
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What the system said, for a message: `EACCES: permission denied, mkdir '...'`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's error code, such as `EEXIST`. */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
}
