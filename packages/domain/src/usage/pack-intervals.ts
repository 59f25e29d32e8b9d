const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Wh values as int32, little-endian whatever the machine: how a day rests. A copy. */
export function packIntervals(values: Int32Array): Uint8Array {
  if (isLittleEndian)
    return new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice();
  const packed = new Uint8Array(values.length * 4);
  const view = new DataView(packed.buffer);
  for (const [index, value] of values.entries()) view.setInt32(index * 4, value, true);
  return packed;
}
