import type { z } from "zod";

/** Who can put a refused call right: whoever called, the App's backend, or staff of the retailer. */
export type Remedy = "caller" | "app" | "operator";

/** One refusal that a procedure may answer with. */
export interface ErrorDefinition<TDetails extends z.ZodType | undefined = z.ZodType | undefined> {
  /** HTTP status, the same on every face. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 431 | 500 | 503;
  /** What a person reads: one sentence, no internal names. */
  readonly sentence: string;
  readonly remedy: Remedy;
  /** Shape of `details`, where a program needs more than the code. */
  readonly details?: TDetails;
}

/** A closed set of refusals: nothing outside it may reach a caller. */
export type ErrorCatalogue = Readonly<Record<string, ErrorDefinition>>;

/** Keeps the literal codes and the schemas of their details. */
export function defineErrors<const TCatalogue extends ErrorCatalogue>(
  catalogue: TCatalogue,
): TCatalogue {
  return catalogue;
}

/** The details that come with a code; `undefined` where it has none. */
export type DetailsOf<
  TCatalogue extends ErrorCatalogue,
  TCode extends keyof TCatalogue,
> = TCatalogue[TCode]["details"] extends z.ZodType
  ? z.output<TCatalogue[TCode]["details"]>
  : undefined;
