import type { Utility } from "@lamplight/contracts/model";

/** What customers read of their utility. Outage numbers are those that the utilities publish. */
export const utilityFacts: Readonly<
  Record<Utility, { readonly displayName: string; readonly outagePhone: string }>
> = {
  ONCOR: { displayName: "Oncor Electric Delivery", outagePhone: "888-313-4747" },
  CENTERPOINT: { displayName: "CenterPoint Energy", outagePhone: "800-332-7143" },
  AEP_CENTRAL: { displayName: "AEP Texas Central", outagePhone: "866-223-8508" },
  AEP_NORTH: { displayName: "AEP Texas North", outagePhone: "866-223-8508" },
  TNMP: { displayName: "Texas-New Mexico Power", outagePhone: "888-866-7456" },
  LUBBOCK: { displayName: "Lubbock Power & Light", outagePhone: "806-775-2509" },
};
