/** Where and when a message came in. */
interface Arrival {
  readonly messageUuid: string;
  readonly premiseId: number;
  readonly receivedAt: string;
}

/** What a message leads to: a reason to put it aside, or what it does once it is kept. */
export type Reading = { readonly parkedReason: string } | ((arrival: Arrival) => Promise<void>);

export const park = (parkedReason: string): Reading => ({ parkedReason });
