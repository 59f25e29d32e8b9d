import type { Operation } from "./operations-of.ts";
import type { WireRequest } from "./to-wire.ts";

/** As long as a parameter of a path may be; what is longer is at no path of ours. */
const parameterLimit = 2000;

function isParameter(segment: string): boolean {
  try {
    return segment !== "" && decodeURIComponent(segment).length <= parameterLimit;
  } catch {
    return false;
  }
}

/** Whether a request is one to an operation, by its method and path. */
export function reaches(operation: Operation, { method, path }: WireRequest): boolean {
  const wanted = operation.path.split("/");
  const segments = (path.split("?", 1)[0] ?? "").split("/");
  return (
    method === operation.method &&
    segments.length === wanted.length &&
    wanted.every((part, index) =>
      part.startsWith("{") ? isParameter(segments[index] ?? "") : part === segments[index],
    )
  );
}
