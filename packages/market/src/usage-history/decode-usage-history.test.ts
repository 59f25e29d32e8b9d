import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { decodeSmartMeterTexas } from "../smart-meter-texas/decode-smart-meter-texas.ts";
import { generateUsageFile } from "../smart-meter-texas/generate-usage-file.ts";
import { writeGreenButton } from "../green-button/write-green-button.ts";
import { decodeUsageHistory } from "./decode-usage-history.ts";

const esiId = "10443720000000001";
const csv = Buffer.from(generateUsageFile({ seed: 1, esiId, from: "2022-03-01", days: 40 }));
const [meter] = decodeSmartMeterTexas(csv).meters;
const xml = Buffer.from(writeGreenButton(meter?.days ?? []));

it.each([
  ["a CSV", csv, "smart_meter_texas"],
  ["a packed CSV", gzipSync(csv), "smart_meter_texas"],
  ["XML", xml, "green_button"],
  ["packed XML", gzipSync(xml), "green_button"],
  [
    "XML with a byte order mark",
    Buffer.concat([Buffer.from("\uFEFF \n"), xml.subarray(xml.indexOf("<feed"))]),
    "green_button",
  ],
])("knows %s by how it begins", (_, bytes, format) => {
  const history = decodeUsageHistory(bytes);
  expect(history).toMatchObject({ format, problems: [] });
  expect(history.meters.map(({ days }) => days)).toEqual([meter?.days]);
  expect(history.meters[0]?.esiId).toBe(format === "green_button" ? null : esiId);
});

it("leaves what is neither to the reader of the CSV", () => {
  for (const bytes of [Buffer.from(""), Buffer.from("PK"), Uint8Array.of(0x1f, 0x8b, 1)]) {
    const { format, problemCount, meters } = decodeUsageHistory(bytes);
    expect({ format, problemCount, meters }).toEqual({
      format: "smart_meter_texas",
      problemCount: 1,
      meters: [],
    });
  }
});
