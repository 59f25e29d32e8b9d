import { exampleIds } from "../examples.ts";
import type { Retailer } from "./model.ts";

const { retailerUuid } = exampleIds;

export const exampleRetailerInput = {
  legalName: "Prairie Lantern Power LLC",
  dbaName: "Lantern Energy",
  certificateNumber: "10999",
  address: {
    address1: "200 Market Square",
    address2: "Suite 400",
    city: "Austin",
    state: "TX",
    postalCode: "78701",
  },
  phone: "1-888-555-0123",
  hours: "Monday to Friday, 8 a.m. to 6 p.m. Central Time",
  email: "service@lantern.example.com",
  website: "https://lantern.example.com",
} satisfies Omit<Retailer, "uuid">;

export const exampleRetailer: Retailer = {
  uuid: retailerUuid,
  ...exampleRetailerInput,
  salesTaxRounding: "per_bill",
};
