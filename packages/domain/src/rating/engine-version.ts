/**
 * Goes on every invoice. Raised with each change that can move a cent or a trace, so that a replay knows which
 * rules an issued invoice was made by.
 */
export const ENGINE_VERSION = "2";
