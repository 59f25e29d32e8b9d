import { isUtf8 } from "node:buffer";
import { gunzipSync } from "node:zlib";

/** Longest text that a file may hold or unpack to; below the longest string that Node makes. */
const maxTextBytes = 500_000_000;

/** Text of a file without byte order mark, or the reason why there is none. */
export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "problem"; readonly reason: string };

function problem(reason: string): FileText {
  return { kind: "problem", reason };
}

function errorCodeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Reads UTF-8, plain or packed by gzip, which its first two bytes show. Never throws on what is in the file. */
export function textOfFile(bytes: Uint8Array, maxBytes: number = maxTextBytes): FileText {
  if (bytes.byteLength === 0) return problem("The file is empty.");
  let plain = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      plain = gunzipSync(bytes, { maxOutputLength: maxBytes });
    } catch (error) {
      return errorCodeOf(error) === "ERR_BUFFER_TOO_LARGE"
        ? problem(`The file unpacks to more than ${maxBytes} bytes.`)
        : problem("The file is a gzip file that is cut off or damaged.");
    }
  }
  if (plain.byteLength > maxBytes) return problem(`The file has more than ${maxBytes} bytes.`);
  if (plain.includes(0) || !isUtf8(plain)) return problem("The file is not text in UTF-8.");
  const text = new TextDecoder().decode(plain);
  return text.trim() === "" ? problem("The file is empty.") : { kind: "text", text };
}
