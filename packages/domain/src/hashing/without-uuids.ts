const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isUuid(value: unknown): boolean {
  return typeof value === "string" && uuidPattern.test(value);
}

/**
 * A JSON value without the UUIDs in it, whatever they are called: they are drawn at random, and the same
 * inputs in another world, or replayed, must give the same hash. A UUID in a list leaves null, which keeps
 * the length.
 */
export function withoutUuids(value: unknown): unknown {
  if (isUuid(value)) return null;
  if (Array.isArray(value)) return value.map(withoutUuids);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => !isUuid(member))
      .map(([key, member]) => [key, withoutUuids(member)]),
  );
}
