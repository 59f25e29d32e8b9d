import type {
  ImportProblem,
  MeterReadMessage,
  OrderCompleted,
  ServiceOrder,
  TduInvoiceMessage,
  TduTariff,
} from "@lamplight/contracts/model";
import type {
  Instant,
  InvoiceDocumentData,
  LocalDay,
  MarketPremise,
  PlanDocumentData,
  RetailerDocumentData,
  UsageDay,
} from "@lamplight/domain";

interface DecodedFile {
  readonly rowsRead: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/** Files that come from outside, read into the domain's forms. */
export interface FilesPort {
  decodeUsage(
    bytes: Uint8Array,
  ): DecodedFile & { meters: { esiId: string; firstRow: number; days: UsageDay[] }[] };
  decodePremises(bytes: Uint8Array): DecodedFile & { premises: MarketPremise[] };
}

/**
 * The sandbox's market as a peer without state of its own: it says what it would send and when, and the
 * operations keep both. The same question always gets the same answer.
 */
export interface SandboxMarketPort {
  makePremises(options: { seed: number; count: number }): MarketPremise[];
  orderCompletedAt(order: ServiceOrder, now: Instant): Instant;
  initialRegisterWh(esiId: string): number;
  completeOrder(
    order: ServiceOrder,
    meter: { meterNumber: string; registerWh: number },
  ): OrderCompleted;
  nextReadDay(calendar: { calendarSeed: number; readCycle: number; after: LocalDay }): LocalDay;
  readDeliveredAt(read: { until: LocalDay }): Instant;
  tduInvoiceDeliveredAt(read: { until: LocalDay; esiId: string }): Instant;
  readMeter(request: {
    esiId: string;
    meterNumber: string;
    from: LocalDay;
    until: LocalDay;
    beginRegisterWh: number;
    days: readonly UsageDay[];
  }): { kind: "read"; message: MeterReadMessage } | { kind: "missing" };
  writeTduInvoice(request: {
    read: MeterReadMessage;
    tariffs: readonly TduTariff[];
    days: readonly UsageDay[];
  }): TduInvoiceMessage | { kind: "no_tariff" };
}

/** Renders documents; the same data gives the same bytes. */
export interface DocumentsPort {
  renderInvoice(data: InvoiceDocumentData): Uint8Array;
  renderFactsLabel(data: PlanDocumentData): Uint8Array;
  renderTermsOfService(data: RetailerDocumentData): Uint8Array;
  renderYourRights(data: RetailerDocumentData): Uint8Array;
}
