import { exampleIds, exampleStart } from "../examples.ts";
import type { App, Brand } from "./model.ts";

export const exampleBrand: Brand = {
  name: "Lantern Energy",
  color: "#f2a900",
  logoUrl: "https://lantern.example.com/logo.svg",
  supportPhone: "1-888-555-0123",
  supportEmail: "support@lantern.example.com",
};

export const exampleApp: App = {
  uuid: exampleIds.appUuid,
  name: "Lantern Energy",
  environment: "sandbox",
  brand: exampleBrand,
  retailer: {
    uuid: exampleIds.retailerUuid,
    legalName: "Prairie Lantern Power LLC",
    certificateNumber: "10999",
  },
  clock: { now: exampleStart, isVirtual: true },
};
