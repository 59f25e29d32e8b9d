/**
 * Illustrative values that every documented example uses wherever it names something that must exist. A test
 * that makes the documented calls puts the values of its own world in their place, by equal text.
 */
export const exampleIds = {
  retailerUuid: "017f4410-6700-7c31-8a5e-0f3b6d2c9e01",
  appUuid: "017f4410-6b1c-7d02-9b47-5a1e8c3f7d02",
  tokenUuid: "017f4410-6b1d-7e43-8c19-7d4f2a6b1e03",
  planGroupUuid: "017f4410-7a20-71b5-a2d3-3c8e5f9a4b04",
  rateSheetUuid: "017f4410-7a2e-7f16-b3e8-6b2d1c7f8a05",
  priceSeriesUuid: "017f4410-7a2e-7a11-8b2c-1d4e5f6a7b20",
  indexSeriesUuid: "017f4410-7a2e-7a12-8b2c-1d4e5f6a7b21",
  publishedPriceUuid: "017f4410-7a2f-7b11-8c3d-2e5f6a7b8c22",
  salesTaxPlaceUuid: "017f4410-7a30-7c22-9d4e-3f6a7b8c9d23",
  terminationUuid: "017f4410-a164-7d34-8e5f-4a7b8c9d0e25",
  locationFactsUuid: "017f4410-a164-7d33-8e5f-4a7b8c9d0e24",
  importUuid: "017f4410-8c35-7a97-84f1-9e5a3d6c2b06",
  accountUuid: "017f4410-9d41-7b28-95c2-1f7d4e8a3c07",
  planUuid: "017f4410-a05f-7cd9-a6b3-8d2c5f1e7a08",
  locationUuid: "017f4410-a163-7e5a-b7d4-2e9f6a3c8d09",
  eventUuid: "017f4410-a164-70fb-88e5-4a1b7c9d2f10",
  auditEntryUuid: "017f4410-9d42-72ac-99f6-5c3d8e1a4b11",
  operatorTokenUuid: "017f4410-9d42-7c61-8b15-3e7a9c5d1f13",
  tariffUuid: "017f4410-7a2f-7a4c-9c21-4d8e6b1f3a14",
  billingRunUuid: "017fbaf8-3e80-73bd-8a17-6f4e9d2c5b12",
  contractTextUuid: "017f4410-6b2a-7d93-9c04-8e1f5a7b3d14",
  usageProfileUuid: "017f4410-8c36-7b52-93e4-4d7c1a9f6e14",
  /** Where the API names its objects by number instead. */
  esiId: "10443720001234567",
  accountNumber: "3026001",
  invoiceNumber: "328001",
} as const;

/** Where the documented sandbox's clock begins: midnight of 2022-03-01 in America/Chicago. */
export const exampleStart = "2022-03-01T06:00:00.000Z";
