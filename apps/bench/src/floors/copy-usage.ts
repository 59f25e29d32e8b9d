// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { once } from "node:events";
import { finished } from "node:stream/promises";
import type postgres from "postgres";

interface FloorDay {
  readonly day: string;
  readonly consumptionWh: Int32Array;
  readonly generationWh: Int32Array | null;
  readonly quality: Uint8Array | null;
}

export interface FloorMeter {
  readonly esiId: string;
  readonly days: readonly FloorDay[];
}

const signature = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const trailer = Buffer.from([0xff, 0xff]);
const epochDay = Date.UTC(2000, 0, 1) / 86_400_000;
/** Fixed part of a row: the number of fields, eight lengths, and the values of five fields. */
const fixedBytes = 2 + 8 * 4 + 4 + 4 + 4 + 4 + 2;

function sumOf(values: Int32Array): { energyWh: number; missing: number } {
  let energyWh = 0;
  let missing = 0;
  for (const value of values) {
    if (value === -1) missing += 1;
    else energyWh += value;
  }
  return { energyWh, missing };
}

const bytesOf = (values: Int32Array | Uint8Array | null): Uint8Array | null =>
  values === null ? null : new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** All rows of a meter as PostgreSQL's binary COPY wants them. */
function encode(premiseId: number, days: readonly FloorDay[]): Buffer {
  const most = days.reduce(
    (sum, { consumptionWh, generationWh, quality }) =>
      sum +
      fixedBytes +
      consumptionWh.byteLength +
      (generationWh?.byteLength ?? 0) +
      (quality?.byteLength ?? 0),
    0,
  );
  const buffer = Buffer.allocUnsafe(most);
  let at = 0;
  const int32 = (value: number): void => {
    at = buffer.writeInt32BE(4, at);
    at = buffer.writeInt32BE(value, at);
  };
  const bytes = (value: Uint8Array | null): void => {
    at = buffer.writeInt32BE(value === null ? -1 : value.byteLength, at);
    if (value === null) return;
    buffer.set(value, at);
    at += value.byteLength;
  };
  for (const { day, consumptionWh, generationWh, quality } of days) {
    const consumption = sumOf(consumptionWh);
    at = buffer.writeInt16BE(8, at);
    int32(premiseId);
    int32(Date.parse(`${day}T00:00:00Z`) / 86_400_000 - epochDay);
    int32(consumption.energyWh);
    if (generationWh === null) at = buffer.writeInt32BE(-1, at);
    else int32(sumOf(generationWh).energyWh);
    at = buffer.writeInt32BE(2, at);
    at = buffer.writeInt16BE(consumption.missing, at);
    bytes(bytesOf(consumptionWh));
    bytes(bytesOf(generationWh));
    bytes(quality);
  }
  return buffer.subarray(0, at);
}

/** Decoded days to committed rows: binary COPY into a staging table, then the product's merge, in one transaction. */
export async function copyUsage(
  sql: postgres.Sql,
  worldUuid: string,
  meters: readonly FloorMeter[],
  recordedAt: string,
): Promise<void> {
  await sql.begin(async (transaction) => {
    const premises = await transaction<{ id: number; esi_id: string }[]>`
      select id, esi_id from premises
      where world_uuid = ${worldUuid} and esi_id = any(${meters.map(({ esiId }) => esiId)})
      order by id for no key update`;
    const ids = new Map(premises.map(({ id, esi_id: esiId }) => [esiId, id]));
    await transaction`
      create temporary table staging (premise_id integer, day date, consumption_wh integer,
        generation_wh integer, missing_count smallint, consumption bytea, generation bytea, quality bytea)
      on commit drop`;
    const copy = await transaction`copy staging from stdin (format binary)`.writable();
    copy.write(signature);
    for (const { esiId, days } of meters) {
      const rows = encode(ids.get(esiId) ?? 0, days);
      if (!copy.write(rows)) await once(copy, "drain");
    }
    copy.end(trailer);
    await finished(copy);
    await transaction`
      insert into usage_days (world_uuid, recorded_at, premise_id, day, consumption_wh, generation_wh,
        revision, missing_count, consumption, generation, quality)
      select ${worldUuid}, ${recordedAt}::timestamptz, new.premise_id, new.day, new.consumption_wh,
        new.generation_wh, coalesce(latest.revision + 1, 0), new.missing_count, new.consumption,
        new.generation, new.quality
      from staging as new
      left join lateral (
        select revision, consumption, generation, quality from usage_days
        where world_uuid = ${worldUuid} and premise_id = new.premise_id and day = new.day
        order by revision desc limit 1
      ) latest on true
      where latest.revision is null
        or (latest.consumption, latest.generation, latest.quality)
          is distinct from (new.consumption, new.generation, new.quality)`;
  });
}
