/** What became of a chunk's periods. */
export interface BilledChunk {
  readonly issued: number;
  readonly held: number;
  readonly parked: number;
  /** Of the invoices that were issued. */
  readonly totalCents: number;
}
