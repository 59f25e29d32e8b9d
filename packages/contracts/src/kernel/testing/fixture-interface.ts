// Written by `npm run generate` from the contract. Do not edit: change the contract instead.

import type { CallOptions, UploadFile } from "./fixture-call-types.ts";

/** Every procedure, by its name. */
export interface FixtureApi {
  shop: {
    orders: {
      /**
       * Buy something.
       *
       * REST: `POST /v1/shop/orders`, with an app token.
       *
       * Refusals of its own:
       * - `sold_out`: This article is sold out.
       * - `not_found`: There is no such thing.
       */
      create(input: ShopOrdersCreateInput, options?: CallOptions): Promise<Order>;
      /**
       * Orders, newest first.
       *
       * REST: `GET /v1/shop/orders`, with an app token.
       */
      list(input?: ShopOrdersListInput, options?: CallOptions): Promise<ShopOrdersListOutput>;
    };
    stock: {
      /**
       * Take stock from a file.
       *
       * REST: `POST /v1/shop/stock/import`, with an operator token. The work goes on after the
       * answer.
       */
      import(input: ShopStockImportInput, options?: CallOptions): Promise<ShopStockImportOutput>;
    };
  };
  /**
   * Answer.
   *
   * REST: `GET /v1/ping`, without a token.
   */
  ping(input?: Record<string, never>, options?: CallOptions): Promise<Record<string, never>>;
}

/** What `shop.orders.create` takes. */
export interface ShopOrdersCreateInput {
  /** What to buy */
  articleSku: string;
  wrapping?: WrappingInput | undefined;
  payment: Payment;
  metadata?: Record<string, string> | undefined;
  notes: Array<{
    writtenOn: string;
  }> | null;
}

/** What `shop.orders.list` takes. */
export interface ShopOrdersListInput {
  /** How many items to answer with, 1 to 100; 25 without it */
  limit?: number | undefined;
  /** How many items to leave out at the beginning */
  offset?: number | undefined;
  /** Taken from the address of the next page; overrides offset */
  cursor?: string | undefined;
  onlyOpen?: boolean | undefined;
  tags?: Array<string> | undefined;
}

/** What `shop.orders.list` answers with. */
export interface ShopOrdersListOutput {
  data: Array<Order>;
  /** Whether items follow after these */
  hasMore: boolean;
  limit: number;
  offset: number;
  /** Address of the next page; null at the end */
  nextPageUrl: string | null;
}

/** What `shop.stock.import` takes. */
export interface ShopStockImportInput {
  shopUuid: string;
  /** CSV */
  file: UploadFile;
}

/** What `shop.stock.import` answers with. */
export interface ShopStockImportOutput {
  rowCount: number;
}

/** What was bought */
export interface Order {
  uuid: string;
  /** With taxes; see https://example.com/a*\/b */
  totalCents: number;
  lines: Array<{
    unitPrice500: string;
    /** Null for books */
    size: Size | null;
    pair: [string, Size];
  }>;
  wrapping: Wrapping;
  metadata: Record<string, string>;
  sizesByName: Record<string, Size>;
  contact:
    | {
        phoneNumber: string;
      }
    | {
        phoneNumber: string;
        callFrom: number;
      }
    | string
    | null;
  payments?: Array<Payment> | undefined;
  "odd-key": "a" | "b";
  anything: unknown;
}

export type Payment =
  | {
      methodKind: "card";
      /** Last four digits */
      cardLast4: string;
      holder: {
        firstName: string;
      };
    }
  | {
      methodKind: "cash";
      tenderedCents: number;
    };

export interface Size {
  widthMm: number;
  label1?: string | undefined;
}

export interface Wrapping {
  isGift: boolean;
  ribbonColor?: "red" | "blue" | null | undefined;
}

export interface WrappingInput {
  isGift?: boolean | undefined;
  ribbonColor?: "red" | "blue" | null | undefined;
}

/** Every code that the API refuses with, and the details that come with it. */
export interface ErrorDetails {
  /** 404: There is no such thing. */
  not_found: undefined;
  /** 409: This article is sold out. */
  sold_out: {
    sku: string;
    nextDeliveryOn: string | null;
  };
}

/** A code that the API refuses with. */
export type ErrorCode = keyof ErrorDetails;

/** How each procedure is called. */
export const fixtureProcedures = {
  shop: {
    orders: {
      create: "mutation",
      list: "query",
    },
    stock: {
      import: "upload",
    },
  },
  ping: "query",
} as const;
