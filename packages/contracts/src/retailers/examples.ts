import { exampleIds } from "../examples.ts";
import type { ContractText, ContractTextInput, Retailer } from "./model.ts";

const { retailerUuid, contractTextUuid } = exampleIds;

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

export const exampleContractTextInput = {
  kind: "tos",
  language: "en",
  version: "2022-03",
  body: "# Who we are\n\n{{retailer.legalName}} is your retail electric provider; its certificate number is {{retailer.certificateNumber}}.\n\n# Charges that do not recur\n\n- Late payment penalty: none\n",
} satisfies ContractTextInput;

export const exampleContractText: ContractText = {
  uuid: contractTextUuid,
  retailerUuid,
  ...exampleContractTextInput,
  status: "draft",
  sha256: "a419b2790b8adec4f47aaee1fa7092b3e4b76f46c4d4b8faa90f3b06065376a9",
  createdAt: "2022-03-01T15:04:05.678Z",
  publishedAt: null,
};
