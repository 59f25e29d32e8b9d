/** Lines of the server's log that a run keeps: those of a request that fails are among the latest. */
export const keptLogLines = 10_000;
