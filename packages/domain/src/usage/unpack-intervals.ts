import { assert } from "../error.ts";

const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** What `packIntervals` packed. A copy, since a database driver's bytes lie unaligned in a buffer of its own. */
export function unpackIntervals(packed: Uint8Array): Int32Array {
  assert(packed.byteLength % 4 === 0, "packed intervals that are not whole int32 values");
  const values = new Int32Array(packed.byteLength / 4);
  if (isLittleEndian) {
    new Uint8Array(values.buffer).set(packed);
  } else {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
    for (let index = 0; index < values.length; index++)
      values[index] = view.getInt32(index * 4, true);
  }
  return values;
}
