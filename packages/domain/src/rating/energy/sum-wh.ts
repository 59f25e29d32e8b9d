/** Sum of whole Wh. */
export function sumWh(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
