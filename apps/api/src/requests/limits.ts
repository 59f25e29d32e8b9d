import { importLimitBytes } from "@lamplight/operations";

/** JSON of our calls weighs much less than this. */
export const jsonLimitBytes = 1024 * 1024;

/** Form data around a file weighs little. */
export const uploadLimitBytes = importLimitBytes + 64 * 1024;
