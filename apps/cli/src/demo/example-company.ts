/** A made-up company behind the sandbox of demo and first start. */
export const exampleRetailer = {
  legalName: "Lantern Retail Energy LLC",
  certificateNumber: "10999",
  address: {
    address1: "500 Example Plaza, Suite 210",
    city: "Dallas",
    state: "TX",
    postalCode: "75201",
  },
  phone: "800-555-0142",
  hours: "Monday to Friday, 8 a.m. to 6 p.m. Central Time",
  email: "care@example.com",
  website: "https://www.example.com",
};

export const exampleBrand = {
  name: "Lantern Electric",
  color: "#b45309",
  supportPhone: "800-555-0142",
  supportEmail: "care@example.com",
};
