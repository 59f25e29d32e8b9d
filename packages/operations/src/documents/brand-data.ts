import type { AppWithRetailer } from "@lamplight/database";
import type { BrandData, RetailerData } from "@lamplight/domain";

export function toBrandData({ brand }: AppWithRetailer["app"]): BrandData {
  const { name, color, supportPhone, supportEmail } = brand;
  return { name, color, supportPhone, supportEmail };
}

export function toAddressLines(address: {
  address1: string;
  address2?: string | null | undefined;
  city: string;
  state: string;
  postalCode: string;
}): string[] {
  const { address1, address2, city, state, postalCode } = address;
  return [
    address1,
    ...(address2 == null || address2 === "" ? [] : [address2]),
    `${city}, ${state} ${postalCode}`,
  ];
}

export function toRetailerData(retailer: AppWithRetailer["retailer"]): RetailerData {
  const { legalName, dbaName, certificateNumber, phone, hours, email, website } = retailer;
  return {
    legalName,
    dbaName,
    certificateNumber,
    addressLines: toAddressLines(retailer.address),
    phone,
    hours,
    email,
    website,
  };
}
