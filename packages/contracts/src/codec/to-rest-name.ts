/**
 * A field's name in REST: an underscore before each capital and before each run of digits.
 *
 * `avgCentsPerKwh500` becomes `avg_cents_per_kwh_500`, `address1` becomes `address_1`.
 */
export function toRestName(fieldName: string): string {
  return fieldName
    .replace(/(?<=.)[A-Z]/g, (capital) => `_${capital}`)
    .replace(/(?<=[^\d_])\d+/g, (digits) => `_${digits}`)
    .toLowerCase();
}
