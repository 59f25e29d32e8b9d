import { constants, gunzipSync } from "node:zlib";
import type { ImportProblem, UsageFileFormat } from "@lamplight/contracts/model";
import type { UsageDay } from "@lamplight/domain";
import { decodeGreenButton } from "../green-button/decode-green-button.ts";
import { decodeSmartMeterTexas } from "../smart-meter-texas/decode-smart-meter-texas.ts";

/** A file with somebody's usage, in either format, in the domain's form. */
export interface DecodedUsageHistory {
  readonly format: UsageFileFormat;
  readonly rowsRead: number;
  /** The first hundred. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly meters: {
    /** Null where the format has no place for it. */
    readonly esiId: string | null;
    readonly firstRow: number;
    readonly days: UsageDay[];
  }[];
}

const sniffedBytes = 4096;

/** The beginning of a file, unpacked where it is packed; empty where that fails, which its reader will say. */
function beginningOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, sniffedBytes);
  if (first[0] !== 0x1f || first[1] !== 0x8b) return Buffer.from(first).toString("utf8");
  try {
    // The end of the piece is not that of the file.
    const piece = gunzipSync(first, { finishFlush: constants.Z_SYNC_FLUSH });
    return piece.subarray(0, sniffedBytes).toString("utf8");
  } catch {
    return "";
  }
}

/**
 * Reads what a utility or Smart Meter Texas gives its customers: Green Button XML where the file begins like
 * XML, else a Smart Meter Texas CSV. The name of a file says nothing: people rename them.
 */
export function decodeUsageHistory(bytes: Uint8Array): DecodedUsageHistory {
  return /^\uFEFF?\s*</.test(beginningOf(bytes))
    ? { format: "green_button", ...decodeGreenButton(bytes) }
    : { format: "smart_meter_texas", ...decodeSmartMeterTexas(bytes) };
}
