import type {
  ImportProblem,
  MeterReadMessage,
  OrderCompleted,
  RateSheetRow,
  ServiceOrder,
  TduInvoiceMessage,
  TduTariff,
  Utility,
  UsageFileFormat,
} from "@lamplight/contracts/model";
import type {
  Instant,
  ContractDocumentData,
  InvoiceDocumentData,
  LocalDay,
  MarketPremise,
  PlanDocumentData,
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
  /** Usage as people get their own, in whichever format. */
  decodeUsageHistory(bytes: Uint8Array): DecodedFile & {
    format: UsageFileFormat;
    meters: { esiId: string | null; firstRow: number; days: UsageDay[] }[];
  };
  decodePremises(bytes: Uint8Array): DecodedFile & { premises: MarketPremise[] };
  /** Row by row: each has its rate, or says why not. */
  decodeRateSheet(bytes: Uint8Array): {
    readonly rowsRead: number;
    /** What is wrong with the file as a whole. */
    readonly problems: readonly string[];
    readonly rates: readonly {
      readonly row: number;
      readonly rate: RateSheetRow | null;
      readonly reasons: readonly string[];
    }[];
  };
}

/** Which utility serves where. */
export interface ServiceAreasPort {
  /** Most likely first; none where nothing is known of the postal code. */
  utilitiesAt(postalCode: string): readonly Utility[];
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
  renderContractText(data: ContractDocumentData): Uint8Array;
}
