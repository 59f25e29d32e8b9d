/** A property name as TypeScript writes it: quoted only where it must be. */
export function printPropertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
