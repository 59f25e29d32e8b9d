import { v7 } from "uuid";

/** A UUIDv7: keys of rows that are made later sort later, so that indexes grow at one end. */
export const newUuid = (): string => v7();
