/** A use as labels print it: `1,000 kWh`. */
export function describeUse(useKwh: number): string {
  return `${useKwh.toLocaleString("en-US")} kWh`;
}
